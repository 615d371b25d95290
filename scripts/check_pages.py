"""Checks the pages before anything is built: every page in both languages, no lost include, no dead link, all in the menu."""

import posixpath
import re
from pathlib import Path

import located_yaml
import page_source
from data_model import EnglishText, Strict, Text, ThaiText, validate
from page_source import Mark, Page
from problems import ROOT, Problem, Refused, shown_path
from words import LANGUAGES

DOCS = ROOT / "docs"
PAGE_NAME = re.compile(r"([a-z0-9-]+/)*[a-z0-9-]+\.(th|en)\.md")
# Where data must be seen: include -> pages. A page that loses its include line would be published without its figures.
REQUIRED = {
    "assessment-summary": ("index", "vision"),
    "assessment-latest": ("assessment",),
    "assessment-years": ("assessment",),
    "assessment-files": ("open-data",),
    "contact": ("contact",),
    "glossary": ("glossary",),
    "to-complete": ("about/index",),
}


class Meta(Strict):
    """A page's front matter."""

    title: Text
    description: Text
    template: Text | None = None


class ThaiMeta(Meta):
    title: ThaiText
    description: ThaiText


class EnglishMeta(Meta):
    title: EnglishText
    description: EnglishText


def check(
    pieces: set[str], required: dict[str, tuple[str, ...]], docs: Path = DOCS, config: Path = ROOT / "mkdocs.yml"
) -> list[Problem]:
    """Every mistake in the pages. pieces: the includes that exist; required: include -> stems of pages that must show it."""
    pages, problems = _read_pages(docs)
    for page in pages.values():
        problems += _meta_problems(page)
        problems += _twin_problems(page, pages)
        problems += _heading_problems(page)
        problems += _include_problems(page, pieces, required)
        problems += _link_problems(page, pages, docs)
    problems += _menu_problems(pages, located_yaml.read(config))
    return problems


def _read_pages(docs: Path) -> tuple[dict[tuple[str, str], Page], list[Problem]]:
    """All pages by (stem, language), and the files that cannot be one."""
    pages, problems = {}, []
    for path in sorted(docs.rglob("*.md")):
        if not PAGE_NAME.fullmatch(path.relative_to(docs).as_posix()):
            th = "ชื่อไฟล์ของหน้าต้องเป็น ชื่อ.th.md หรือ ชื่อ.en.md และใช้ได้เฉพาะ a-z 0-9 และขีดกลาง"
            problems.append(
                Problem(
                    shown_path(path),
                    1,
                    1,
                    th,
                    "a page's file must be called name.th.md or name.en.md, in lower-case a-z, 0-9 and hyphens",
                )
            )
            continue
        try:
            page = page_source.read(path, docs)
            pages[page.stem, page.language] = page
        except Refused as refused:
            problems += refused.problems
    return pages, problems


def _meta_problems(page: Page) -> list[Problem]:
    try:
        validate(page.meta, ThaiMeta if page.language == "th" else EnglishMeta)
    except Refused as refused:
        return refused.problems
    return []


def _twin_problems(page: Page, pages: dict):
    """Each page has its twin, with the same headings (level and id) and the same includes in the same order."""
    other = LANGUAGES[page.language == "th"]
    twin = pages.get((page.stem, other))
    if twin is None:
        name = f"{page.path.name.rsplit('.', 2)[0]}.{other}.md"
        yield page.problem(
            None,
            f"ไม่มีหน้าคู่ภาษา{'อังกฤษ' if other == 'en' else 'ไทย'} โปรดเพิ่มไฟล์ {name}",
            f"this page has no {'English' if other == 'en' else 'Thai'} twin; add {name}",
        )
        return
    if page.language == "en":
        yield from _difference(page, twin, "headings", "หัวข้อ", lambda mark: (mark.level, mark.id))
        yield from _difference(page, twin, "includes", "บรรทัด --8<--", lambda mark: mark.words.rsplit(".", 2)[0])


def _difference(page: Page, twin: Page, kind: str, kind_th: str, key):
    """The first place where the English page's marks leave the Thai page's."""
    ours, theirs = getattr(page, kind), getattr(twin, kind)
    for mark, other in zip(ours, theirs):
        if key(mark) != key(other):
            yield page.problem(
                mark,
                f"{kind_th}ไม่ตรงกับ {twin.file}:{other.line} ทั้งสองภาษาต้องมี{kind_th}เหมือนกันและเรียงตรงกัน",
                f"differs from {twin.file}:{other.line}; both languages must have the same {kind}, in the same order",
            )
            return
    if len(ours) != len(theirs):
        last = (ours or [None])[-1]
        yield page.problem(
            last,
            f"มี{kind_th} {len(ours)} แห่ง แต่ {twin.file} มี {len(theirs)} แห่ง",
            f"has {len(ours)} {kind}, but {twin.file} has {len(theirs)}",
        )


