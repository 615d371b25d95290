"""Compares a page with its twin: what one language has, the other has too, in the same order and with the same facts."""

from checks.pairs import headings as pair_headings
from checks.pairs.compare import Comparison
from checks.pairs.messages import LANGUAGE
from checks.pairs.stated import Side
from pages.blocks import Block
from pages.source import Page

SHOWN = ("title", "description")
SHARED = {"template"}  # of the other fields each page has its own, and one that is unknown is told as such


def check(thai: Page, english: Page):
    """Every place where the two pages part. None where Markdown loses its way in one of them: checks.safe refuses that page."""
    try:
        pair = Comparison(Side(thai), Side(english))
    except RecursionError:
        return
    yield from _front_matter(thai, english, pair)
    yield from pair_headings.check(thai, english)
    for ours, theirs in pair_headings.sections(pair.thai.blocks, pair.english.blocks):
        yield from pair.blocks(ours, theirs)


def _front_matter(thai: Page, english: Page, pair: Comparison):
    """The same fields with the same values, save words; and in words, the same facts."""
    if not (isinstance(thai.meta.data, dict) and isinstance(english.meta.data, dict)):
        return
    for name in SHOWN:
        if (name,) in thai.meta.values and (name,) in english.meta.values:
            yield from pair.words(_shown(thai, name), _shown(english, name))
    for page, twin in ((thai, english), (english, thai)):
        for name in SHARED & page.meta.data.keys() - twin.meta.data.keys():
            yield _alone(page, name, twin)
    for name in SHARED & thai.meta.data.keys() & english.meta.data.keys():
        if thai.meta.data[name] != english.meta.data[name]:
            th = f"{name}: ไม่ตรงกับใน {thai.file} โปรดเขียน {thai.meta.data[name]} ทั้งสองภาษา"
            en = f"{name}: not the same as in {thai.file}; write {thai.meta.data[name]} in both languages"
            yield english.meta.problem((name,), th, en)


def _shown(page: Page, name: str) -> Block:
    line, column = page.meta.values[(name,)]
    column += (name,) in page.meta.quoted
    return Block("p", line, column, " ".join(str(page.meta.data[name]).split()), [(line, column)])


def _alone(page: Page, name: str, twin: Page):
    language_th, language = LANGUAGE[twin.language]
    value = f"{name}: {page.meta.data[name]}"
    th = f"{name}: ไม่มีใน{language_th} โปรดเพิ่มบรรทัด {value} ใน {twin.file} หรือลบออกจากหน้านี้"
    en = f"{name}: the {language} page does not have it; add the line {value} to {twin.file}, or delete it here"
    return page.meta.problem((name,), th, en, at_key=True)
