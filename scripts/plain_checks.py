"""What makes a page plain: links, pictures, headings, tables and text that everybody can use."""

from collections.abc import Iterator

import plain_headings
import plain_languages
import plain_links
import plain_pictures
import plain_tables
import plain_text
from page_source import Page
from problems import Problem

PARTS = (plain_links, plain_languages, plain_pictures, plain_headings, plain_tables, plain_text)


def check(page: Page) -> Iterator[Problem]:
    """Every place of a page that is not plain."""
    for part in PARTS:
        yield from part.check(page)


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """What can be told only where both languages are known."""
    yield from plain_languages.check_pair(thai, english)
