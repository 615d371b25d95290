"""The first use of an abbreviation on a page explains itself: <abbr title="its full name">, in the page's language.

Only in running text: a heading, a link or a table stays as it is, and so does an abbreviation whose full name stands beside it.
It is no link to the glossary: a reader who selects an agency's name expects that agency. A title cannot be reached on a phone or
on paper, so the style sheet shows it there in brackets.
"""

import functools
import html
import re

from common.glossary import Term
from common.words import plain

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9-]+)", re.IGNORECASE)
BLOCKS = {"p", "li", "dd"}
OTHERS = {"h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "figure", "div", "section", "ul", "ol", "blockquote"}
# What has its own words, or is marked already.
UNTOUCHED = {
    "a",
    "abbr",
    "code",
    "pre",
    "time",
    "strong",
    "em",
    "mark",
    "span",
    "button",
    "summary",
    "svg",
    "script",
    "style",
}
VOID = {"br", "hr", "img", "input", "source", "track", "wbr", "col"}
WRITTEN = {
    "-": "(?:-|&#45;)",
    ".": r"(?:\.|&#46;)",
    " ": "(?: |\u00a0|&nbsp;|&#160;)",
}  # words.text writes some signs otherwise


def explained(page: str, terms: list[Term], language: str) -> str:
    """A page's HTML, with the first use of each abbreviation of the glossary explained."""
    parts = TAG.split(page)
    for term in terms:
        if term.full and _pattern(term.short(language)).search(page):  # most pages have few of them
            _explain(parts, term, language)
    return "".join(parts)


def _explain(parts: list[str], term: Term, language: str) -> None:
    """Marks a term's first use in running text, unless that block of text has the full name as well."""
    short, full = _pattern(term.short(language)), term.full[language]
    for number, block in _running_text(parts):
        if found := short.search(parts[number]):
            if full.casefold() not in plain("".join(parts[slice(*block)])).casefold():
                marked = f'<abbr title="{html.escape(full)}">{found[0]}</abbr>'
                parts[number] = parts[number][: found.start()] + marked + parts[number][found.end() :]
            return


@functools.cache
def _pattern(short: str) -> re.Pattern:
    """An abbreviation that is no part of a longer word, a file's name or an address."""
    written = "".join(WRITTEN.get(sign, re.escape(sign)) for sign in short)
    return re.compile(rf"(?<![A-Za-z0-9./@_-]){written}(?![A-Za-z0-9_]|-[a-z]|\.[A-Za-z0-9])")


def _running_text(parts: list[str]):
    """The parts that are running text, by number, each with the first and the last part of its block."""
    open_tags, begun = [], 0
    for number, part in enumerate(parts):
        if not part.startswith("<"):
            if _runs(open_tags):
                yield number, (begun, _end(parts, number))
            continue
        name = NAME.match(part)
        if not name or name[1].lower() in VOID or part.endswith("/>"):
            continue
        tag = name[1].lower()
        if tag in BLOCKS | OTHERS:
            begun = number
        if not part.startswith("</"):
            open_tags.append(tag)
        elif tag in open_tags:
            del open_tags[len(open_tags) - 1 - open_tags[::-1].index(tag) :]


def _runs(open_tags: list[str]) -> bool:
    """Whether text stands in a paragraph or an item of a list, and in nothing that has its own words."""
    return bool(BLOCKS & set(open_tags)) and not (UNTOUCHED | {"h1", "h2", "h3", "h4", "h5", "h6", "table"}) & set(
        open_tags
    )


def _end(parts: list[str], number: int) -> int:
    """The part at which the block of this part ends."""
    for later in range(number + 1, len(parts)):
        name = NAME.match(parts[later])
        if parts[later].startswith("<") and name and name[1].lower() in BLOCKS | OTHERS:
            return later
    return len(parts)
