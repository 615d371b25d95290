"""Pages and files as people name them after a command: vision, vision.th.md, docs/about/, from the folder where they stand."""

import os.path
import re
from pathlib import Path

from common.problems import CONFIG, ROOT, place_of, shown_path
from pages import folder

NAME = re.compile(r"(?:\./)?(?:docs/)?/?(?:en/)?(.*?)(?:\.(th|en))?(?:\.md|/)?")
EVERYTHING = "."


def page(name: str, pages: folder.Pages) -> tuple[str, str | None] | None:
    """The stem of the page that is meant, and its language where that is said; None where there is no such page."""
    here = place_of(Path(name))
    below = [here.relative_to(pages.docs).as_posix()] if here.is_relative_to(pages.docs) else []
    for path in [*below, name]:
        stem, language = NAME.fullmatch(path).groups()
        for known in (stem, f"{stem}/index".removeprefix("/")):
            if pages.has(known):
                return known, language
    return None


def place(name: str, pages: folder.Pages) -> str | None:
    """What is named, as its path in the project: a file, a folder, a page without its language; None where there is no such thing."""
    for path in map(place_of, (Path(name), pages.docs / name, ROOT / name)):
        if not os.path.lexists(path):
            continue
        if pages.docs.is_relative_to(path) and path != pages.docs:
            return EVERYTHING
        if path.is_relative_to(pages.docs) or path == CONFIG:
            return shown_path(path)
    found = page(name, pages)
    return shown_path(pages.docs / found[0]) if found else None


def holds(place: str, file: str) -> bool:
    """Whether a file is what is named, or lies in it."""
    return place in (EVERYTHING, file, without_language(file)) or file.startswith(f"{place}/")


def without_language(file: str) -> str:
    """A page's path without its language; of any other file just its path."""
    return re.sub(r"\.(th|en)\.md$", "", file)


def unknown(name: str, pages: folder.Pages) -> str:
    """What is said where there is no such thing, in Thai and in English."""
    stem = NAME.fullmatch(name)[1]
    example = f"docs/{pages.like(stem) or 'vision'}.th.md"
    if os.path.lexists(name):
        th, en = f'ไม่ตรวจ "{name}" เพราะไม่ใช่ไฟล์ใน docs', f'"{name}" is not looked at, for it is no file in docs'
    else:
        th, en = f'ไม่มีไฟล์ "{name}"', f'no file "{name}"'
    return f"{th} โปรดเขียนเช่น {example} | {en}; write e.g. {example}"
