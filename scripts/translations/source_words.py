"""The words of a page, paragraph by paragraph under its headings, without all that a translator need not follow.

Spacing, markup, links' addresses, ids and punctuation are no words. The marks above and below Thai letters are part of words, and
so is what makes a figure: the point in 4.50, the % after 80, the minus in -5. Thai digits are the digits that they stand for.
"""

import re
import unicodedata
from collections.abc import Container
from html import unescape

from pages.once import once
from pages.source import FENCE, Mark, Page

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TOP = "top"  # the name of the only section of a page without a heading
NO_WORDS = re.compile(r'\s*(?:--8<--.*|\[[^\]]+\]:\s*\S+(?:\s+".*")?|[|:\-\s]+)$')
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+|\s*\||\s*:\s")
ADDRESS = r"\]\(\s*(?:<[^>]*>|(?:[^()\s]|\([^()]*\))*)(?:\s+\"[^\"]*\")?\s*\)|\]\[[^\]]*\]"
ATTRIBUTES = r"\{:?\s*(?:[#.][^}]*|[\w-]+=[^}]*)\}"
EMAIL = r"[^\s<>:/]+@"  # <name@agency.go.th> is no tag: readers see it
MARKUP = re.compile(rf"{ADDRESS}|{ATTRIBUTES}|<(?!{EMAIL})/?[a-zA-Z][^>]*>")
# Letters, digits, the marks of Thai and Latin letters; then the signs without which a figure is another figure.
WORDS = re.compile(
    r"[^\W_]|[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    r"|(?<=\d)[.:/](?=\d)|[%฿$€£°≤≥±×÷]|(?<![^\s(])(?<!\d )[+\u2212-](?=\d)"
)
# A Thai vowel sign that is typed as two, and one that stands on the wrong side of its tone mark: they look the same.
SPELLINGS = (("เเ", "แ"), ("\u0e4d([\u0e48-\u0e4b])า", "\\1\u0e4dา"))
DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def words(text: str) -> str:
    """What is left of a paragraph of Markdown to compare: its letters and figures, in their order."""
    text = " ".join(unicodedata.normalize("NFKC", plain(text)).split())
    for typed, meant in SPELLINGS:
        text = re.sub(typed, meant, text)
    return "".join(WORDS.findall(text.translate(DIGITS)))


def plain(text: str) -> str:
    """A line of Markdown as people read it."""
    return unescape(re.sub(r"[`*\[\]]+|\\(?=\W)", "", MARKUP.sub("", text))).strip()


def in_body(page: Page) -> str:
    """The words of a page in their order, without its title and description."""
    return "".join(compared for _, compared in _in_body(page))


@once
def _in_body(page: Page) -> list[tuple[int, str]]:
    """The words of each paragraph, with the number of its first line."""
    return [(line, words(text)) for line, text in _paragraphs(page, {mark.line for mark in page.headings})]


@once
def sections(page: Page) -> dict[str, list[str]]:
    """The paragraphs of each section that have words, by the id of its heading, in the page's order.

    A paragraph is also a heading, an entry of a list or a row of a table. The page's title and description are the first two.
    """
    headings = {mark.line: mark for mark in page.headings}
    known = (mark.id for mark in page.headings if _named(mark))
    name = next(known, TOP)
    found = {name: list(filter(None, map(words, title_and_description(page))))}
    for line, compared in _in_body(page):
        if line in headings and _named(headings[line]):
            name = headings[line].id
        if compared:
            found.setdefault(name, []).append(compared)
    return found


def _named(mark: Mark) -> bool:
    """Whether a heading opens a section. One whose id is missing or wrong is complained of elsewhere."""
    return bool(mark.id and ID.fullmatch(mark.id))


def title_and_description(page: Page) -> list[str]:
    """What of the page's front matter its readers see; a page that is not finished may lack it."""
    data = page.meta.data if isinstance(page.meta.data, dict) else {}
    return [data[name] for name in ("title", "description") if isinstance(data.get(name), str)]


def _paragraphs(page: Page, headings: Container[int]):
    """Each paragraph with the number of its first line. Lines of one paragraph belong together, however they are broken.

    headings: the numbers of the lines that are headings.
    """
    first, lines = 0, []
    start = page.meta.text.count("\n") + 4  # the front matter stands between two lines of its own
    for number, line in enumerate([*page.body.split("\n"), ""], start):
        ends = NO_WORDS.match(line) or FENCE.match(line) or not line.strip()
        if lines and (ends or number in headings or first in headings or ITEM.match(line)):
            yield first, "\n".join(lines)
            lines = []
        if not ends:
            first = first if lines else number
            lines.append(line if lines else ITEM.sub("", line, count=1))
