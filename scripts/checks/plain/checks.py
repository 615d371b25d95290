"""What makes a page plain: links, pictures, headings, tables and text that everybody can use."""

from collections.abc import Iterator

from checks.plain import brackets as plain_brackets
from checks.plain import headings as plain_headings
from checks.plain import languages as plain_languages
from checks.plain import links as plain_links
from checks.plain import pictures as plain_pictures
from checks.plain import repeated as plain_repeated
from checks.plain import shapes as plain_shapes
from checks.plain import slips as plain_slips
from checks.plain import text as plain_text
from checks.plain import unfinished as plain_unfinished
from common.problems import Problem
from pages.source import Page

PARTS = (
    plain_links,
    plain_languages,
    plain_pictures,
    plain_headings,
    plain_shapes,
    plain_text,
    plain_unfinished,
    plain_repeated,
    plain_slips,
    plain_brackets,
)


def check(page: Page) -> Iterator[Problem]:
    """Every place of a page that is not plain."""
    for part in PARTS:
        yield from part.check(page)


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """What can be told only where both languages are known."""
    yield from plain_languages.check_pair(thai, english)
