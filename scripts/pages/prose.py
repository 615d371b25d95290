"""What in a page are words for readers: all else (code, tags, addresses, attributes, comments) is hidden, letter for letter.

Rules about words look only at what this leaves, so neither a check nor a fix can touch an address or a line of code. Places stay
the same: a hidden character becomes MASK, and lines keep their ends.
"""

import re
from functools import lru_cache

from pages.include_lines import MISTYPED
from pages.source import COMMENT, outside_code, without_code

MASK = "\ufffc"
URL = r"(?:https?://|www\.)[^\s<>\"”’)\]|]+"
EMAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+"
IN_TEXT = re.compile(f"{URL}|{EMAIL}")
IN_MARKDOWN = re.compile(
    rf"^(?:--8<--.*|{MISTYPED.pattern})$"  # a line that shows data, or is meant to
    r"|^ {0,3}\[[^\]\n]+\]:.*$"  # where a link of the kind [words][name] leads
    r"|(?<=\]\()(?:[^()\n]|\([^()\n]*\))*(?=\))"  # where a link leads, and its title
    r"|<[/!A-Za-z][^<>]*>"  # a tag, or an address in < >
    r"|\{:?\s*(?:[#.]|[\w-]+\s*=)[^{}\n]*\}"  # { #id }, { lang="th" }
    r"|&#?\w+;"  # a character reference
    rf"|{URL}|{EMAIL}",
    re.MULTILINE,
)
WITHOUT_EMAIL = re.compile(IN_MARKDOWN.pattern.removesuffix(f"|{EMAIL}"), re.MULTILINE)  # found much faster
# Below these, indented lines are not code but go on from what stands above.
LIST = re.compile(r" {0,3}(?:[-*+:]|\d+[.)])\s")
SEEN_FIELDS = re.compile(r"^(?:title|description):[ \t]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)


def hide(found) -> str:
    """The same number of characters and lines, without what they say."""
    return re.sub(r"[^\n]", MASK, found[0] if isinstance(found, re.Match) else found)


def in_text(text: str) -> str:
    """The words of a plain text, such as a value in a data file."""
    return IN_TEXT.sub(hide, text)


@lru_cache(maxsize=8)  # several checks read the same page, one after another
def in_body(text: str) -> str:
    """The words of a page's body. text: the whole file."""
    front, body = halves(COMMENT.sub(hide, text))
    return hide(front) + _body(body)


@lru_cache(maxsize=8)
def in_page(text: str) -> str:
    """The words of a page with its title and description. text: the whole file."""
    front, body = halves(COMMENT.sub(hide, text))
    seen = list(hide(front))
    for value in SEEN_FIELDS.finditer(front):
        seen[slice(*value.span(1))] = in_text(value[1])
    return "".join(seen) + _body(body)


def halves(text: str) -> tuple[str, str]:
    """A page's front matter with its two lines of ---, and its body. text: the whole file."""
    front = re.match(r"\ufeff?---[ \t\r]*\n(?:.*\n)*?---[ \t\r]*(?:\n|$)", text)
    return (front[0], text[front.end() :]) if front else ("", text)


@lru_cache(maxsize=8)
def _body(text: str) -> str:
    lines = text.split("\n")
    shown = {number for number, _ in outside_code(lines, 0)} - set(_indented_code(lines))
    lines = [without_code(line, hide) if number in shown else hide(line) for number, line in enumerate(lines, 1)]
    text = "\n".join(lines)
    return (IN_MARKDOWN if "@" in text else WITHOUT_EMAIL).sub(hide, text)


def _indented_code(lines: list[str]):
    """The numbers of the lines that four spaces make code."""
    listed = code = False
    blank = True
    for number, line in enumerate(lines, 1):
        if line.startswith(("    ", "\t")) and line.strip():
            code = not listed and (code or blank)
        elif line.strip():
            code, listed = False, bool(LIST.match(line)) or (listed and not blank)
        if code:
            yield number
        blank = not line.strip()
