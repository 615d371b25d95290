"""The templates' environment, made once for both languages; what was compiled is kept for the next build."""

import functools
import os
from pathlib import Path

import jinja2
from mkdocs.theme import Theme

from common.problems import ROOT

COMPILED = ROOT / ".build" / "templates"
ICONS = ".icons"  # 14,600 files that templates may include, and none that is a page's own


class _Loader(jinja2.FileSystemLoader):
    """Lists no icons: MkDocs would look at each of them, for each language."""

    def list_templates(self) -> list[str]:
        found = set()
        for folder in self.searchpath:
            for place, below, files in os.walk(folder, followlinks=self.followlinks):
                below[:] = [name for name in below if name != ICONS]
                found.update(Path(place, name).relative_to(folder).as_posix() for name in files)
        return sorted(found)


def make_once(theme: Theme) -> None:
    """Lets the theme give the same environment each time that it is asked."""
    if "get_env" not in vars(theme):
        theme.get_env = functools.cache(functools.partial(_environment, theme.get_env))


def _environment(make) -> jinja2.Environment:
    env = make()
    env.loader = _Loader(env.loader.searchpath)
    COMPILED.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(COMPILED))
    return env
