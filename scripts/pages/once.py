"""What several checks ask of a page, such as its links, is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pages.source import Page

Made = TypeVar("Made")


def once(work: Callable[[Page], Made]) -> Callable[[Page], Made]:
    """Does work on a page once for all that ask for it. What it makes stays with the page, and nobody changes it."""

    @wraps(work)
    def kept(page: Page) -> Made:
        if work not in page.made:
            page.made[work] = work(page)
        return page.made[work]

    return kept
