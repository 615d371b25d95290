"""Checks the menu in mkdocs.yml: every page stands in it once, every entry is a page, every label has its English."""

import re
from pathlib import Path

from common import located_yaml
from common.data_model import THAI
from common.problems import CONFIG, Problem, Refused
from common.words import LANGUAGES
from pages.folder import Pages


def check(pages: Pages, config: Path = CONFIG) -> list[Problem]:
    """Every mistake in the menu."""
    try:
        settings = located_yaml.read_settings(config)
    except Refused as refused:
        return refused.problems
    if not isinstance(settings.data, dict):
        return [settings.problem((), "การตั้งค่าต้องเป็นช่อง เช่น nav:", "the settings must be fields, such as nav:")]
    return [*_entry_problems(pages, settings), *_label_problems(pages, settings)]


def stems(config: Path = CONFIG) -> list[str]:
    """The pages that the menu names, also those that are not there; none where it cannot be read, which check tells."""
    try:
        settings = located_yaml.read_settings(config)
    except Refused:
        return []
    return [_stem(value) for _, value in _entries(settings)] if isinstance(settings.data, dict) else []


def _stem(value: str | None) -> str:
    return re.sub(r"(\.(th|en))?\.md$", "", value or "").strip()


def _entry_problems(pages: Pages, settings: located_yaml.Document):
    listed = set()
    for path, value in _entries(settings):
        stem = _stem(value)
        if stem in listed:
            th, en = (
                f"nav: {value} มีสองครั้งในเมนู โปรดลบหนึ่งบรรทัด",
                f"nav: {value} appears twice in the menu; delete one line",
            )
            yield settings.problem(path, th, en)
        elif not value or not pages.has(stem) or value != f"{stem}.md":
            yield settings.problem(path, *_no_page(value, stem, pages))
            listed.add(_meant(stem, pages) if value else None)  # it is not missing in the menu, only misspelt
        listed.add(stem)
    for page in pages.values():
        alone = page.language == "th" or (page.stem, "th") not in pages
        if page.stem not in listed | pages.renamed and alone:
            label, english = _titles(page.stem, pages)
            th = f"หน้านี้ยังไม่อยู่ในเมนู โปรดเพิ่มบรรทัด เช่น - {label}: {page.stem}.md ใต้ nav: ใน mkdocs.yml และ {label}: {english} ใต้ nav_translations:"
            en = f"this page is not in the menu; add a line such as - {label}: {page.stem}.md under nav: in mkdocs.yml, and {label}: {english} under nav_translations:"
            yield page.problem(None, th, en)


def _titles(stem: str, pages: Pages) -> tuple[str, str]:
    """A page's title in Thai and in English, as its entry in the menu may be called; an example where there is none."""
    fields = [pages[stem, language].meta.data if (stem, language) in pages else None for language in LANGUAGES]
    titles = [each.get("title") if isinstance(each, dict) else None for each in fields]
    thai, english = (title if isinstance(title, str) and ":" not in title else "" for title in titles)
    return thai or "การอบรม", english if english and not THAI.search(english) else "Training"


def _meant(stem: str, pages: Pages) -> str | None:
    """The page that an entry means which names none: a space may be missing behind its label."""
    behind = stem.rpartition(":")[2]
    return behind if pages.has(behind) else pages.like(stem)


def _no_page(value: str | None, stem: str, pages: Pages) -> tuple[str, str]:
    if not value:
        return "nav: โปรดเขียนชื่อหน้าหลัง : เช่น vision.md", "nav: write the page after the colon, such as vision.md"
    label, colon, page = value.rpartition(":")
    if colon and pages.has(_stem(page)):
        th = f"nav: โปรดเว้นวรรคหลัง : เป็น - {label}: {_stem(page)}.md"
        return th, f"nav: put a space after the colon: - {label}: {_stem(page)}.md"
    if pages.has(stem):
        return f"nav: โปรดเขียน {stem}.md", f"nav: write {stem}.md"
    like = pages.like(stem)
    th, en = f"nav: ไม่มีหน้า {value}", f"nav: there is no page {value}"
    if like:
        return (
            f"{th} หากหมายถึง {like}.md โปรดเขียนเช่นนั้น หรือลบบรรทัดนี้",
            f"{en}; did you mean {like}.md? If not, delete this line",
        )
    return f"{th} โปรดแก้ชื่อ หรือลบบรรทัดนี้", f"{en}; correct its name, or delete this line"


def _label_problems(pages: Pages, settings: located_yaml.Document):
    place, translated = _translations(settings)
    english_of = {path[-1]: _titles(_stem(value), pages)[1] for path, value in _entries(settings)}
    labels = {
        path[: index + 1]: part
        for path, _ in _entries(settings)
        for index, part in enumerate(path)
        if index and isinstance(part, str)
    }
    for path, label in labels.items():
        if label not in translated:
            example = f"{label}: {english_of.get(label, 'Training')}"
            th = f"nav: “{label}” ยังไม่มีคำภาษาอังกฤษใน nav_translations โปรดเพิ่มบรรทัดใต้ nav_translations: เช่น {example}"
            en = f'nav: "{label}" has no English in nav_translations; add a line there, such as {example}'
            yield settings.problem(path, th, en, at_key=True)
    for label, english in translated.items():
        if fault := _fault(label, english, english_of.get(label, "Training")):
            yield settings.problem((*place, label), *fault, at_key=True)


def _fault(label: str, english: object, wanted: str) -> tuple[str, str] | None:
    """What is wrong with a label of the menu and its English. wanted: what its English may be."""
    words = english if isinstance(english, str) else ""
    if any(sign in f"{label}{words}" for sign in "<>"):
        th = "ชื่อในเมนูใช้เครื่องหมาย < หรือ > ไม่ได้ โปรดลบ"
        return th, "the signs < and > cannot be used in the menu; delete them"
    if THAI.search(words) or not re.search("[A-Za-z]", words):
        th = f"nav_translations: “{label}” ยังไม่มีคำภาษาอังกฤษ โปรดเขียนหลัง : เช่น {label}: {wanted}"
        return th, f'nav_translations: "{label}" has no English; write it after the colon, such as {label}: {wanted}'
    return None


def _entries(settings: located_yaml.Document):
    """The menu's pages with their paths in mkdocs.yml; the labels are the text keys on the way."""

    def walk(node, path):
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from walk(item, (*path, index))
        elif isinstance(node, dict):
            for label, item in node.items():
                yield from walk(item, (*path, label))
        else:
            yield path, node

    return list(walk(settings.data.get("nav") or [], ("nav",)))


def _translations(settings: located_yaml.Document) -> tuple[tuple, dict]:
    """Where nav_translations stand in mkdocs.yml, and the English of each Thai label; empty where there are none."""

    def walk(node, path):
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in items:
            if key == "nav_translations":
                return (*path, key), value if isinstance(value, dict) else {}
            if found := walk(value, (*path, key)):
                return found
        return None

    return walk(settings.data, ()) or ((), {})
