"""The glossary (docs/data/glossary.yml): each term once, in Thai and English, and the list that the glossary page shows."""

from pathlib import Path

from data_model import Address, EnglishOrigin, EnglishText, Identifier, Strict, ThaiText, Words, load, repeated_ids
from problems import ROOT, Refused
from words import LANGUAGES, text

FILE = ROOT / "docs" / "data" / "glossary.yml"
SOURCE = {"th": "ที่มาของคำภาษาอังกฤษ:", "en": "source of the English term:"}
OWN = {"th": "คำแปลของเว็บไซต์นี้", "en": "this website's own translation"}


class Synonyms(Strict):
    """Other ways to say the term, for search and for translators."""

    th: list[ThaiText] = []
    en: list[EnglishText] = []


class Term(Strict):
    """A term, what it means, and whether its English is the source's or this site's own."""

    id: Identifier
    th: ThaiText
    en: EnglishText
    note: Words
    english: EnglishOrigin
    source: Address | None = None
    synonyms: Synonyms = Synonyms()


def read(path: Path = FILE) -> list[Term]:
    """Reads the terms. Raises Refused: also for an id that appears twice, or a sourced term without its source."""
    terms, document = load(path, list[Term])
    problems = repeated_ids(terms, document)
    for index, term in enumerate(terms):
        if term.english == "sourced" and not term.source:
            th = "source: คำที่มีแหล่งที่มาต้องเขียนที่อยู่ของแหล่งนั้น"
            problems.append(
                document.problem((index, "english"), th, "source: a sourced term needs the address of its source")
            )
    if problems:
        raise Refused(problems)
    return terms


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
