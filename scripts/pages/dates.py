"""When a page's words were last changed: a date in its front matter that cannot lie.

    updated: 2026-11-22 3f9a1c2e

Behind the date stands a fingerprint of the page's words. Once the words differ from it, the build asks for a new date; it needs
no history, so a shallow clone or a copied folder knows as much as any. What counts as words, translations.source_words says:
spacing, links and markup do not.
"""

import hashlib
from datetime import date

from common.data_model import Updated
from common.problems import Problem
from pages.source import Page
from translations import source_words


def fingerprint(page: Page) -> str:
    """Eight hexadecimal digits that stand for the page's words and figures."""
    return hashlib.sha256(source_words.in_body(page).encode()).hexdigest()[:8]


def stamp(page: Page, day: date) -> str:
    """The value of updated for a page whose words were changed on this day."""
    return f"{day.isoformat()} {fingerprint(page)}"


def check(page: Page, updated: Updated, today: date) -> list[Problem]:
    """Whether the page's words are still those of its date."""
    if updated.split()[1] == fingerprint(page):
        return []
    line = f"updated: {stamp(page, today)}"
    th = f"ข้อความในหน้านี้เปลี่ยนแล้ว สั่ง ./scripts/changed หรือเขียนบรรทัดนี้เป็น {line}"
    return [
        page.meta.problem(
            ("updated",), th, f"the words of this page have changed; run ./scripts/changed, or make this line {line}"
        )
    ]
