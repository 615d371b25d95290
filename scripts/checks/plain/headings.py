"""Headings by which a page can be surveyed: no level skipped, none empty, none ending as a sentence does."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages.source import Mark, Page

EMPTY = re.compile(r"#{1,6}\s*(?:\{[^}]*\})?[\s#]*$")
COLON = re.compile(r":$")  # a wide one is told by itself (checks.thai)
# A full stop ends a heading wrongly after a whole word; abbreviations (ก.พ.ร., Co., Ltd.) keep theirs.
ENGLISH_STOP = re.compile(
    r"(?<![A-Za-z.])(?!(?:etc|Ltd|Inc|Corp|approx|Dept|Prof)\.)[A-Za-z]{3,}\.$|\d\.$|\)\.$|\.{2,}$|…$"
)
THAI_STOP = re.compile(r"[ก-๛]*[ะ-ฺเ-ๆ็-๎][ก-ฮ]?\.")  # an abbreviation ends in more consonants: "สสปท.", "โทร."


def check(page: Page) -> Iterator[Problem]:
    """Every heading that skips a level, is empty, or ends in a colon or a full stop."""
    for number, line in page.lines:
        if EMPTY.fullmatch(line):
            th, en = "หัวข้อว่าง โปรดเขียนชื่อหัวข้อหรือลบบรรทัดนี้", "this heading is empty; write its words or delete the line"
            yield page.problem(Mark("", number, 1), th, en)
    level = 0
    for heading in page.headings:
        if heading.level > level + 1:
            yield page.problem(heading, *_skipped(level, heading.level))
        level = heading.level
        if sign := _end(heading.words):
            th = f"หัวข้อไม่ต้องลงท้ายด้วยเครื่องหมาย {sign} โปรดลบ"
            yield page.problem(heading, th, f'a heading does not end in "{sign}"; delete it')


def _skipped(before: int, level: int) -> tuple[str, str]:
    now, right = "#" * level, "#" * (before + 1)
    if not before:
        return f"หัวข้อแรกของหน้าต้องขึ้นต้นด้วย # ไม่ใช่ {now}", f"the first heading of a page must begin with #, not {now}"
    old = "#" * before
    th = f"หัวข้อข้ามระดับจาก {old} เป็น {now} โปรดเขียนเป็น {right}"
    return th, f"this heading skips a level, from {old} to {now}; write {right}"


def _end(words: str) -> str:
    """The sign at a heading's end that does not belong there."""
    words = re.sub(r"[*_`\s]+$", "", words)
    last = words.split(" ")[-1]
    if COLON.search(words):
        return words[-1]
    return "." if THAI_STOP.fullmatch(last) or ENGLISH_STOP.search(last) else ""
