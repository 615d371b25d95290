"""Checks the menu in mkdocs.yml: every page stands in it once, every entry is a page, every label has its English."""

from pathlib import Path

from checks.pages import Pages
from common import located_yaml
from common.problems import CONFIG, Problem, Refused


def check(pages: Pages, config: Path = CONFIG) -> list[Problem]:
    """Every mistake in the menu."""
    try:
        settings = located_yaml.read_settings(config)
    except Refused as refused:
        return refused.problems
    if not isinstance(settings.data, dict):
        return [settings.problem((), "การตั้งค่าต้องเป็นช่อง เช่น nav:", "the settings must be fields, such as nav:")]
    return [*_entry_problems(pages, settings), *_label_problems(settings)]


def _entry_problems(pages: Pages, settings: located_yaml.Document):
    listed = set()
    for path, value in _entries(settings):
        stem = str(value).removesuffix(".md")
        if stem in listed:
            yield settings.problem(path, f"nav: {value} มีสองครั้งในเมนู", f"nav: {value} appears twice in the menu")
        elif not pages.has(stem):
            yield settings.problem(path, f"nav: ไม่มีหน้า {value}", f"nav: there is no page {value}")
        listed.add(stem)
    for page in pages.values():
        if page.stem not in listed and page.language == "th":
            th = f"หน้านี้ยังไม่อยู่ในเมนู โปรดเพิ่ม {page.stem}.md ใต้ nav ใน mkdocs.yml"
            yield page.problem(None, th, f"this page is not in the menu; add {page.stem}.md under nav in mkdocs.yml")


def _label_problems(settings: located_yaml.Document):
    place, translated = _translations(settings)
    labels = {
        path[: index + 1]: part
        for path, _ in _entries(settings)
        for index, part in enumerate(path)
        if index and isinstance(part, str)
    }
    for path, label in labels.items():
        if label not in translated:
            th = f"nav: “{label}” ยังไม่มีคำภาษาอังกฤษใน nav_translations"
            yield settings.problem(path, th, f'nav: "{label}" has no English in nav_translations', at_key=True)
    for label, english in translated.items():
        if any(sign in f"{label}{english}" for sign in "<>"):
            th = "ชื่อในเมนูใช้เครื่องหมาย < หรือ > ไม่ได้"
            yield settings.problem((*place, label), th, "the signs < and > cannot be used in the menu", at_key=True)


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
