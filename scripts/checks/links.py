"""Links within the site: each leads to a page, a heading or a file that is there, in a language that it says."""

import os.path
import posixpath
import re

from checks import link_targets, lost_ids
from checks.plain import languages
from checks.safe.allowed import SCHEME, SCHEMES
from pages import links as page_links
from pages.folder import Pages
from pages.source import Mark, Page

ELSEWHERE = re.compile(r"[^/?]*:|//")


def check(page: Page, pages: Pages, pieces: dict[str, str]):
    """Every link of the page that leads nowhere, or to another language without a word. pieces: the includes by name.

    One to a heading that has lost its id is right: the heading is told.

    The page keeps which they are, so that its twin is not blamed for having others.
    """
    lines = dict(page.lines)
    for mark in page.links:
        written = lines[mark.line][mark.column - 1 :]
        if fault := link_targets.mistaken(mark.words, written, page, pages) or _broken(page, mark, pages, pieces):
            page.lost.add(mark.words)
            yield page.problem(mark, *fault)
        elif (scheme := SCHEME.match(mark.words)) and scheme[1].lower() not in SCHEMES:
            page.lost.add(mark.words)  # checks.safe tells of it
    yield from _unsaid_languages(page, pages)


def _broken(page: Page, mark: Mark, pages: Pages, pieces: dict[str, str]) -> tuple[str, str] | None:
    target, _, anchor = mark.words.partition("#")
    if ELSEWHERE.match(target):
        return None  # checks.safe says which addresses there may be
    reached = reached_by(page, target)
    if reached.endswith(".md"):
        return _to_page(page, reached.removesuffix(".md"), anchor, pages, pieces)
    there = reached in pages.made or os.path.lexists(pages.docs / reached) and not os.path.isdir(pages.docs / reached)
    # What is there and no ordinary file is told where it lies.
    return None if there and not target.startswith("/") else link_targets.no_file(target, anchor, page, pages)


def _to_page(page: Page, stem: str, anchor: str, pages: Pages, pieces: dict[str, str]) -> tuple[str, str] | None:
    if language := re.search(r"\.(th|en)$", stem):
        right = link_targets.from_page(page, stem.removesuffix(language[0]))
        th = f"เขียนลิงก์โดยไม่ใส่ .th หรือ .en เพื่อให้อยู่ในภาษาเดิม โปรดเขียน {right}"
        return th, f"write the link without .th or .en, so that it stays in its language: {right}"
    if not pages.has(stem):
        return link_targets.no_page(stem, page, pages)
    reached = pages.get((stem, page.language))  # a page that lacks its twin is told of as such
    ids = {mark.id for mark in reached.headings if mark.id} | ids_of_includes(reached, pieces) if reached else set()
    if not reached or not anchor or anchor in ids or anchor in lost_ids.of_page(reached, pages):
        return None
    return link_targets.no_heading(stem, anchor, ids)


def _unsaid_languages(page: Page, pages: Pages):
    """Links to a page in the other language only say so."""
    for link in page_links.links(page):
        alone = pages.alone.get(reached_by(page, link.target.partition("#")[0]).removesuffix(".md"), page.language)
        if alone != page.language:
            yield from languages.unsaid(page, link)


def reached_by(page: Page, target: str) -> str:
    """The path below docs/ of what a link to a page or file of the site leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.stem), target)) if target else f"{page.stem}.md"


def ids_of_includes(page: Page, pieces: dict[str, str]) -> set[str]:
    """The ids that come into a page with its includes, such as the glossary's terms."""
    return {name for mark in page.includes for name in re.findall(r'\bid="([^"]+)"', pieces.get(mark.words, ""))}
