"""What is told of translations: a line that is broken or missing stops the build; a source that has changed is a warning."""

from common.problems import Problem
from pages.source import Page
from translations import section_changes, source_words
from translations import stamps as translations
from translations.stamps import KEY, Changed

COMMAND = "./scripts/translated"


def check(thai: Page, english: Page):
    """The lines that say of which words a page is the translation: one in a pair, whole, and of the other page."""
    if translations.is_translation(thai) and translations.is_translation(english):
        th = "translates: มีทั้งสองภาษา ให้เหลือไว้เฉพาะหน้าที่เป็นคำแปล ถ้าภาษาไทยเป็นต้นฉบับ ให้ลบบรรทัดนี้"
        en = "translates: is on both pages; keep it on the translation only. If Thai is the original, delete this line"
        yield thai.meta.problem((KEY,), th, en, at_key=True)
    elif pair := translations.in_order(thai, english):
        yield from _malformed(*pair) if translations.malformed(pair[0]) is not None else _misplaced(*pair)


def _malformed(page: Page, source: Page):
    part, text = translations.malformed(page), page.meta.data[KEY]
    told = f" “{part.strip()}”" if part.strip() else ""
    th = f"translates: อ่านไม่ได้{told} โปรดใส่บรรทัดนี้กลับตามเดิม หรือถ้าคำแปลตรงกับ {source.file} แล้ว ให้สั่ง {COMMAND} {page.stem}"
    en = (
        f"translates: cannot be read{told}; put this line back as it was, "
        f"or, if the translation agrees with {source.file}, run {COMMAND} {page.stem}"
    )
    problem = page.meta.problem((KEY,), th, en)
    before = text.index(part) + len(part) - len(part.lstrip()) if told else 0
    quote = (KEY,) in page.meta.quoted and bool(told)
    yield Problem(problem.file, problem.line, problem.column + before + quote, th, en)


def _misplaced(page: Page, source: Page):
    """The line was copied onto the source itself: it knows that page's own words, and none of its twin's."""
    known = set().union(*translations.marked(page).values())
    if not known & _prints(source) and len(known & _prints(page)) * 2 > len(known):
        th = f"translates: เป็นของหน้าคู่ บรรทัดนี้ต้องอยู่ใน {source.file} โปรดลบบรรทัดนี้ แล้วสั่ง {COMMAND} {page.stem}"
        en = f"translates: belongs to the other page, {source.file}; delete this line and run {COMMAND} {page.stem}"
        yield page.meta.problem((KEY,), th, en, at_key=True)


def _prints(page: Page) -> set[str]:
    return {section_changes.fingerprint(text) for texts in source_words.sections(page).values() for text in texts}


def missing(pages: dict):
    """Pairs of which neither page says that it is the translation."""
    for thai, english in translations.twins(pages):
        if not translations.is_translation(thai) and not translations.is_translation(english):
            th = f"ยังไม่มีบรรทัด translates โปรดตรวจว่าคำแปลตรงกับ {thai.file} แล้วสั่ง {COMMAND} {english.stem}"
            en = f"there is no line translates: see that the translation agrees with {thai.file}, then run {COMMAND} {english.stem}"
            yield english.problem(None, th, en)


def stale_problems(pages: dict) -> list[Problem]:
    """Warnings, one for each page whose source has changed since it was translated, at the first place to look at."""
    pairs = filter(None, (translations.in_order(*pair) for pair in translations.twins(pages)))
    return [_warning(page, source, changed) for page, source in pairs if (changed := translations.stale(page, source))]


def _warning(page: Page, source: Page, changed: list[Changed]) -> Problem:
    th = f"{source.file} แก้ไขหลังการแปล ที่{listed(changed, 'หัวข้อ “{}” (บรรทัด {})', 'หัวข้อ #{} ซึ่งลบแล้ว')} โปรดแก้หน้านี้ให้ตรงกัน แล้วสั่ง {COMMAND} {page.stem}"
    en = (
        f"{source.file} has changed since it was translated: {listed(changed, '“{}” (line {})', '#{} (removed)')}; "
        f"bring this page into line with it, then run {COMMAND} {page.stem}"
    )
    place = next((mark for one in changed for mark in page.headings if mark.id == one.id), None)
    return page.problem(place, th, en) if place else page.meta.problem((KEY,), th, en, at_key=True)


def listed(changed: list[Changed], there: str, removed: str) -> str:
    """The sections one after another; there: with heading and line, removed: with the id of one that is no more."""
    return ", ".join(there.format(one.there, one.line) if one.there else removed.format(one.id) for one in changed)
