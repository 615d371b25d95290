"""The agreed words (docs/data/glossary.yml): the same term in both languages of a page, and no form that was rejected."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checks import glossary_forms as forms
from checks.pairs.thai_number_words import UNITS
from checks.thai.spelling import misspelt
from checks.thai.typing_rules import arabic
from common.glossary import Term
from common.problems import Problem
from pages import text as page_text
from pages.source import Mark, Page

# An everyday word such as "basic" or "innovation" is no sign that a page speaks of the glossary's term.
EVERYDAY = re.compile("[A-Za-z][a-z]+")
LANGUAGE = {"th": {"th": "ภาษาไทย", "en": "ภาษาอังกฤษ"}, "en": {"th": "Thai", "en": "English"}}
# What is counted is a phrase of its own: สามปี งบประมาณ 2.5 ล้านบาท is no ปีงบประมาณ.
COUNTED = re.compile(rf"(?:\d|{UNITS}|สิบ|ร้อย|พัน|กี่|หลาย|ครึ่ง|แต่ละ|ทุก|ต่อ|ทั้ง)\s?$")
WHOLE = None  # the page, where a section would be named
Texts = list[tuple[int, int, str]]


@dataclass
class Side:
    """A page of a pair: its text by the ids of those headings that its twin has too, and all of it."""

    page: Page
    texts: dict[str | None, Texts]
    folded: dict[str | None, str] = field(default_factory=dict)  # the same as it is looked up

    def says(self, term: Term, section: str | None) -> bool:
        """Whether it has the term by any of its names; what is rejected is told where it stands, and Thai digits too."""
        language = self.page.language
        if section not in self.folded:
            self.folded[section] = arabic(forms.folded(_joined(self.texts[section])))
        return forms.named(
            self.folded[section], [*term.names(language), term.short(language), *getattr(term.rejected, language)]
        )


def check(page: Page) -> Iterator[Problem]:
    """Every rejected form in a page, but not in its keywords, its code and what it quotes."""
    return (problem for problem, _ in _rejected(page))


def with_figures(page: Page) -> Iterator[Problem]:
    """Those in which there is a figure, or is to be one, with which the twin's figures cannot be compared: Government 4.O."""
    return (problem for problem, term in _rejected(page) if re.search(r"\d", term.short(page.language)))


def _rejected(page: Page) -> list[tuple[Problem, Term]]:
    """Each with the term that is meant. One that is also misspelt is told as that (checks.thai). The glossary may have been changed."""
    folded, rejected = forms.folded(_joined(page_text.texts(page))), forms.of_glossary()[page.language].rejected
    return list(_told(page, rejected)) if any(form in folded for form in rejected) else []


def _told(page: Page, rejected: dict[str, Term]) -> Iterator[tuple[Problem, Term]]:
    find = forms.finder(page.language, _joined(page_text.texts(page)))
    for number, column, text in page_text.texts(page):
        for found in find(page_text.unquoted(text)):
            term = forms.term(rejected, found)
            counted = " " in found[0] and COUNTED.search(text[: found.start()])
            if term and not counted and not any(misspelt(found[0])):
                right = term.short(page.language)
                th = f"ไม่ใช้ “{found[0]}” โปรดเขียน “{right}” ตามอภิธานศัพท์"
                en = f'"{found[0]}" is not used here; write "{right}", as the glossary has it'
                yield page.problem(page_text.mark(number, column, found), th, en), term


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """Every term that a section of one page has and its twin says in other words, told where it stands first there."""
    both = {mark.id for mark in thai.headings} & {mark.id for mark in english.headings}
    ours, theirs = (Side(page, _sections(page, both)) for page in (thai, english))
    for side, twin in ((ours, theirs), (theirs, ours)):
        for section, term, mark in _terms(side):
            if _wanted(term, side) and not twin.says(term, section):
                yield _missing(side.page, mark, twin.page, term, section)


def _missing(page: Page, mark: Mark, twin: Page, term: Term, section: str | None) -> Problem:
    line = next((f":{heading.line}" for heading in twin.headings if section and heading.id == section), "")
    right, place = term.short(twin.language), f"{twin.file}{line}"
    th = f"“{mark.words}” ใน{LANGUAGE['th'][twin.language]}คือ “{right}” แต่ {place} ไม่มีคำนี้ โปรดใช้คำนี้ตามอภิธานศัพท์"
    en = f'"{mark.words}" is "{right}" in {LANGUAGE["en"][twin.language]}, but {place} does not have it; '
    en += "write it there, as the glossary has it"
    return page.problem(mark, th, en)


def _sections(page: Page, both: set) -> dict[str | None, Texts]:
    headings = {mark.line: mark.id for mark in page.headings if mark.id in both}
    sections = {WHOLE: [], "": []} | {name: [] for name in headings.values()}
    name = ""  # above the first heading
    for number, column, text in page_text.texts(page):
        name = headings.get(number, name)
        sections[name].append((number, column, text))
        sections[WHOLE].append((number, column, text))
    return sections


def _terms(side: Side) -> Iterator[tuple[str | None, Term, Mark]]:
    """The terms whose agreed form a page uses, each with the section and the place of its first use there.

    What stands for a long name (it has full) may be "we" in the next section: it counts once, for the whole page.
    """
    agreed, seen = forms.of_glossary()[side.page.language].agreed, set()
    find = forms.finder(side.page.language, _joined(side.texts[WHOLE]))
    for section in (name for name in side.texts if name is not WHOLE):
        for number, column, text in side.texts[section]:
            for found in find(text):
                term = forms.term(agreed, found)
                place = WHOLE if term and term.full else section
                if term and (place, term.id) not in seen and forms.whole(found):
                    seen.add((place, term.id))
                    yield place, term, page_text.mark(number, column, found)


def _wanted(term: Term, side: Side) -> bool:
    """Whether the twin must have the term as well.

    In English only a sourced name tells for certain that it is meant. A Thai name that is an everyday word in English, such as
    ระดับพื้นฐาน, is meant where the page speaks of what the term belongs to by its note.
    """
    everyday = EVERYDAY.fullmatch(term.short("en"))
    if side.page.language == "en":
        return term.english == "sourced" and not everyday
    wholes = forms.in_text(term.note.th, "th") if everyday and term.en[0].isupper() else []
    return not wholes or any(side.says(whole, WHOLE) for whole in wholes)


def _joined(texts: Iterable[tuple[int, int, str]]) -> str:
    return "\n".join(text for _, _, text in texts)
