"""Checks the pages before anything is built: each in both languages, no lost include, no dead link."""

import os.path
import posixpath
import re
from datetime import date
from pathlib import Path
from typing import Any

from checks import glossary_words as word_checks
from checks.pairs import checks as pair_checks
from checks.plain import checks as plain_checks
from checks.safe import checks as html_checks
from checks.thai import checks as thai_checks
from common.data_model import EnglishText, Strict, Text, ThaiText, Updated, validate
from common.problems import ROOT, Problem, Rank, Refused, ranked, shown_path
from common.words import LANGUAGES
from pages import dates as page_dates
from pages import language_marks
from pages import source as page_source
from pages.source import Mark, Page
from translations import checks as translation_checks

DOCS = ROOT / "docs"
PAGE_NAME = re.compile(r"(?P<stem>([a-z0-9-]+/)*[a-z0-9-]+)\.(?P<language>th|en)\.md")
# What may be published beside pages: data, pictures, films and their captions, documents.
PUBLISHED = {".yml", ".csv", ".json", ".png", ".jpg", ".webp", ".avif", ".svg", ".mp4", ".webm", ".vtt", ".pdf"}
# What looks at a page by itself, (page) -> problems; what compares a Thai page with its English twin, (thai, english) -> problems;
# and how bad it is.
PAGE_CHECKS = {
    thai_checks.check: Rank.WORDS,
    language_marks.check: Rank.WORDS,
    plain_checks.check: Rank.WORDS,
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


class ThaiMeta(Strict):
    """A Thai page's front matter."""

    title: ThaiText
    description: ThaiText
    updated: Updated
    keywords: list[Text] = []  # other words for what the page is about: search finds them, and nobody sees them
    template: Text | None = None
    translates: Any = None  # of which words the page is the translation: translations.checks looks at it


class EnglishMeta(ThaiMeta):
    """An English page's front matter."""

    title: EnglishText
    description: EnglishText


class Pages(dict):
    """The pages by (stem, language). What is there but cannot be read is known too, so that it is complained of once."""

    def __init__(self, docs: Path, made: frozenset[str] = frozenset()):
        """made: the files that are made from data at every build, as paths below docs/; pages may link to them."""
        super().__init__()
        self.docs, self.made, self.problems = docs, made, []
        names = filter(None, map(PAGE_NAME.fullmatch, made))
        self.known = {(name["stem"], name["language"]) for name in names}
        for path in sorted(docs.rglob("*")):
            if not any(part.startswith(".") for part in path.relative_to(docs).parts):
                self._take(path)

    def _take(self, path: Path) -> None:
        below = path.relative_to(self.docs).as_posix()
        name = PAGE_NAME.fullmatch(below)
        if os.path.islink(path):  # it could publish any file of the machine, and pages that no check has seen
            th = "นี่คือลิงก์ของระบบไฟล์ (symbolic link) ซึ่งเผยแพร่ไม่ได้ โปรดวางไฟล์จริงแทน"
            self._refuse(path, th, "this is a symbolic link and is not published; put the file itself here")
        elif os.path.isdir(path):
            if path.suffix == ".md":
                th, en = "นี่คือโฟลเดอร์ ไม่ใช่หน้า โปรดเปลี่ยนชื่อ", "this is a folder and no page; rename it"
                self._refuse(path, th, en)
        elif below in self.made:
            th, en = (
                "ไฟล์นี้สร้างจากข้อมูลเองทุกครั้ง โปรดลบหรือเปลี่ยนชื่อ",
                "this file is made from data at every build; delete or rename it",
            )
            self._refuse(path, th, en)
        elif path.suffix == ".md" and name:
            self._read(path, name["stem"], name["language"])
        elif path.suffix == ".md":
            th = "ชื่อไฟล์ของหน้าต้องเป็น ชื่อ.th.md หรือ ชื่อ.en.md และใช้ได้เฉพาะ a-z 0-9 และขีดกลาง"
            en = "a page's file must be called name.th.md or name.en.md, in lower-case a-z, 0-9 and hyphens"
            self._refuse(path, th, en)
        elif path.suffix not in PUBLISHED:
            th = f"ไฟล์ชนิด {path.suffix or path.name} เผยแพร่ไม่ได้ โปรดย้ายออกจาก docs"
            self._refuse(
                path, th, f"files of the kind {path.suffix or path.name} are not published; move it out of docs"
            )

    def _read(self, path: Path, stem: str, language: str) -> None:
        if (
            stem.split("/")[0] in LANGUAGES
            or (f"{stem}/index", language) in self.known
            or self._index_of(stem, language)
        ):
            self._refuse(
                path, "ที่อยู่เว็บของหน้านี้ซ้ำกับหน้าอื่น โปรดเปลี่ยนชื่อ", "another page has this page's web address; rename it"
            )
        self.known.add((stem, language))
        try:
            self[stem, language] = page_source.read(path, stem, language)
        except Refused as refused:
            self.problems += refused.problems

    def has(self, stem: str) -> bool:
        """Whether the page is there, in one language at least; a missing twin is another mistake."""
        return (stem, "th") in self.known or (stem, "en") in self.known

    def _index_of(self, stem: str, language: str) -> bool:
        """Whether a page of the folder's own name stands beside the folder: about.th.md and about/index.th.md."""
        return stem.endswith("/index") and (stem.removesuffix("/index"), language) in self.known

    def _refuse(self, path: Path, th: str, en: str) -> None:
        self.problems.append(Problem(shown_path(path), 1, 1, th, en))


def check(pages: Pages, pieces: dict[str, str], required: dict[str, tuple[str, ...]]) -> list[Problem]:
    """Every mistake in the pages. pieces: the includes by name; required: include -> stems of pages that must show it."""
    problems = list(pages.problems) + of_documents(pages) + list(translation_checks.missing(pages))
    problems += ranked(translation_checks.stale_problems(pages), Rank.NOTICE)
    for page in pages.values():
        problems += _meta_problems(page)
        problems += _missing_twin(page, pages)
        problems += _heading_problems(page, pieces)
        problems += _include_problems(page, pieces, required)
        problems += _link_problems(page, pages, pieces)
    return problems + list(_missing_pages(pages, required)) + list(_same_words(pages))


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


def _same_words(pages: Pages):
    """No two pages of a language have the same title or description: in a list of results they could not be told apart."""
    for name in ("title", "description"):
        seen = {}
        for page in pages.values():
            data = page.meta.data if isinstance(page.meta.data, dict) else {}
            first = seen.setdefault((page.language, str(data.get(name))), page)
            if name in data and first is not page:
                th, en = f"{name}: ซ้ำกับ {first.file}", f"{name}: the same as in {first.file}"
                yield page.meta.problem((name,), th, en)


def _meta_problems(page: Page):
    try:
        meta = validate(page.meta, ThaiMeta if page.language == "th" else EnglishMeta)
    except Refused as refused:
        yield from refused.problems
        return
    yield from page_dates.check(page, meta.updated, date.today())
    for path in page.meta.guessed:
        yield page.meta.problem(path, 'โปรดใส่เครื่องหมายคำพูด " คร่อมข้อความนี้', 'put this text in quotation marks (")')
    for name in ("title", "description"):
        if re.search("[<>]", getattr(meta, name)):
            yield page.meta.problem(
                (name,), f"{name}: ใช้เครื่องหมาย < หรือ > ไม่ได้", f"{name}: the signs < and > cannot be used"
            )
    for name, least in (("title", 20), ("description", 50)):
        if len(getattr(meta, name)) < least:
            th = f"{name}: สั้นเกินไป ต้องยาวอย่างน้อย {least} ตัวอักษร"
            yield page.meta.problem((name,), th, f"{name}: too short; write at least {least} characters")
    if meta.template and meta.template not in {path.name for path in (ROOT / "overrides").glob("*.html")}:
        yield page.meta.problem(
            ("template",),
            f"ไม่มีแม่แบบ {meta.template} ใน overrides",
            f"there is no template {meta.template} in overrides",
        )


def _missing_twin(page: Page, pages: Pages):
    other = "en" if page.language == "th" else "th"
    if (page.stem, other) not in pages.known:
        name = f"{page.stem.rsplit('/', 1)[-1]}.{other}.md"
        th = f"ไม่มีหน้าคู่ภาษา{'อังกฤษ' if other == 'en' else 'ไทย'} โปรดเพิ่มไฟล์ {name}"
        yield page.problem(None, th, f"this page has no {'English' if other == 'en' else 'Thai'} twin; add {name}")


def _heading_problems(page: Page, pieces: dict[str, str]):
    tops = [mark for mark in page.headings if mark.level == 1]
    if len(tops) != 1:
        th = f"หน้าต้องมีหัวข้อหลัก (ขึ้นต้นด้วย # ตัวเดียว) หนึ่งหัวข้อ แต่พบ {len(tops)} หัวข้อ"
        yield page.problem(tops[1] if tops else None, th, f"a page must have one # heading, but has {len(tops)}")
    seen = _ids_of_includes(page, pieces)
    for mark in page.headings:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mark.id or ""):
            th = "หัวข้อต้องลงท้ายด้วยชื่ออ้างอิง เช่น { #results } เหมือนกันทั้งสองภาษา"
            yield page.problem(
                mark, th, "a heading must end in its id, such as { #results }, the same in both languages"
            )
        elif mark.id in seen:
            yield page.problem(mark, f"ชื่ออ้างอิง #{mark.id} ใช้ซ้ำในหน้านี้", f"the id #{mark.id} is used twice on this page")
        seen.add(mark.id)


