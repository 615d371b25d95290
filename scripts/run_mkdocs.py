"""Runs MkDocs in this process, and tells what went wrong in lines that people can act on."""

import contextlib
import functools
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme
from mkdocs.utils.yaml import get_yaml_loader

from common import located_yaml
from common.problems import CONFIG, ROOT, Problem, Refused, shown_path

if yaml.__with_libyaml__:  # a menu of a thousand pages takes MkDocs a second without it
    get_yaml_loader.__defaults__ = (yaml.CLoader, None)
COMPILED = ROOT / ".build" / "templates"  # kept for the next build
ICONS = ".icons"  # 14,600 files that templates may include, and none that is a page's own


@contextlib.contextmanager
def listening() -> Iterator[list[str]]:
    """What MkDocs warns of in the meantime: in a strict build each of these lines is a mistake."""
    lines, logger, handler = [], logging.getLogger("mkdocs"), logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())
    handler.addFilter(lambda record: "'dirty' build" not in record.msg)  # what it warns of, preview_build sees to
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


def run(
    site: Path,
    strict: bool = True,
    site_url: str | None = None,
    finish: Callable[[Path, str], None] = lambda *_: None,
    **extra,
) -> tuple[bool, list[str]]:
    """Builds into a folder. Returns whether it was built, and what was wrong or warned of, a line each.

    site_url stands for the configured one; finish is called with the built site and its address; extra goes to the templates.
    """
    with listening() as lines:
        try:
            located_yaml.read_settings(CONFIG)  # says line and column where MkDocs would not
            config = load_config(str(CONFIG), site_dir=str(site), strict=strict)
            config.site_url = site_url or config.site_url
            config.extra.update(extra)
            _make_once(config.theme)
            config.plugins.on_startup(command="build", dirty=False)
            build(config, dirty=is_part(config))
            finish(site, config.site_url)
        except (
            Exception,
            SystemExit,
        ) as error:  # MkDocs, themes and Markdown raise all kinds for a mistake in their input
            return False, [*map(_framed, lines), *explained(error)]
    return not (strict and lines), list(map(_framed, lines))


def is_part(config: MkDocsConfig) -> bool:
    """Whether only some pages are built again, into the folder where the others are."""
    return "preview" in config.extra and config.extra["preview"].built is not None


def _framed(line: str) -> str:
    """What MkDocs itself says comes in English only; lines that have both languages stay as they are."""
    return line if " | " in line else f"MkDocs แจ้งว่ามีข้อผิดพลาด โปรดแก้ตามข้อความนี้ | {line}"


def explained(error: BaseException) -> list[str]:
    """What stopped MkDocs. SystemExit is its own way to stop after it has logged why."""
    if isinstance(error, SystemExit):
        return []
    if isinstance(error, Refused):
        return list(map(str, error.problems))
    if isinstance(error, TemplateSyntaxError):
        file = shown_path(Path(error.filename)) if error.filename else "overrides"
        th, en = f"แม่แบบเขียนไม่ถูกไวยากรณ์ ({error.message})", f"the template is not valid ({error.message})"
        return [str(Problem(file, error.lineno, 1, th, en))]
    if isinstance(error, TemplateNotFound):
        return [f"ไม่มีแม่แบบ {error.name} ใน overrides | there is no template {error.name} in overrides"]
    return [_framed(f"{type(error).__name__}: {error}")]


class _Loader(FileSystemLoader):
    """Lists no icons: MkDocs would look at each of them, for each language."""

    def list_templates(self) -> list[str]:
        found = set()
        for folder in self.searchpath:
            for place, below, files in os.walk(folder, followlinks=self.followlinks):
                below[:] = [name for name in below if name != ICONS]
                found.update(Path(place, name).relative_to(folder).as_posix() for name in files)
        return sorted(found)


def _make_once(theme: Theme) -> None:
    """Has the templates' environment made once for both languages."""
    theme.get_env = functools.cache(functools.partial(_environment, theme.get_env))


def _environment(make) -> Environment:
    env = make()
    env.loader = _Loader(env.loader.searchpath)
    COMPILED.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(COMPILED))
    return env
