"""What is worked out of a page's words for more than one check is worked out once, and kept with the page."""

import functools
from collections.abc import Callable
from typing import TypeVar

Work = TypeVar("Work", bound=Callable)


def once(work: Work) -> Work:
    """A function of a page, (page) -> result. Nobody changes the result."""
    name = f"{work.__module__}.{work.__qualname__}"

    @functools.wraps(work)
    def kept(page):
        if name not in page.made:
            page.made[name] = work(page)
        return page.made[name]

    return kept
