"""Mends in a page what can be typed in one right way only; all else is for people to decide.

The rules are those of the check, so what is mended is no longer told. Code, addresses, attributes and the front matter, but for
the titles and descriptions in it, stay as they are; so does every line's place.
"""

from checks.thai import value_fixes
from checks.thai.mending import mended
from pages import prose


def fixed(text: str) -> str:
    """A page (the whole file) with every certain fault mended. What is mended already does not change."""
    return mended(value_fixes.fixed_front(text), prose.in_body)