def _heading_problems(page: Page):
    tops = [mark for mark in page.headings if mark.level == 1]
    if len(tops) != 1:
        yield page.problem(
            tops[1] if tops else None,
            f"หน้าต้องมีหัวข้อหลัก (ขึ้นต้นด้วย # ตัวเดียว) หนึ่งหัวข้อ แต่พบ {len(tops)} หัวข้อ",
            f"a page must have one # heading, but has {len(tops)}",
        )
    seen = set()
    for mark in page.headings:
        if not mark.id or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mark.id):
            yield page.problem(
                mark,
                "หัวข้อต้องลงท้ายด้วยชื่ออ้างอิง เช่น { #results } เหมือนกันทั้งสองภาษา",
                "a heading must end in its id, such as { #results }, the same in both languages",
            )
        elif mark.id in seen:
            yield page.problem(mark, f"ชื่ออ้างอิง #{mark.id} ใช้ซ้ำในหน้านี้", f"the id #{mark.id} is used twice on this page")
        seen.add(mark.id)


def _include_problems(page: Page, pieces: set[str], required: dict):
    for mark in page.includes:
        if mark.words not in pieces or not mark.words.endswith(f".{page.language}.md"):
            yield page.problem(
                mark,
                f'ไม่มีข้อมูลชื่อ "{mark.words}" สำหรับภาษานี้ โปรดตรวจชื่อ',
                f'there is no include "{mark.words}" in this language; check its name',
            )
    shown = {mark.words for mark in page.includes}
    for name, stems in required.items():
        line = f'--8<-- "{name}.{page.language}.md"'
        if page.stem in stems and f"{name}.{page.language}.md" not in shown:
            yield page.problem(None, f"บรรทัด {line} หายไป โปรดใส่กลับ", f"the line {line} is missing; put it back")


def _link_problems(page: Page, pages: dict, docs: Path):
    for mark in page.links:
        target, _, anchor = mark.words.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        reached = (
            posixpath.normpath(posixpath.join(posixpath.dirname(page.stem), target)) if target else f"{page.stem}.md"
        )
        if reached.endswith(".md"):
            yield from _page_link_problems(page, mark, reached.removesuffix(".md"), anchor, pages)
        elif target.startswith("/") or not (docs / reached).is_file():
            yield page.problem(
                mark,
                f"ไม่มีไฟล์ {target} โปรดเขียนตำแหน่งไฟล์โดยเริ่มจากโฟลเดอร์ของหน้านี้",
                f"there is no file {target}; write its path from this page",
            )


def _page_link_problems(page: Page, mark: Mark, stem: str, anchor: str, pages: dict):
    bare = re.sub(r"\.(th|en)$", "", stem)
    if (stem, page.language) not in pages:
        if (bare, page.language) in pages:
            yield page.problem(
                mark,
                "เขียนลิงก์โดยไม่ใส่ .th หรือ .en เพื่อให้อยู่ในภาษาเดิม",
                "write the link without .th or .en, so that it stays in its language",
            )
        else:
            yield page.problem(mark, f"ไม่มีหน้า {stem}.md โปรดตรวจชื่อ", f"there is no page {stem}.md; check its name")
    elif anchor and anchor not in {heading.id for heading in pages[stem, page.language].headings}:
        yield page.problem(mark, f"หน้า {stem}.md ไม่มีหัวข้อ #{anchor}", f"the page {stem}.md has no heading #{anchor}")


def _menu_problems(pages: dict, config: located_yaml.Document):
    """Every page stands in the menu once, every entry is a page, and every Thai label has its English."""
    listed, labels = [], []
    for path, value in _menu(config.data.get("nav") or [], ("nav",)):
        stem = str(value).removesuffix(".md")
        if stem in listed:
            yield config.problem(path, f"nav: {value} มีสองครั้งในเมนู", f"nav: {value} appears twice in the menu")
        elif (stem, "th") not in pages:
            yield config.problem(path, f"nav: ไม่มีหน้า {value}", f"nav: there is no page {value}")
        listed.append(stem)
        labels += [(path[: index + 1], part) for index, part in enumerate(path) if isinstance(part, str) and index]
    for page in pages.values():
        if page.stem not in listed and page.language == "th":
            yield page.problem(
                None,
                f"หน้านี้ยังไม่อยู่ในเมนู โปรดเพิ่ม {page.stem}.md ใต้ nav ใน mkdocs.yml",
                f"this page is not in the menu; add {page.stem}.md under nav in mkdocs.yml",
            )
    translated = _translations(config.data)
    for path, label in dict.fromkeys(labels):
        if label not in translated:
            yield config.problem(
                path,
                f"nav: “{label}” ยังไม่มีคำภาษาอังกฤษใน nav_translations",
                f'nav: "{label}" has no English in nav_translations',
                at_key=True,
            )


def _menu(node, path: tuple):
    """The menu's pages with their paths in mkdocs.yml; the labels are the text keys on the way."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _menu(item, (*path, index))
    elif isinstance(node, dict):
        for label, item in node.items():
            yield from _menu(item, (*path, label))
    else:
        yield path, node


def _translations(config: dict) -> dict:
    plugins = [plugin["i18n"] for plugin in config["plugins"] if isinstance(plugin, dict) and "i18n" in plugin]
    return next(language["nav_translations"] for language in plugins[0]["languages"] if language["locale"] == "en")
