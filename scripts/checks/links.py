"""Links within the site: each leads to a page, a heading or a file that is there, in a language that it says."""

import posixpath
import re

from checks.plain import languages
from pages import links as page_links
from pages.folder import Pages
from pages.source import Mark, Page


def check(page: Page, pages: Pages, pieces: dict[str, str]):
    """Every link of the page that leads nowhere, or to another language without a word. pieces: the includes by name."""
    yield from _broken(page, pages, pieces)
    yield from _unsaid_languages(page, pages)


def _broken(page: Page, pages: Pages, pieces: dict[str, str]):
    for mark in page.links:
        target, _, anchor = mark.words.partition("#")
        if re.match(r"[^/?]*:|//", target):
            continue  # checks.safe says which addresses there may be
        reached = _reached(page, target)
        if reached.endswith(".md"):
            yield from _to_page(page, mark, reached.removesuffix(".md"), anchor, pages, pieces)
        elif target.startswith("/") or not ((pages.docs / reached).is_file() or reached in pages.made):
            th = f"ไม่มีไฟล์ {target} โปรดเขียนตำแหน่งไฟล์โดยเริ่มจากโฟลเดอร์ของหน้านี้"
            yield page.problem(mark, th, f"there is no file {target}; write its path from this page's folder")


def _to_page(page: Page, mark: Mark, stem: str, anchor: str, pages: Pages, pieces: dict[str, str]):
    reached = pages.get((stem, page.language))
    if re.search(r"\.(th|en)$", stem):
        yield page.problem(
            mark,
            "เขียนลิงก์โดยไม่ใส่ .th หรือ .en เพื่อให้อยู่ในภาษาเดิม",
            "write the link without .th or .en, so that it stays in its language",
        )
    elif (stem, page.language) not in pages.known:
        yield page.problem(mark, f"ไม่มีหน้า {stem}.md โปรดตรวจชื่อ", f"there is no page {stem}.md; check its name")
    elif reached and anchor and anchor not in {mark.id for mark in reached.headings} | ids_of_includes(reached, pieces):
        yield page.problem(mark, f"หน้า {stem}.md ไม่มีหัวข้อ #{anchor}", f"the page {stem}.md has no heading #{anchor}")


def _unsaid_languages(page: Page, pages: Pages):
    """Links to a page in the other language only say so."""
    for link in page_links.links(page):
        alone = pages.alone.get(_reached(page, link.target.partition("#")[0]).removesuffix(".md"), page.language)
        if alone != page.language:
            yield from languages.unsaid(page, link)


def _reached(page: Page, target: str) -> str:
    """The path below docs/ of what a link to a page or file of the site leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.stem), target)) if target else f"{page.stem}.md"


def ids_of_includes(page: Page, pieces: dict[str, str]) -> set[str]:
    """The ids that come into a page with its includes, such as the glossary's terms."""
    return {name for mark in page.includes for name in re.findall(r'\bid="([^"]+)"', pieces.get(mark.words, ""))}
