"""Whether a translation is still that of the words that its source has now.

    translates: vision 3f9a1 c2e07, goals 81b0d 5aa21

stands in the front matter of the page that is the translation. It holds the sections of its twin in the other language as they
were when it was translated: each id, and a fingerprint of every paragraph. ./scripts/translated writes it, nobody else need.
It needs no history, so a shallow clone, a renamed page or a copied folder knows as much as any.
"""

import re
from collections import Counter
from dataclasses import dataclass

from pages.source import Page
from translations import section_changes, source_words

KEY = "translates"
SECTION = re.compile(rf"({source_words.ID.pattern})(\s+[0-9a-f]{{{section_changes.DIGITS}}})+")


@dataclass(frozen=True)
class Changed:
    """A section of the source that has changed: its heading there and its heading here, each empty where there is none."""

    id: str
    there: str
    here: str
    line: int  # of the heading there


def value(source: Page) -> str:
    """What stands in the front matter of a translation of this page as it is now."""
    sections = source_words.sections(source)
    return ", ".join(
        " ".join([name, *map(section_changes.fingerprint, texts)]) for name, texts in sections.items() if texts
    )


def is_translation(page: Page) -> bool:
    """Whether the page says that it is the translation."""
    return isinstance(page.meta.data, dict) and KEY in page.meta.data


def in_order(page: Page, twin: Page) -> tuple[Page, Page] | None:
    """Of two twins the translation and its source; None where neither page says which is which, or both do."""
    if is_translation(page) == is_translation(twin):
        return None
    return (page, twin) if is_translation(page) else (twin, page)


def stale(page: Page, source: Page) -> list[Changed]:
    """The sections of the source whose words have changed since the page was translated; none where its value is malformed."""
    compared, changed = page.made.get(KEY, (None, []))  # kept with the page, as long as its source is the same
    if compared is not source:
        changed = _stale(page, source)
        page.made[KEY] = source, changed
    return changed


def _stale(page: Page, source: Page) -> list[Changed]:
    if not (was := marked(page)):
        return []
    return [_changed(name, page, source) for name in section_changes.changed(was, source_words.sections(source))]


def twins(pages: dict) -> list[tuple[Page, Page]]:
    """Each Thai page with its English twin, where both are there."""
    return [
        (page, pages[stem, "en"])
        for (stem, language), page in pages.items()
        if language == "th" and (stem, "en") in pages
    ]


def notes(pages: dict) -> dict[str, list[Changed]]:
    """What readers of translations are told: a page's path below docs -> what has changed in its source."""
    known = filter(None, (in_order(*pair) for pair in twins(pages)))
    found = {f"{page.stem}.{page.language}.md": stale(page, source) for page, source in known}
    return {path: changed for path, changed in found.items() if changed}


def marked(page: Page) -> section_changes.Prints:
    """The sections of the source as the translation knows them; none where its value is malformed."""
    if not is_translation(page) or malformed(page) is not None:
        return {}
    sections = {}
    for part in page.meta.data[KEY].split(","):
        name, *prints = part.split()
        sections[name] = sections.get(name, Counter()) + Counter(prints)
    return sections


def malformed(page: Page) -> str | None:
    """The first part of the value that cannot be read, with its spaces; None where every part can."""
    text = page.meta.data[KEY]
    parts = text.split(",") if isinstance(text, str) else [""]
    return next((part for part in parts if not SECTION.fullmatch(part.strip())), None)


def _changed(name: str, page: Page, source: Page) -> Changed:
    there, line = _heading(name, source)
    return Changed(name, there, _heading(name, page)[0], line)


def _heading(name: str, page: Page) -> tuple[str, int]:
    """A section's heading as people read it, and its line; the page's title where the page has no heading at all."""
    for mark in page.headings:
        if mark.id == name:
            return source_words.plain(mark.words), mark.line
    titles = source_words.title_and_description(page) if name == source_words.TOP and not page.headings else []
    return (titles[0] if titles else "", 1)
