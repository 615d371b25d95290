"""Checks the pages before anything is built: each in both languages, no lost include, no dead link."""

import re

from checks import eras, front_matter, includes, links, phones
from checks import glossary_words as word_checks
from checks.pairs import checks as pair_checks
from checks.plain import checks as plain_checks
from checks.safe import checks as html_checks
from checks.thai import checks as thai_checks
from common.problems import Problem, Rank, ranked, shown_path
from pages import language_marks, only
from pages.folder import Pages
from pages.source import Page
from translations import checks as translation_checks

# What looks at a page by itself, (page) -> problems; what compares a Thai page with its English twin, (thai, english) -> problems;
# and how bad it is.
PAGE_CHECKS = {
    thai_checks.check: Rank.WORDS,
    language_marks.check: Rank.WORDS,
    plain_checks.check: Rank.WORDS,
    eras.check: Rank.FACTS,
    phones.check: Rank.NOTICE,
    word_checks.check: Rank.WORDS,
    html_checks.check: Rank.HARM,
}
PAIR_CHECKS = {
    pair_checks.check: Rank.FACTS,
    translation_checks.check: Rank.BROKEN,
    plain_checks.check_pair: Rank.WORDS,
    word_checks.check_pair: Rank.FACTS,
}
# Where data must be seen: include -> pages. A page that loses its include line would be published without its figures.
REQUIRED = {
    "assessment-summary": ("index", "vision"),
    "assessment-sentence": ("assessment",),
    "assessment-latest": ("assessment",),
    "assessment-years": ("assessment",),
    "assessment-guide": ("assessment",),
    "assessment-files": ("open-data",),
    "data-dictionary": ("open-data",),
    "licence": ("open-data",),
    "contact": ("contact",),
    "glossary": ("glossary",),
    "to-complete": ("about/index",),
    "films": ("videos",),
    "film-latest": ("index", "vision"),
}


def check(pages: Pages, pieces: dict[str, str], required: dict[str, tuple[str, ...]]) -> list[Problem]:
    """Every mistake in the pages. pieces: the includes by name; required: include -> stems of pages that must show it."""
    problems = (
        list(pages.problems)
        + includes.without_twins_of_lost(of_documents(pages), pages, required)
        + list(translation_checks.missing(pages))
    )
    problems += ranked(translation_checks.stale_problems(pages), Rank.NOTICE)
    for page in pages.values():
        problems += front_matter.check(page)
        problems += _missing_twin(page, pages)
        problems += _only_problems(page, pages, required)
        problems += _heading_problems(page, pieces)
        problems += includes.check(page, pages, pieces, required)
        problems += links.check(page, pages, pieces)
    return problems + list(_missing_pages(pages, required)) + list(front_matter.same_words(pages))


def of_documents(pages: Pages) -> list[Problem]:
    """What is wrong in the pages' own words, by themselves and against their twins; nothing else need be known for it."""
    problems = []
    for (stem, language), page in pages.items():
        problems += page.problems
        for check_page, rank in PAGE_CHECKS.items():
            problems += ranked(check_page(page), rank)
        twin = pages.get((stem, "th"))
        for check_pair, rank in PAIR_CHECKS.items() if language == "en" and twin else ():
            problems += ranked(check_pair(twin, page), rank)
    return problems


def _missing_twin(page: Page, pages: Pages):
    other = "en" if page.language == "th" else "th"
    if (page.stem, other) not in pages.known:
        name = f"{page.stem.rsplit('/', 1)[-1]}.{other}.md"
        th = f"ไม่มีหน้าคู่ภาษา{'อังกฤษ' if other == 'en' else 'ไทย'} โปรดเพิ่มไฟล์ {name} หรือถ้าตั้งใจให้มีภาษาเดียว โปรดเพิ่ม only: ที่ต้นไฟล์"
        en = f"this page has no {'English' if other == 'en' else 'Thai'} twin; add {name}, or, if it is meant for one language, only:"
        yield page.problem(None, th, en)


def _only_problems(page: Page, pages: Pages, required: dict):
    """A page for one language has no twin, and is none of those that show data to everybody."""
    if not only.says_so(page):
        return
    if (page.stem, only.other(page)) not in pages.short:
        twin = f"{page.stem}.{only.other(page)}.md"
        th, en = (
            f"only: มีหน้าคู่ {twin} อยู่แล้ว โปรดลบ only: หรือลบหน้าคู่",
            f"only: there is the twin {twin}; delete one of them",
        )
        yield page.meta.problem((only.KEY,), th, en, at_key=True)
    if page.stem in {stem for stems in required.values() for stem in stems}:
        th, en = "only: หน้านี้ต้องมีทั้งสองภาษา โปรดลบ only:", "only: this page must be in both languages; delete only:"
        yield page.meta.problem((only.KEY,), th, en, at_key=True)


def _heading_problems(page: Page, pieces: dict[str, str]):
    tops = [mark for mark in page.headings if mark.level == 1]
    if len(tops) != 1:
        th = f"หน้าต้องมีหัวข้อหลัก (ขึ้นต้นด้วย # ตัวเดียว) หนึ่งหัวข้อ แต่พบ {len(tops)} หัวข้อ"
        yield page.problem(tops[1] if tops else None, th, f"a page must have one # heading, but has {len(tops)}")
    seen = links.ids_of_includes(page, pieces)
    for mark in page.headings:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mark.id or ""):
            th = "หัวข้อต้องลงท้ายด้วยชื่ออ้างอิง เช่น { #results } เหมือนกันทั้งสองภาษา"
            yield page.problem(
                mark, th, "a heading must end in its id, such as { #results }, the same in both languages"
            )
        elif mark.id in seen:
            yield page.problem(mark, f"ชื่ออ้างอิง #{mark.id} ใช้ซ้ำในหน้านี้", f"the id #{mark.id} is used twice on this page")
        seen.add(mark.id)


def _missing_pages(pages: Pages, required: dict):
    """A page that must show data is not there at all."""
    for name, stems in required.items():
        for stem in stems:
            if not pages.has(stem):
                file = shown_path(pages.docs / f"{stem}.th.md")
                th = f"ไม่มีหน้านี้ ทั้งที่ต้องแสดง {name} โปรดใส่กลับ"
                yield Problem(file, 1, 1, th, f"this page is missing, but must show {name}; put it back")
