"""Words of the other language on a page, such as Thai on an English one, and the marks that say so (WCAG 2.2, 3.1.2)."""

import re
from functools import lru_cache

from pages import prose
from pages.source import Page


def unmarked(page: Page) -> list[str]:
    """The page's lines with only their words for readers, and of these only what is not marked as the other language."""
    return _unmarked(page.source, "en" if page.language == "th" else "th")


@lru_cache(maxsize=128)
def _unmarked(source: str, other: str) -> list[str]:
    words = list(prose.in_body(source))
    for marked in MARKED[other].finditer(source):
        words[slice(*marked.span())] = prose.hide(marked)
    return "".join(words).split("\n")


def _marked(language: str) -> re.Pattern:
    lang = rf"""[^<>{{}}\n]*\blang=["']?{language}\b[^<>{{}}\n]*"""
    return re.compile(
        rf"<(\w+)\b{lang}>.*?</\1>"  # <span lang="th">words</span>
        # **words**{ lang="th" }
        rf"|(?:\*\*[^*\n]+\*\*|\*[^*\n]+\*|__[^_\n]+__|_[^_\n]+_|\[[^\]\n]*\]\([^)\n]*\))\{{{lang}\}}"
        rf"|^#[^\n]*\{{{lang}\}}"  # a heading
        rf"|(?:^[ \t]*\S[^\n]*\n)+\{{:{lang}\}}",  # a paragraph, with its language in the line below it
        re.MULTILINE | re.DOTALL,
    )


MARKED = {"th": _marked("th"), "en": _marked("en")}
