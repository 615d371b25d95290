"""Words of the other language on a page, such as Thai on an English one, and the marks that say so (WCAG 2.2, 3.1.2)."""

import re
from functools import lru_cache
from itertools import chain

from common.words import LANGUAGES
from pages import prose
from pages.source import Page


def unmarked(page: Page) -> list[str]:
    """The page's lines with only their words for readers, and of these only what is not marked as the other language."""
    return _unmarked(page.source, "en" if page.language == "th" else "th")


@lru_cache(maxsize=128)
def _unmarked(source: str, other: str) -> list[str]:
    if "lang=" not in source:  # as in most pages
        return prose.in_body(source).split("\n")
    words = list(prose.in_body(source))
    paragraphs = (found for found in PARAGRAPH[other].finditer(source) if found[1])
    for marked in chain(MARKED[other].finditer(source), paragraphs):
        words[slice(*marked.span())] = prose.hide(marked)
    return "".join(words).split("\n")


def _lang(language: str) -> str:
    return rf"""[^<>{{}}\n]*\blang=["']?{language}\b[^<>{{}}\n]*"""


def _marked(language: str) -> re.Pattern:
    lang = _lang(language)
    return re.compile(
        rf"<(\w+)\b{lang}>.*?</\1>"  # <span lang="th">words</span>
        # **words**{ lang="th" }
        rf"|(?:\*\*[^*\n]+\*\*|\*[^*\n]+\*|__[^_\n]+__|_[^_\n]+_|\[[^\]\n]*\]\([^)\n]*\))\{{{lang}\}}"
        rf"|^#[^\n]*\{{{lang}\}}",  # a heading
        re.MULTILINE | re.DOTALL,
    )


def _paragraph(language: str) -> re.Pattern:
    """A paragraph, and where the line below it says its language, group 1. Every paragraph is found, so that none is read twice."""
    mark = rf"\{{:{_lang(language)}\}}"
    return re.compile(rf"(?:^(?!{mark})[ \t]*\S[^\n]*\n)+({mark})?", re.MULTILINE)


MARKED, PARAGRAPH = ({code: pattern(code) for code in LANGUAGES} for pattern in (_marked, _paragraph))
