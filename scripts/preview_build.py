"""The builds of a preview. After a change of a page's own words only that page is built again; after any other change, everything.

A page is also shown in its own entry in search, and its twin tells what has changed here since it was translated: these follow.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

import run_mkdocs
from common import side_by_side
from common.problems import CONFIG, ROOT
from pages import only
from pages.folder import Pages
from pages.source import Page
from prepare import prepare
from translations import stamps

WATCHED = (ROOT / "docs", ROOT / "overrides", CONFIG)
OWN = {"description", "keywords", "updated", "translates"}  # fields that only the page itself and search show


@dataclass
class Parts:
    """What a build is made of, and what of it the next one can use.

    files: all that is looked at but pages, path -> (time, size); notes: what is told of translations; built: the pages that are built,
    as paths below docs/, None for all; searched, listed: language -> path below docs/ -> the page as search and the site map know it.
    """

    pages: Pages
    files: dict[str, tuple[int, int]]
    notes: dict[str, list[stamps.Changed]]
    built: set[str] | None = None
    searched: dict[str, dict] = field(default_factory=dict)
    listed: dict[str, dict] = field(default_factory=dict)


@dataclass
class Outcome:
    """How a build ended. built: there are pages to look at; problems: what is to mend; lines: what else was warned of."""

    built: bool
    problems: list[str]
    lines: list[str]


class Builder:
    """Builds into a folder, as often as something changes."""

    def __init__(self, folder: Path, address: str):
        self._folder, self._address, self._last = folder, address, None

    def build(self) -> Outcome:
        try:
            files = _files()
            found, pages = prepare()
            problems = list(map(str, found))
            parts = _parts(pages, files, self._last if side_by_side.possible() else None)
            self._last = None
            built, lines = run_mkdocs.run(self._folder, False, self._address, preview=parts)
        except OSError as error:
            th, en = f"เขียนหรืออ่านไม่ได้ ({error.strerror})", f"cannot be read or written ({error.strerror})"
            return Outcome(False, [], [f"{error.filename}: {th} | {en}"])
        if built and not lines:
            self._last = parts
        return Outcome(built, problems, lines)


def _parts(pages: Pages, files: dict, last: Parts | None) -> Parts:
    read = {f"{ROOT}/{page.file}" for page in pages.values()}
    files = {path: state for path, state in files.items() if path not in read}
    parts = Parts(pages, files, stamps.notes(pages))
    if last and files == last.files and pages.keys() == last.pages.keys():
        changed = [(last.pages[key], page) for key, page in pages.items() if page is not last.pages[key]]
        if all(_stands_alone(*pair) for pair in changed):
            parts.built = {_path(page) for _, page in changed}
            parts.built |= {path for path in parts.notes | last.notes if parts.notes.get(path) != last.notes.get(path)}
            parts.searched, parts.listed = last.searched, last.listed
    return parts


def _stands_alone(before: Page, now: Page) -> bool:
    """Whether no other page shows what has changed in this one."""
    was, now = before.meta.data, now.meta.data
    if not isinstance(was, dict) or not isinstance(now, dict) or only.KEY in was.keys() | now.keys():
        return False
    return all(was.get(name) == now.get(name) for name in (was.keys() | now.keys()) - OWN)


def _path(page: Page) -> str:
    return f"{page.stem}.{page.language}.md"


def _files() -> dict[str, tuple[int, int]]:
    """All files that are looked at: path -> when they were changed, and their size."""
    found = {}
    for place in WATCHED:
        for folder, _, names in os.walk(place) if place.is_dir() else [(place.parent, [], [place.name])]:
            for name in names:
                path = os.path.join(folder, name)
                state = os.lstat(path)
                found[path] = state.st_mtime_ns, state.st_size
    return found
