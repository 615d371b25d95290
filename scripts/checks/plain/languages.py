"""Links say so where the page they lead to is in the other language."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from common.problems import Problem
from pages import links as page_links
from pages.links import Link
from pages.source import Page

SAYS = {
    "th": re.compile("ภาษาอังกฤษ"),
    "en": re.compile(r"\b(?:in|and) Thai\b|\bThai (?:and English|only|version|language)|\(Thai\b"),
}
LABEL = {"th": re.compile(r"\([^()]*ภาษาอังกฤษ\)"), "en": re.compile(r"\([^()]*in Thai\)")}
NOTE = {"th": "(ภาษาอังกฤษ)", "en": "(in Thai)"}
# Addresses at which each reader is answered in their own language.
OF_EVERY_LANGUAGE = re.compile(
    r"https?://(?:www\.)?(?:google\.[a-z.]+/maps|maps\.app\.goo\.gl|maps\.google\.|goo\.gl/maps|openstreetmap\.org|"
    r"creativecommons\.org/)",
    re.IGNORECASE,
)


def check(page: Page) -> Iterator[Problem]:
    """Links whose very address tells that they lead to the other language, and whose words do not."""
    other = "en" if page.language == "th" else "th"
    for link in page_links.links(page):
        if _language_of(link) == other:
            yield from unsaid(page, link)


def unsaid(page: Page, link: Link) -> Iterator[Problem]:
    """Whether a link to a page in the other language says so."""
    if not SAYS[page.language].search(link.words):
        yield _unsaid(page, link)


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """Links that both pages have: what they lead to is in one language, so one page or the other must say which."""
    ours, theirs = (_by_place(page) for page in (thai, english))
    for place in ours.keys() & theirs.keys():
        said = {page.language: _saying(page, links) for page, links in ((thai, ours[place]), (english, theirs[place]))}
        if said["th"] and said["en"]:
            yield from _contradiction(thai, english, said["th"][0], said["en"][0])
        elif not said["th"] and not said["en"]:
            yield english.problem(theirs[place][0].mark, *_unknown(thai, ours[place][0], theirs[place][0]))
        for page, links in ((thai, ours[place]), (english, theirs[place])):
            if said[page.language]:
                yield from (_unsaid(page, link) for link in links if link not in said[page.language])


def _unknown(thai: Page, ours: Link, theirs: Link) -> tuple[str, str]:
    """Neither page says in which language the other website's page is."""
    place, in_thai, in_english = (
        f"{thai.file}:{ours.line}",
        f"[{theirs.words} (in Thai)]",
        f"[{ours.words} (ภาษาอังกฤษ)]",
    )
    th = f"ลิงก์นี้ไม่บอกภาษาของหน้าปลายทาง ถ้าเป็นภาษาไทย โปรดเขียนที่นี่เป็น {in_thai} ถ้าเป็นภาษาอังกฤษ โปรดเขียนที่ {place} เป็น {in_english}"
    en = f"this link does not say in which language its page is; if Thai, write {in_thai} here, "
    return th, en + f"if English, write {in_english} at {place}"


def _by_place(page: Page) -> dict[str, list[Link]]:
    """Links to other websites whose language their address does not tell."""
    result = {}
    for link in page_links.links(page):
        if (
            link.outside
            and not OF_EVERY_LANGUAGE.match(link.target)
            and not _language_of(link)
            and link.target not in page.lost
        ):
            result.setdefault(link.place, []).append(link)
    return result


def _saying(page: Page, links: list[Link]) -> list[Link]:
    return [link for link in links if SAYS[page.language].search(link.words)]


def _contradiction(thai: Page, english: Page, ours: Link, theirs: Link) -> Iterator[Problem]:
    """One and the same page is called English on the Thai page, and Thai on the English one."""
    if LABEL["th"].search(ours.words) and LABEL["en"].search(theirs.words) and "ภาษาไทย" not in ours.words:
        place = f"{thai.file}:{ours.line}"
        th = f"{place} บอกว่าปลายทางเป็นภาษาอังกฤษ แต่ที่นี่บอกว่าเป็นภาษาไทย โปรดเปิดดูแล้วแก้ให้ตรงกัน"
        en = f"{place} says that this page is in English, and here it is in Thai; open it and correct one of the two"
        yield english.problem(theirs.mark, th, en)


def _language_of(link: Link) -> str | None:
    """The language that an address tells by itself: Thai letters in its path, or a folder th or en."""
    if not link.outside or OF_EVERY_LANGUAGE.match(link.target):
        return None
    path = unquote(link.target).split("/", 3)[3:]
    folder = re.match(r"(th|en)(?:[/?#]|$)", "".join(path), re.IGNORECASE)
    if folder:
        return folder[1].lower()
    return "th" if re.search("[ก-๛]", "".join(path)) else None


def _unsaid(page: Page, link: Link) -> Problem:
    note = NOTE[page.language]
    th = f"ลิงก์นี้นำไปยังหน้าที่เป็น{'ภาษาอังกฤษ' if page.language == 'th' else 'ภาษาไทย'} โปรดเขียนเป็น [{link.words} {note}]"
    language = "English" if page.language == "th" else "Thai"
    return page.problem(link.mark, th, f"this link leads to a page in {language}; write [{link.words} {note}]")
