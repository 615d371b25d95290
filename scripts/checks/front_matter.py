"""What stands at the top of a page: its title, its description, its date and so on."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from common.data_model import EnglishText, Strict, Text, ThaiText, ThaiTitle, validate
from common.problems import ROOT, Problem, Refused
from pages import dates, only
from pages.folder import Pages
from pages.only import InEnglish, InThai
from pages.source import Page

# Characters. A list of results tells a page from others by its description; its title may be as short as FAQ.
LEAST = {"title": 3, "description": 50}


class ThaiMeta(Strict):
    """A Thai page's front matter."""

    title: ThaiTitle
    description: ThaiText
    updated: Any = None  # pages.dates looks at it
    keywords: list[Text] = []  # other words for what the page is about: search finds them, and nobody sees them
    template: Text | None = None
    only: InEnglish = None  # the page is for readers of its own language; this tells the others what it is
    translates: Any = None  # of which words the page is the translation: translations.checks looks at it


class EnglishMeta(ThaiMeta):
    """An English page's front matter."""

    title: EnglishText
    description: EnglishText
    only: InThai = None


def check(page: Page) -> Iterator[Problem]:
    """Every mistake at the top of the page."""
    try:
        meta = validate(page.meta, ThaiMeta if page.language == "th" else EnglishMeta)
    except Refused as refused:
        yield from refused.problems
        return
    yield from dates.check(page, meta.updated, date.today())
    for path in page.meta.guessed - {("updated",), ("translates",)}:  # their own checks say what to write
        yield page.meta.problem(path, 'โปรดใส่เครื่องหมายคำพูด " คร่อมข้อความนี้', 'put this text in quotation marks (")')
    for told, path in ((meta, ()), (meta.only, (only.KEY,))):
        if told:
            yield from _words(page, told, path)
    if meta.template and meta.template not in {path.name for path in (ROOT / "overrides").glob("*.html")}:
        th, en = f"ไม่มีแม่แบบ {meta.template} ใน overrides", f"there is no template {meta.template} in overrides"
        yield page.meta.problem(("template",), th, en)


def _words(page: Page, told: ThaiMeta | InEnglish | InThai, path: tuple) -> Iterator[Problem]:
    """The title and the description that readers of a language get."""
    for name, least in LEAST.items():
        words = getattr(told, name)
        if re.search("[<>]", words):
            th, en = f"{name}: ใช้เครื่องหมาย < หรือ > ไม่ได้", f"{name}: the signs < and > cannot be used"
            yield page.meta.problem((*path, name), th, en)
        if len(words) < least:
            th = f"{name}: สั้นเกินไป ต้องยาวอย่างน้อย {least} ตัวอักษร"
            yield page.meta.problem((*path, name), th, f"{name}: too short; write at least {least} characters")


def same_words(pages: Pages) -> Iterator[Problem]:
    """No two pages of a language have the same title or description: in a list of results they could not be told apart."""
    seen = {}
    for page in pages.values():
        for language, path, words in _told(page):
            first = seen.setdefault((language, path[-1], words), page)
            if first is not page:
                th = f"{path[-1]}: ซ้ำกับ {first.file} โปรดเขียนให้ต่างกัน เพื่อให้รู้ว่าเป็นหน้าใดเมื่อค้นหาพบ"
                en = f"{path[-1]}: the same as in {first.file}; write what tells this page from that one"
                yield page.meta.problem(path, th, en)


def _told(page: Page) -> Iterator[tuple[str, tuple, str]]:
    """The titles and descriptions at the top of a page: their language, their path there, and their words."""
    data = page.meta.data if isinstance(page.meta.data, dict) else {}
    short = data.get(only.KEY)
    for language, path, words in (page.language, (), data), (only.other(page), (only.KEY,), short):
        if isinstance(words, dict):
            yield from ((language, (*path, name), str(words[name])) for name in LEAST if name in words)
