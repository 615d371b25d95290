"""Headings without a right id, and the id that each is to have: that of the twin's heading which it stands for."""

import re

from pages import only
from pages.folder import Pages
from pages.source import Mark, Page

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(name: str | None) -> bool:
    """Whether a heading can be called so."""
    return bool(ID.fullmatch(name or ""))


def of_page(page: Page, pages: Pages) -> dict[str, Mark]:
    """The ids that a page's headings have lost, as far as its twin tells them, each with its heading."""
    twin = pages.get((page.stem, only.other(page)))
    if not twin:
        return {}
    lost = [(counterpart(page, twin, mark), mark) for mark in page.headings if not is_id(mark.id)]
    return {other.id: mark for other, mark in lost if other and is_id(other.id)}


def counterpart(page: Page, twin: Page, mark: Mark) -> Mark | None:
    """The twin's heading for one without a right id: of those that this page lacks, the one in the same order."""
    ours, theirs = {other.id for other in page.headings}, {other.id for other in twin.headings}
    without = [other for other in page.headings if not is_id(other.id) or other.id not in theirs]
    lacking = [other for other in twin.headings if not is_id(other.id) or other.id not in ours]
    if len(without) != len(lacking):
        return None
    return lacking[without.index(mark)]
