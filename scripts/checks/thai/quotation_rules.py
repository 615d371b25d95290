"""Quotation marks that have lost their other one: what follows would read as quoted to its end, or nothing as quoted at all."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from checks.thai.text_rule import MARK, Rule

_LETTER = rf"\w{MARK}"
PARAGRAPH = re.compile(r"(?:[^\n]+|\n(?![^\S\n]*\n))+")
GOES_ON = re.compile(r"[\s>]*“")
# The right mark on the wrong side is told by itself (typing_rules), and counts as what it is meant for.
MEANT_TO_CLOSE, MEANT_TO_OPEN = rf"(?<=[{_LETTER}])“(?=\s|$)", rf"(?<![^\s(])”(?=[{_LETTER}])"
SIGN = re.compile('[“”„«»"]')
QUOTE = re.compile(
    rf'(?P<closes>{MEANT_TO_CLOSE}|(?!{MEANT_TO_OPEN})[”»])|(?P<opens>[“”„«])|(?P<straight>(?<!\d)")', re.MULTILINE
)


@lru_cache(maxsize=2)
def _unpaired(text: str) -> tuple[re.Match, ...]:
    return tuple(_without_other(text))


def _without_other(text: str) -> Iterator[re.Match]:
    """In each paragraph the marks without their other one, and straight marks whose other one is curved.

    A quotation of several paragraphs opens each of them, and closes the last one only.
    """
    for paragraph in PARAGRAPH.finditer(text):
        signs, opened = SIGN.finditer(text, *paragraph.span()), None
        marks = [mark for sign in signs if (mark := QUOTE.match(text, sign.start(), paragraph.end()))]
        for mark, after in zip_longest(marks, marks[1:]):
            if mark["straight"]:
                if opened and not (after and not after["opens"]):
                    opened = None
                    yield mark
                elif not opened and after and after["closes"]:
                    opened = mark
                    yield mark
            elif mark["opens"]:
                if opened:
                    yield opened
                opened = mark
            elif opened:
                opened = None
            else:
                yield mark
        if opened and not GOES_ON.match(text, paragraph.end()):
            yield opened


def _side(found: re.Match) -> str:
    """The curved mark in place of a straight one."""
    return "“" if re.match(r"[\s(]|$", found.string[found.start() - 1 : found.start()]) else "”"


HALF_CURVED = Rule(
    lambda text: (mark for mark in _unpaired(text) if mark["straight"]),
    "เครื่องหมายคำพูดตรงนี้ โปรดเขียนเป็น {right}",
    "write this quotation mark as {right}",
    right=_side,
    signs=SIGN,
)
UNPAIRED = Rule(
    lambda text: (mark for mark in _unpaired(text) if not mark["straight"]),
    "เครื่องหมาย {found} ไม่มีคู่ในย่อหน้านี้ โปรดใส่ {right} ที่อีกด้านหนึ่งของคำที่ยกมา หรือลบ {found}",
    "{found} has no other mark in this paragraph; put {right} on the other side of the quoted words, or delete {found}",
    right=lambda found: "“" if found["closes"] else "”",
    signs=SIGN,
)