def _ids_of_includes(page: Page, pieces: dict[str, str]) -> set[str]:
    """The ids that come into a page with its includes, such as the glossary's terms."""
    return {name for mark in page.includes for name in re.findall(r'\bid="([^"]+)"', pieces.get(mark.words, ""))}


def _include_problems(page: Page, pieces: dict[str, str], required: dict):
    for mark in page.includes:
        if mark.words not in pieces or not mark.words.endswith(f".{page.language}.md"):
            th = f'ไม่มีข้อมูลชื่อ "{mark.words}" สำหรับภาษานี้ โปรดตรวจชื่อ'
            en = f'there is no include "{mark.words}" in this language; check its name'
            if mark.words.startswith("to-complete/"):
                th += " หรือลบบรรทัดนี้หากเรื่องนี้เรียบร้อยแล้ว"
                en += ", or delete this line if its point has been completed"
            yield page.problem(mark, th, en)
    shown = {mark.words for mark in page.includes}
    for name, stems in required.items():
        line = f'--8<-- "{name}.{page.language}.md"'
        if page.stem in stems and f"{name}.{page.language}.md" not in shown:
            yield page.problem(None, f"บรรทัด {line} หายไป โปรดใส่กลับ", f"the line {line} is missing; put it back")


def _missing_pages(pages: Pages, required: dict):
    """A page that must show data is not there at all."""
    for name, stems in required.items():
        for stem in stems:
            if not pages.has(stem):
                file = shown_path(pages.docs / f"{stem}.th.md")
                th = f"ไม่มีหน้านี้ ทั้งที่ต้องแสดง {name} โปรดใส่กลับ"
                yield Problem(file, 1, 1, th, f"this page is missing, but must show {name}; put it back")


