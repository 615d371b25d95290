"""When a page's words were last changed: a date in its front matter that cannot lie.

    updated: 2026-11-22 3f9a1c2e

Behind the date stands a fingerprint of the page's words. Once the words differ from it, the build asks for a new date; it needs
no history, so a shallow clone or a copied folder knows as much as any. What counts as words, translations.source_words says:
spacing, links and markup do not.
"""

import hashlib
import re
from datetime import date, timedelta

from common.problems import Problem, Rank, ranked
from pages.once import once
from pages.source import Page
from translations import source_words

BUDDHIST = re.compile(r"(2[45][0-9]{2})(-[0-9]{2}-[0-9]{2})\b.*")
VALUE = re.compile("(20[0-9]{2}-[0-9]{2}-[0-9]{2}) ([0-9a-f]{8})")


@once
def fingerprint(page: Page) -> str:
    """Eight hexadecimal digits that stand for the page's words and figures."""
    return hashlib.sha256(source_words.in_body(page).encode()).hexdigest()[:8]


def stamp(page: Page, day: date) -> str:
    """The value of updated for a page whose words were changed on this day."""
    return f"{day.isoformat()} {fingerprint(page)}"


def check(page: Page, updated: object, today: date) -> list[Problem]:
    """Whether the page has a date, its words are still those of it, and that day has come."""
    dated = _read(updated)
    if updated is None:
        fault = "ยังไม่มีวันที่ของหน้านี้", "this page has no date"
    elif isinstance(updated, str) and (found := BUDDHIST.fullmatch(updated)):
        right = f"{int(found[1]) - 543}{found[2]}"
        fault = f"ปีตรงนี้เป็น ค.ศ. คือ {right}", f"the year here is that of the Common Era: {right}"
    elif dated is None:
        fault = "ต้องเป็นวันที่และรหัสข้อความ", "this must be a date and the fingerprint of the words"
    elif dated[0] > today + timedelta(
        days=1
    ):  # a day begins in Thailand before it does where many machines keep their time
        fault = "วันที่นี้ยังมาไม่ถึง", "this day is still to come"
    elif dated[1] != fingerprint(page):
        fault = "ข้อความในหน้านี้เปลี่ยนแล้ว", "the words of this page have changed"
    else:
        return []
    th, en = f"updated: {fault[0]} โปรดสั่ง ./scripts/changed", f"updated: {fault[1]}; run ./scripts/changed"
    return ranked([page.meta.problem(("updated",), th, en)], Rank.DATE)


def _read(updated: object) -> tuple[date, str] | None:
    found = VALUE.fullmatch(updated) if isinstance(updated, str) else None
    try:
        return (date.fromisoformat(found[1]), found[2]) if found else None
    except ValueError:
        return None
