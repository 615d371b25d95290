"""How a page may write the glossary's terms, and where in a text one of them stands."""

import functools
import os.path
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checks.thai.text_rule import TONE
from common import glossary
from common.glossary import Term
from common.problems import Refused
from common.thai_text import KEEP
from common.words import LANGUAGES

# The compounds that are kept whole when lines are set are kept whole here as well.
LONGEST = max(map(len, KEEP))
COMPOUND = re.compile("|".join(map(re.escape, sorted(KEEP, key=len, reverse=True))))


@dataclass(frozen=True)
class Forms:
    """How a language writes the glossary's terms. A form inside a longer one is the longer one's."""

    known: tuple[str, ...]  # every form, agreed, rejected or other, the longest first
    agreed: dict[str, Term]
    rejected: dict[str, Term]


@functools.lru_cache(maxsize=1024)
def _name(name: str) -> str:
    return folded(name)


def finder(language: str, text: str) -> Callable[[str], Iterator[re.Match]]:
    """What finds the forms in the lines of a text. To look in each for all that there are would take long."""
    known = _seeming(text, of_glossary()[language].known)
    return lambda line: find(_seeming(line, known), line)


def _seeming(text: str, forms: Iterable[str]) -> list[str]:
    text = folded(text)
    return [form for form in forms if form in text]


def find(forms: Iterable[str], text: str) -> Iterator[re.Match]:
    """Where these forms stand: just as one pattern would find them all, but to make one for each text would take long."""
    waiting = [found for form in forms if (found := _pattern_of(form).search(text))]
    while waiting:
        first = min(waiting, key=re.Match.start)
        yield first
        waiting = [found for each in waiting if (found := _from(first.end(), each))]


def _from(end: int, found: re.Match) -> re.Match | None:
    return found if found.start() >= end else found.re.search(found.string, end)


def named(text: str, names: list[str]) -> bool:
    """Whether a folded text has one of these names."""
    return any(_pattern_of(name).search(text) for name in map(_name, names) if name in text)


def term(forms: dict[str, Term], found: re.Match) -> Term | None:
    """The term that is meant, also where its plural stands."""
    form = folded(found[0])
    return forms.get(form) or forms.get(form.removesuffix("s")) or forms.get(form.removesuffix("es"))


def folded(form: str) -> str:
    """A form as it is looked up. ำ and แ that are typed in two parts are told by themselves (checks.thai)."""
    form = " ".join(form.split())
    if "ํ" in form:
        form = re.sub(f"ํ([{TONE}]?)า", r"\1ำ", form)
    return form.replace("เเ", "แ").casefold()


def in_text(text: str, language: str) -> list[Term]:
    """The terms that a text names."""
    agreed = of_glossary()[language].agreed
    return [named for found in finder(language, text)(text) if (named := term(agreed, found))]


@functools.lru_cache(4096)
def seem_in(text: str, language: str) -> frozenset[str]:
    """The ids of the terms whose agreed form a text seems to have; a hint, since no word's ends are looked at."""
    text = folded(text)
    return frozenset(term.id for form, term in of_glossary()[language].agreed.items() if form in text)


def whole(found: re.Match) -> bool:
    """Whether no compound goes on beyond what was found: ข้อมูลเปิด is no term in ข้อมูลเปิดเผย, where เปิดเผย is one word."""
    reach = found.string[found.start() : found.end() + LONGEST]
    return not any(each.start() < len(found[0]) < each.end() for each in COMPOUND.finditer(reach))


@functools.lru_cache(maxsize=1024)
def _pattern_of(form: str) -> re.Pattern:
    return re.compile(_bounded(form), re.IGNORECASE)


def _bounded(name: str) -> str:
    """A form as a pattern: in Latin letters no part of a longer word or of an address, but perhaps a plural."""
    spaced = r"\s+".join(map(re.escape, name.split())).replace("แ", "(?:แ|เเ)")
    spaced = re.sub(f"([{TONE}]?)ำ", r"(?:\1ำ|\1ํา|ํ\1า)", spaced)
    before = r"(?<![A-Za-z0-9_./@])" if re.match("[A-Za-z0-9]", name) else ""
    after = r"(?:s|es)?(?![A-Za-z0-9_])(?!\.[A-Za-z0-9])" if re.search("[A-Za-z0-9]$", name) else ""
    return f"{before}{spaced}{after}"


def of_glossary() -> dict[str, Forms]:
    """The forms of each language; none where the glossary cannot be read, which is told elsewhere."""
    stamp = glossary.FILE.stat().st_mtime_ns if os.path.isfile(glossary.FILE) else 0
    return _read(glossary.FILE, stamp)


@functools.lru_cache(maxsize=2)
def _read(file: Path, stamp: int) -> dict[str, Forms]:
    """Reads the glossary once, and again when it has been changed."""
    seem_in.cache_clear()
    try:
        terms = glossary.read(file)
    except Refused:
        terms = []
    return {language: of_terms(terms, language) for language in LANGUAGES}


def of_terms(terms: list[Term], language: str) -> Forms:
    """The forms of these terms in a language."""
    agreed, rejected, others = {}, {}, []
    for each in terms:
        agreed |= dict.fromkeys(map(folded, {getattr(each, language), each.short(language)}), each)
        rejected |= dict.fromkeys(map(folded, getattr(each.rejected, language)), each)
        others += map(folded, each.names(language))
    return Forms(tuple(sorted({*agreed, *rejected, *others}, key=len, reverse=True)), agreed, rejected)
