"""English built beside Thai, by a copy of this process, where the machine has room for two.

static-i18n would build one after the other, each with all of MkDocs. What is read and checked once is ready before; both write into
the same folder, and no file is written by both but those that are the same in either language.
"""

import logging
from collections.abc import Callable
from typing import TypeVar

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

import run_mkdocs
from common import side_by_side

Result = TypeVar("Result")
ENDED = (
    "กระบวนการที่สร้างหน้าภาษาอังกฤษถูกยุติก่อนเสร็จ ซึ่งอาจเกิดจากหน่วยความจำไม่พอ โปรดสั่งใหม่"
    " | the process that built the English pages was ended before it was done, perhaps for want of memory; please try again"
)


class Building:
    """English on its way. made: what the copy hands over once it has built."""

    def __init__(self, config: MkDocsConfig, made: Callable[[], Result]):
        """To be called in the build of Thai, once its folder is empty and before anything is written."""
        self._copy = side_by_side.Aside(lambda: _build(config, made))
        config.plugins["i18n"].building = True  # static-i18n builds no other language then

    def result(self) -> Result:
        """Waits for the end, and passes on what was warned of. Raises SystemExit where English was not built, once told why."""
        try:
            made, lines = self._copy.result()
        except ChildProcessError:
            made, lines = None, [ENDED]
        for line in lines:
            logging.getLogger("mkdocs").error(line)
        if made is None:
            raise SystemExit(1)
        return made

    def stop(self) -> None:
        self._copy.stop()


def _build(config: MkDocsConfig, made: Callable[[], Result]) -> tuple[Result | None, list[str]]:
    """What was made (None: it could not be built), and what was wrong or warned of."""
    utils.clean_directory = lambda folder: None  # as static-i18n does for its second language
    config.plugins["i18n"].current_language, config.plugins["i18n"].building = "en", True
    with run_mkdocs.listening() as lines:
        try:
            build(config, dirty=run_mkdocs.is_part(config))
        except (Exception, SystemExit) as error:
            return None, [*lines, *run_mkdocs.explained(error)]
        return made(), lines
