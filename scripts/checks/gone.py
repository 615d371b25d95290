"""A page that is gone: its file was given another name, or deleted. The menu still has it.

Every link to it leads nowhere then, what it must show is not shown, and a page of another name is in no menu. That is told once,
where it began. (Where only the menu has a name that no page has, the menu is wrong.)
"""

from collections.abc import Container
from difflib import get_close_matches

from checks import links
from common.problems import Problem, shown_path
from common.words import LANGUAGES
from pages.folder import Pages


def check(pages: Pages, in_menu: list[str], required: Container[str]) -> list[Problem]:
    """Each page that is gone, once; from then on the pages count it as known, so that nothing else is told of it.

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
        if old := _likely(new, fresh, gone):
            problems.append(_renamed(pages, old, new, languages))
            pages.known |= {(old, language) for language in languages}
            pages.renamed.add(new)
            del gone[old]
    for stem in [stem for stem, missing in gone.items() if len(missing) == len(LANGUAGES)]:
        problems.append(_deleted(pages, stem))
        pages.known |= {(stem, language) for language in LANGUAGES}
    return problems


def _likely(new: str, fresh: dict[str, set[str]], gone: dict[str, set[str]]) -> str | None:
    """The page that has this new name: the only one that lacks what is new, or the one of the most similar name."""
    lacking = [stem for stem, missing in gone.items() if missing == fresh[new]]
    alone = len(lacking) == 1 and list(fresh.values()).count(fresh[new]) == 1
    return next(iter(lacking if alone else get_close_matches(new, lacking, 1)), None)


def _languages(stem: str, pages: Pages) -> set[str]:
    return {language for language in LANGUAGES if (stem, language) in pages.known}


def _renamed(pages: Pages, old: str, new: str, languages: set[str]) -> Problem:
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


def _deleted(pages: Pages, stem: str) -> Problem:
    names = [f"{stem}.{language}.md" for language in LANGUAGES]
    th = (
        f"ไม่มีหน้านี้ ทั้งที่อยู่ในเมนู โปรดใส่ {' และ '.join(names)} กลับ "
        f"หรือถ้าตั้งใจลบ โปรดลบบรรทัด {stem}.md ที่ nav: ใน mkdocs.yml แล้วตรวจใหม่"
    )
    en = (
        f"this page is missing, but the menu has it; put {' and '.join(names)} back, "
        f"or, if it is meant to go, delete the line {stem}.md under nav: in mkdocs.yml, and check again"
    )
    return Problem(shown_path(pages.docs / names[0]), 1, 1, th, en)