def _link_problems(page: Page, pages: Pages, pieces: dict[str, str]):
    for mark in page.links:
        target, _, anchor = mark.words.partition("#")
        if re.match(r"[^/?]*:|//", target):
            continue  # checks.safe says which addresses there may be
        folder = posixpath.dirname(page.stem)
        reached = posixpath.normpath(posixpath.join(folder, target)) if target else f"{page.stem}.md"
        if reached.endswith(".md"):
            yield from _page_link_problems(page, mark, reached.removesuffix(".md"), anchor, pages, pieces)
        elif target.startswith("/") or not (os.path.isfile(pages.docs / reached) or reached in pages.made):
            th = f"ไม่มีไฟล์ {target} โปรดเขียนตำแหน่งไฟล์โดยเริ่มจากโฟลเดอร์ของหน้านี้"
            yield page.problem(mark, th, f"there is no file {target}; write its path from this page's folder")


def _page_link_problems(page: Page, mark: Mark, stem: str, anchor: str, pages: Pages, pieces: dict[str, str]):
    reached = pages.get((stem, page.language))
    if re.search(r"\.(th|en)$", stem):
        yield page.problem(
            mark,
            "เขียนลิงก์โดยไม่ใส่ .th หรือ .en เพื่อให้อยู่ในภาษาเดิม",
            "write the link without .th or .en, so that it stays in its language",
        )
    elif (stem, page.language) not in pages.known:
        yield page.problem(mark, f"ไม่มีหน้า {stem}.md โปรดตรวจชื่อ", f"there is no page {stem}.md; check its name")
    elif (
        reached
        and anchor
        and anchor not in {heading.id for heading in reached.headings} | _ids_of_includes(reached, pieces)
    ):
        yield page.problem(mark, f"หน้า {stem}.md ไม่มีหัวข้อ #{anchor}", f"the page {stem}.md has no heading #{anchor}")
