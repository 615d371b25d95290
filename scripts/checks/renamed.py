"""A page whose file was given another name: the menu still has the old one, so both are known.

Everywhere else the old name is missing then and the new one unknown. That is told once, where it began. (Where only the menu has
a name that no page has, the menu is wrong.)
"""

from collections.abc import Container

from checks import links
from common.problems import Problem
from common.words import LANGUAGES
from pages.folder import Pages


def check(pages: Pages, in_menu: list[str], required: Container[str]) -> list[Problem]:
    """Each renamed page, once; from then on the pages count the old one as known, so that nothing else is told of it.

    required: the stems of pages that must be there.
    """
    linked = {links.reached_by(page, mark.words.partition("#")[0]) for page in pages.values() for mark in page.links}
    fresh = {stem: _languages(stem, pages) for stem, _ in pages if stem not in in_menu}
    gone = {
        stem: {*LANGUAGES} - _languages(stem, pages)
        for stem in in_menu
        if pages.has(stem) or stem in required or f"{stem}.md" in linked
    }
    problems = []
    for new, languages in fresh.items():
        old = [stem for stem, missing in gone.items() if missing == languages]
        rivals = [stem for stem, others in fresh.items() if others == languages]
        if len(old) == 1 and rivals == [new]:
            problems.append(_told(pages, old[0], new, languages))
            pages.known |= {(old[0], language) for language in languages}
            pages.renamed.add(new)
    return problems


def _languages(stem: str, pages: Pages) -> set[str]:
    return {language for language in LANGUAGES if (stem, language) in pages.known}


def _told(pages: Pages, old: str, new: str, languages: set[str]) -> Problem:
    page = next(pages[new, language] for language in LANGUAGES if (new, language) in pages)
    names = [f"{old}.{language}.md" for language in LANGUAGES if language in languages]
    address = f"/{old.removesuffix('index').rstrip('/')}/".replace("//", "/")
    th = (
        f"หน้า {old} หายไป และหน้านี้ไม่อยู่ในเมนู หากท่านเปลี่ยนชื่อไฟล์ โปรดเปลี่ยนกลับเป็น {' และ '.join(names)} เพราะชื่อไฟล์คือที่อยู่เว็บ {address} ที่ผู้อ่านบันทึกไว้ "
        f"หากตั้งใจเปลี่ยนที่อยู่ ให้เปลี่ยนชื่อทั้งสองภาษา และเขียน {new}.md แทน {old}.md ที่ nav: ใน mkdocs.yml แล้วตรวจใหม่"
    )
    en = (
        f"the page {old} is gone, and this one is not in the menu: if you renamed it, name it {' and '.join(names)} again, "
        f"for the name is its web address {address}, which readers keep; to change that address, rename it in both languages, "
        f"write {new}.md in place of {old}.md under nav: in mkdocs.yml, and check again"
    )
    return page.problem(None, th, en)
