"""Made-up sites of any size, for measuring: the site's own pages, and beside them as many whose sections are the site's own, mixed.

Every page is in the menu and passes every check, so that what is measured is what an officer would wait for.
"""

import random
import re
from datetime import date
from pathlib import Path

from conftest import Project, copy_real_project
from pages import dates, folder
from pages.source import Page
from translations import stamps

LANGUAGES = ("th", "en")
PAGES_OF_A_PART, CHAPTERS = 20, 8  # of the menu
SECTIONS_OF_A_PAGE = 5
SECTION = re.compile(r"^(#{2} .*? \{ #([a-z0-9-]+) \}\n.*?)(?=^#|\Z)", re.DOTALL | re.MULTILINE)
# What leads elsewhere, is made from data or would be a second definition stays where it is.
PLACED = re.compile(r"\]\(|--8<--|^: |<|^\|", re.MULTILINE)
DAY = date(2026, 1, 1)


def make(root: Path, pages: int) -> Project:
    """A copy of the project with so many made-up pages in each language. root: a folder that is not there yet."""
    project = copy_real_project(root)
    if pages:
        _write_pages(project, pages)
        _write_menu(project, pages)
        _date(project)
    return project


def _name(number: int) -> str:
    return f"made-up/part-{number // PAGES_OF_A_PART + 1}/page-{number + 1}"


def _titles(number: int) -> dict[str, str]:
    return {"th": f"หน้าสำหรับวัดความเร็วที่ {number + 1}", "en": f"Page for measuring speed {number + 1}"}


def _sections(docs: Path) -> list[dict[str, str]]:
    """The sections that pages of both languages have under one id: language -> text."""
    found = []
    for path in sorted(docs.rglob("*.th.md")):
        texts = [path, path.with_name(path.name.replace(".th.md", ".en.md"))]
        known = [{id: text for text, id in SECTION.findall(text.read_text("utf-8"))} for text in texts if text.exists()]
        for name in known[0].keys() & known[-1].keys():
            pair = [sections[name] for sections in known]
            if len(pair) == 2 and not any(map(PLACED.search, pair)):
                found.append(dict(zip(LANGUAGES, pair)))
    return sorted(found, key=lambda pair: pair["en"])


def _write_pages(project: Project, pages: int) -> None:
    chance, sections = random.Random(1), _sections(project.file("docs"))
    for number in range(pages):
        chosen = chance.sample(sections, SECTIONS_OF_A_PAGE)
        titles = _titles(number)
        told = {"th": "หน้านี้ใช้วัดความเร็วในการสร้างเว็บไซต์", "en": "This page serves to measure how fast the site is built."}
        for language in LANGUAGES:
            text = "\n".join(section[language].rstrip() + "\n" for section in chosen)
            file = project.file(f"docs/{_name(number)}.{language}.md")
            file.parent.mkdir(parents=True, exist_ok=True)
            title, description = titles[language], f"{titles[language]} {told[language]}"
            file.write_text(
                f"---\ntitle: {title}\ndescription: {description}\n---\n\n# {title} {{ #made-up }}\n\n{told[language]}\n\n{text}",
                "utf-8",
            )


def _write_menu(project: Project, pages: int) -> None:
    parts = range(0, pages, PAGES_OF_A_PART)
    lines, names = [], []
    for place, first in enumerate(parts):
        chapter = place * CHAPTERS // len(parts) + 1
        if f"  - บทที่ {chapter}:\n" not in lines:
            lines.append(f"  - บทที่ {chapter}:\n")
            names.append(f"            บทที่ {chapter}: Chapter {chapter}\n")
        lines.append(f"    - ส่วนที่ {place + 1}:\n")
        names.append(f"            ส่วนที่ {place + 1}: Part {place + 1}\n")
        for number in range(first, min(first + PAGES_OF_A_PART, pages)):
            titles = _titles(number)
            lines.append(f"      - {titles['th']}: {_name(number)}.md\n")
            names.append(f"            {titles['th']}: {titles['en']}\n")
    settings = project.file("mkdocs.yml").read_text("utf-8")
    settings = settings.replace("\ntheme:\n", "".join(lines) + "\ntheme:\n", 1)
    settings = settings.replace("nav_translations:\n", "nav_translations:\n" + "".join(names), 1)
    project.file("mkdocs.yml").write_text(settings, "utf-8")


def _date(project: Project) -> None:
    """What officers' commands write into the front matter: the dates, and whose translations the English pages are."""
    docs = project.file("docs")
    known = folder.Pages(docs)
    for (stem, language), page in known.items():
        if stem.startswith("made-up/"):
            source = known[stem, "th"]
            lines = [f"updated: {dates.stamp(page, DAY)}"]
            lines += [f"{stamps.KEY}: {stamps.value(source)}"] * (language == "en")
            _add(docs / f"{stem}.{language}.md", page, lines)


def _add(path: Path, page: Page, lines: list[str]) -> None:
    text = path.read_text("utf-8").split("\n")
    end = page.start - 2
    path.write_text("\n".join([*text[:end], *lines, *text[end:]]), "utf-8")
