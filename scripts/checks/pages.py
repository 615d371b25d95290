"""Checks the pages before anything is built: each in both languages, no lost include, no dead link."""

import functools

from checks import emails, eras, found_right, front_matter, heading_ids, includes, links, phones
from checks import glossary_words as word_checks
from checks.pairs import checks as pair_checks
from checks.plain import checks as plain_checks
from checks.plain import other_language
from checks.plain import repeated as plain_repeated
from checks.plain import slips as plain_slips
from checks.safe import checks as html_checks
from checks.thai import checks as thai_checks
from checks.times import checks as time_checks
from common import side_by_side
from common.problems import Problem, Rank, ranked, shown_path
from common.words import LANGUAGES
from pages import only
from pages.folder import Pages
from pages.source import Page
from translations import checks as translation_checks

# What looks at a page by itself, (page) -> problems; what compares a Thai page with its English twin, (thai, english) -> problems;
# and how bad it is.
PAGE_CHECKS = {
    thai_checks.check: Rank.WORDS,
    other_language.check: Rank.FACTS,
    other_language.check_marks: Rank.WORDS,
    plain_checks.check: Rank.WORDS,
    eras.check: Rank.FACTS,
    emails.check: Rank.FACTS,
    time_checks.check: Rank.FACTS,
    phones.check: Rank.NOTICE,
    plain_repeated.check_elsewhere: Rank.NOTICE,
    plain_slips.check_twice: Rank.NOTICE,
    word_checks.check: Rank.WORDS,
    html_checks.check: Rank.HARM,
}
PAIR_CHECKS = {
    pair_checks.check: Rank.FACTS,
    other_language.check_pair: Rank.FACTS,
    translation_checks.check: Rank.BROKEN,
    plain_checks.check_pair: Rank.WORDS,
    other_language.once_translated(word_checks.check_pair): Rank.FACTS,
}
UNTRANSLATED_CHECKS = {other_language.check: Rank.BROKEN, html_checks.check: Rank.HARM}
# Where it is held which page shows what: these, and the points that wait for the agency.
REQUIRED_IN, TO_COMPLETE = "REQUIRED (scripts/checks/pages.py)", "docs/data/to_complete.yml"
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
    broken = [problem for page in pages.values() for problem in links.check(page, pages, pieces)]
    places = {(problem.file, problem.line, problem.column) for problem in broken}
    problems = [*pages.problems, *broken, *translation_checks.missing(pages)]
    problems += ranked(translation_checks.stale_problems(pages), Rank.NOTICE)
    for page in pages.values():
        unneeded = list(_unneeded_only(page, pages, required))
        problems += unneeded or _missing_twin(page, pages)
        # What only: needs is of no use where it is not needed.
        problems += [one for one in front_matter.check(page) if one.line not in {two.line for two in unneeded}]
        problems += heading_ids.check(page, pages, pieces)
        problems += includes.check(page, pages, pieces, required)
    problems += [*_missing_pages(pages, required), *front_matter.same_words(pages)]
    # Last: the processes that share this work have, with the pages, all that was made of them above.
    documents = includes.without_twins_of_lost(of_documents(pages), pages, required)
    return problems + [one for one in documents if (one.file, one.line, one.column) not in places]  # told once


def of_documents(pages: Pages) -> list[Problem]:
    """What is wrong in the pages' own words, by themselves and against their twins; nothing else need be known for it."""
    found_right.forget_surroundings()
    before, keys = found_right.read(), {}
    for stem in dict.fromkeys(stem for stem, _ in pages):
        keys[stem] = found_right.key([pages[stem, language] for language in LANGUAGES if (stem, language) in pages])
    found = side_by_side.each(
        functools.partial(_of_twins, pages), [stem for stem, key in keys.items() if key not in before]
    )
    found_right.write({key for stem, key in keys.items() if key and not found.get(stem)})
    return [problem for problems in found.values() for problem in problems]


def _of_twins(pages: Pages, stem: str) -> list[Problem]:
    """What is wrong in the words of a page in both languages."""
    twins = [pages[stem, language] for language in LANGUAGES if (stem, language) in pages]
    # Of a page that is not translated at all, nothing else is to be told; but nothing in it may do harm.
    whole = [page for page in twins if other_language.is_whole(page)]
    problems = []
    for page in twins:
        problems += page.problems
        for words in filter(None, (page, only.words(page))):
            for check_page, rank in (UNTRANSLATED_CHECKS if page in whole else PAGE_CHECKS).items():
                problems += ranked(check_page(words), rank)
    for check_pair, rank in PAIR_CHECKS.items() if len(twins) == 2 and not whole else ():
        problems += ranked(check_pair(*twins), rank)
    return problems


def _missing_twin(page: Page, pages: Pages):
    other = "en" if page.language == "th" else "th"
    if (page.stem, other) not in pages.known and page.stem not in pages.renamed:
        name = f"{page.stem.rsplit('/', 1)[-1]}.{other}.md"
        th = f"ไม่มีหน้าคู่ภาษา{'อังกฤษ' if other == 'en' else 'ไทย'} โปรดเพิ่มไฟล์ {name} หรือถ้าตั้งใจให้มีภาษาเดียว โปรดเพิ่ม only: ที่ต้นไฟล์ ใต้บรรทัดนั้นเขียน title: และ description: เยื้อง 2 ช่อง"
        en = f"this page has no {'English' if other == 'en' else 'Thai'} twin; add {name}, or, if it is meant for one language, only: at its top, with title: and description: below it, indented by two spaces"
        yield page.problem(None, th, en)


def _unneeded_only(page: Page, pages: Pages, required: dict):
    """A page for one language is none of those that show data to everybody, and has no twin."""
    if not only.says_so(page):
        return
    if page.stem in {stem for stems in required.values() for stem in stems}:
        th, en = "only: หน้านี้ต้องมีทั้งสองภาษา โปรดลบ only:", "only: this page must be in both languages; delete only:"
        yield page.meta.problem((only.KEY,), th, en, at_key=True)
    elif (page.stem, only.other(page)) not in pages.short:
        twin = f"{page.stem}.{only.other(page)}.md"
        th = f"only: มีหน้าคู่ {twin} อยู่แล้ว โปรดลบ only: หรือลบหน้าคู่"
        yield page.meta.problem(
            (only.KEY,), th, f"only: there is the twin {twin}; delete only:, or the twin", at_key=True
        )


def _missing_pages(pages: Pages, required: dict):
    """Each page that must show data and is not there at all, once; it may have been renamed on purpose, with its links."""
    for stem in dict.fromkeys(stem for stems in required.values() for stem in stems if not pages.has(stem)):
        names = [name for name, stems in required.items() if stem in stems]
        holders = {TO_COMPLETE if name.startswith("to-complete/") else REQUIRED_IN for name in names}
        shown, held = (", ".join(each) for each in (names, sorted(holders)))
        file = shown_path(pages.docs / f"{stem}.th.md")
        th = f"ไม่มีหน้านี้ ทั้งที่ต้องแสดง {shown} โปรดใส่กลับ หรือถ้าตั้งใจเปลี่ยนชื่อ โปรดเขียนชื่อใหม่แทน {stem} ใน {held}"
        en = f"this page is missing, but must show {shown}; put it back, or, if you renamed it on purpose, write its new name in place of {stem} in {held}"
        yield Problem(file, 1, 1, th, en)
