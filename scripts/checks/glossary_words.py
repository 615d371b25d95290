"""The agreed words (docs/data/glossary.yml): the same term in both languages of a page, and no form that was rejected."""

import functools
import os.path
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checks.thai.typing_rules import ARABIC
from common import glossary
from common.glossary import Term
from common.problems import Problem, Refused
from common.words import LANGUAGES
from pages import text as page_text
from pages.source import Mark, Page

# An everyday word such as "basic" or "innovation" is no sign that a page speaks of the glossary's term.
EVERYDAY = re.compile("[A-Za-z][a-z]+")
LANGUAGE = {"th": {"th": "ภาษาไทย", "en": "ภาษาอังกฤษ"}, "en": {"th": "Thai", "en": "English"}}


@dataclass(frozen=True)
class Forms:
    """How a language writes the glossary's terms. A form inside a longer one is the longer one's."""

    known: tuple[str, ...]  # every form, agreed, rejected or other, the longest first
    agreed: dict[str, Term]
    rejected: dict[str, Term]


def check(page: Page) -> Iterator[Problem]:
    """Every rejected form in a page, but not in its keywords, its code and what it quotes."""
    forms = _glossary()[page.language]
    pattern = _pattern(forms, page)
    for number, column, text in page_text.texts(page):
        for found in pattern.finditer(page_text.unquoted(text)):
            if term := _found(forms.rejected, found):
                right = term.short(page.language)
                th = f"ไม่ใช้ “{found[0]}” โปรดเขียน “{right}” ตามอภิธานศัพท์"
                en = f'"{found[0]}" is not used here; write "{right}", as the glossary has it'
                yield page.problem(page_text.mark(number, column, found), th, en)


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """Every term that one page has and its twin says in other words, told where it stands first."""
    used = {page.language: _terms_of(page) for page in (thai, english)}
    for page, twin in ((thai, english), (english, thai)):
        for term, mark in used[page.language].values():
            if not _wanted(term, page.language) or _says(twin, term):
                continue
            right = term.short(twin.language)
            th = f"“{mark.words}” ใน{LANGUAGE['th'][twin.language]}คือ “{right}” แต่ {twin.file} ไม่มีคำนี้ โปรดใช้คำนี้ตามอภิธานศัพท์"
            en = f'"{mark.words}" is "{right}" in {LANGUAGE["en"][twin.language]}, but {twin.file} does not have it; '
            en += "write it there, as the glossary has it"
            yield page.problem(mark, th, en)


def _terms_of(page: Page) -> dict[str, tuple[Term, Mark]]:
    """The terms whose agreed form a page uses, by id, each with the place of its first use."""
    forms, result = _glossary()[page.language], {}
    pattern = _pattern(forms, page)
    for number, column, text in page_text.texts(page):
        for found in pattern.finditer(text):
            if term := _found(forms.agreed, found):
                result.setdefault(term.id, (term, page_text.mark(number, column, found)))
    return result


def _wanted(term: Term, language: str) -> bool:
    """Whether the twin must have the term as well; in English only a sourced name tells for certain that it is meant."""
    return language == "th" or term.english == "sourced" and not EVERYDAY.fullmatch(term.short("en"))


def _says(page: Page, term: Term) -> bool:
    """Whether a page has the term by any of its names; that its digits are Thai is told by itself (checks.thai)."""
    text = _folded(_whole_text(page)).translate(ARABIC)
    names = [*term.names(page.language), term.short(page.language)]
    return any(_pattern_of((name,)).search(text) for name in map(_folded, names) if name in text)


def _whole_text(page: Page) -> str:
    return "\n".join(text for _, _, text in page_text.texts(page))


def _pattern(forms: Forms, page: Page) -> re.Pattern:
    """What finds the forms that a page has; to look for all of them at every letter would take long."""
    text = _folded(_whole_text(page))
    return _pattern_of(tuple(form for form in forms.known if form in text))


@functools.lru_cache(maxsize=256)
def _pattern_of(forms: tuple[str, ...]) -> re.Pattern:
    return re.compile("|".join(map(_bounded, forms)) or "(?!)", re.IGNORECASE)


def _bounded(name: str) -> str:
    """A form as a pattern: in Latin letters no part of a longer word or of an address, but perhaps a plural."""
    spaced = r"\s+".join(map(re.escape, name.split()))
    before = r"(?<![A-Za-z0-9_./@])" if re.match("[A-Za-z0-9]", name) else ""
    after = r"(?:s|es)?(?![A-Za-z0-9_])(?!\.[A-Za-z0-9])" if re.search("[A-Za-z0-9]$", name) else ""
    return f"{before}{spaced}{after}"


def _folded(form: str) -> str:
    """A form as it is looked up."""
    return " ".join(form.split()).casefold()


def _found(forms: dict[str, Term], found: re.Match) -> Term | None:
    """The term that is meant, also where its plural stands."""
    form = _folded(found[0])
    return forms.get(form) or forms.get(form.removesuffix("s")) or forms.get(form.removesuffix("es"))


def _glossary() -> dict[str, Forms]:
    """The forms of each language; none where the glossary cannot be read, which is told elsewhere."""
    stamp = glossary.FILE.stat().st_mtime_ns if os.path.isfile(glossary.FILE) else 0
    return _read(glossary.FILE, stamp)


@functools.lru_cache(maxsize=2)
def _read(file: Path, stamp: int) -> dict[str, Forms]:
    """Reads the glossary once, and again when it has been changed."""
    try:
        terms = glossary.read(file)
    except Refused:
        terms = []
    return {language: _forms(terms, language) for language in LANGUAGES}


def _forms(terms: list[Term], language: str) -> Forms:
    agreed, rejected, others = {}, {}, []
    for term in terms:
        agreed |= dict.fromkeys(map(_folded, {getattr(term, language), term.short(language)}), term)
        rejected |= dict.fromkeys(map(_folded, getattr(term.rejected, language)), term)
        others += map(_folded, term.names(language))
    return Forms(tuple(sorted({*agreed, *rejected, *others}, key=len, reverse=True)), agreed, rejected)
