"""The glossary (docs/data/glossary.yml): each term once, in Thai and English, and the list that the glossary page shows."""

from collections.abc import Iterator
from pathlib import Path

from common.data_model import (
    Address,
    EnglishOrigin,
    EnglishText,
    Identifier,
    Strict,
    Text,
    ThaiText,
    Words,
    load,
    repeated_ids,
)
from common.located_yaml import Document
from common.problems import ROOT, Problem, Refused
from common.words import LANGUAGES, text

FILE = ROOT / "docs" / "data" / "glossary.yml"
SOURCE = {"th": "ที่มาของคำภาษาอังกฤษ:", "en": "source of the English term:"}
OWN = {"th": "คำแปลของเว็บไซต์นี้", "en": "this website's own translation"}


class Synonyms(Strict):
    """Other ways to say the term, for search and for translators."""

    th: list[ThaiText] = []
    en: list[EnglishText] = []


class Rejected(Strict):
    """Forms that pages must not use: misspelt, or not the agreed ones. Search knows them where they are synonyms too."""

    th: list[Text] = []
    en: list[Text] = []


class Term(Strict):
    """A term, what it means, and whether its English is the source's or this site's own."""

    id: Identifier
    th: ThaiText
    en: EnglishText
    note: Words
    english: EnglishOrigin
    source: Address | None = None
    full: Words | None = None
    synonyms: Synonyms = Synonyms()
    rejected: Rejected = Rejected()

    def short(self, language: str) -> str:
        """The term as sentences have it: of a name with its abbreviation in brackets behind it, the abbreviation."""
        name = getattr(self, language)
        return name[name.rindex("(") + 1 : -1] if name.endswith(")") else name

    def names(self, language: str) -> list[str]:
        """Everything that the term is called, the agreed name first."""
        full = [self.full[language]] if self.full else []
        return [getattr(self, language), *full, *getattr(self.synonyms, language)]


def read(path: Path = FILE) -> list[Term]:
    """Reads the terms. Raises Refused: also for an id twice, a sourced term without its source, an agreed form rejected."""
    terms, document = load(path, list[Term])
    problems = repeated_ids(terms, document) + list(_rejected_and_agreed(terms, document))
    problems += _same_words(terms, document)
    for index, term in enumerate(terms):
        if term.english == "sourced" and not term.source:
            th = "source: คำที่มีแหล่งที่มาต้องเขียนที่อยู่ของแหล่งนั้น"
            problems.append(
                document.problem((index, "english"), th, "source: a sourced term needs the address of its source")
            )
    if problems:
        raise Refused(problems)
    return terms


def _same_words(terms: list[Term], document: Document) -> Iterator[Problem]:
    """Terms that another has too: pages could not have the right words for both."""
    for language in LANGUAGES:
        first: dict[str, Term] = {}
        for index, term in enumerate(terms):
            words = getattr(term, language)
            other = first.setdefault(words.casefold(), term)
            if other is not term:
                th = f"{term.id}.{language}: “{words}” มีอยู่แล้วที่ {other.id} โปรดเขียนคำละหนึ่งรายการ"
                en = f'{term.id}.{language}: {other.id} has "{words}" already; write each term once'
                yield document.problem((index, language), th, en)


def _rejected_and_agreed(terms: list[Term], document: Document):
    """Forms that are rejected at one place and agreed on at another."""
    agreed = {
        name for term in terms for language in LANGUAGES for name in (getattr(term, language), term.short(language))
    }
    for index, term in enumerate(terms):
        for language in LANGUAGES:
            for number, form in enumerate(getattr(term.rejected, language)):
                if form in agreed:
                    th, en = f"“{form}” เป็นคำที่ตกลงใช้ จึงห้ามใช้ไม่ได้", f'"{form}" is an agreed form and cannot be rejected'
                    yield document.problem((index, "rejected", language, number), th, en)


def pieces(terms: list[Term]) -> dict[str, str]:
    """The glossary list, in each language's own order: name -> Markdown."""
    return {
        f"glossary.{language}.md": _list(sorted(terms, key=lambda term: _order(term, language)), language)
        for language in LANGUAGES
    }


def _order(term: Term, language: str) -> str:
    """Sorts English without regard to case, and Thai by its consonant where a vowel is written before it (เ แ โ ใ ไ)."""
    if language == "en":
        return term.en.casefold()
    word = term.th
    return word[1] + word[0] + word[2:] if word[0] in "เแโใไ" else word


def _list(terms: list[Term], language: str) -> str:
    return "\n".join(_term(term, language) for term in terms)


def _term(term: Term, language: str) -> str:
    own, other = (term.th, term.en) if language == "th" else (term.en, term.th)
    other_language = "en" if language == "th" else "th"
    name = f'<span id="{term.id}">{text(own)}</span> <span class="other-language" lang="{other_language}">{text(other)}</span>'
    return f"{name}\n:   {text(term.note[language])} {_origin(term, language)}\n"


def _origin(term: Term, language: str) -> str:
    """Where the English comes from: its source, or this website."""
    if not term.source:
        return f"({OWN[language]})"
    return f"({SOURCE[language]} [{term.source.split('/')[2]}]({term.source}))"
