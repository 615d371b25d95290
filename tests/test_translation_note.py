"""Readers of a translation whose source has changed are told, in their language, with what has changed and where to read it.

Thai is the source of all pages of the site.
"""

import re

from conftest import read_pages, words
from pages import folder
from translations import checks as translation_checks
from translations import stamps as translations

SOURCE, PAGE = "docs/vision.th.md", "docs/vision.en.md"


def test_every_page_of_the_site_says_what_it_translates():
    pages = folder.Pages(folder.DOCS)
    assert len(translations.twins(pages)) >= 14 and not list(translation_checks.missing(pages))


def test_the_line_is_asked_for_where_it_is_missing(project):
    text = project.file(PAGE).read_text("utf-8")
    project.file(PAGE).write_text(re.sub(r"translates: .*\n", "", text), "utf-8")
    done = project.build()
    assert done.returncode == 1
    assert re.search(
        rf"{PAGE}:1:1: .*[ก-ฮ].* \| there is no line translates.*\./scripts/translated vision$", done.stderr, re.M
    )
    assert project.run("translated.py", "vision").returncode == 0 and project.file(PAGE).read_text("utf-8") == text


def test_readers_of_a_translation_that_is_behind_are_told_until_it_is_marked(project):
    assert project.build().returncode == 0
    plain = project.file("site/en/vision/index.html").read_bytes()
    found = project.file("site/search/en.txt").read_bytes()
    project.replace(SOURCE, "ข้อความ", "ข้อความใหม่")
    project.run("changed.py")
    assert project.build().returncode == 0
    pages = {page.url: page for page in read_pages(project.root / "site")}
    assert [url for url, page in pages.items() if page.tree.xpath("//*[@class='translation-note md-typeset']")] == [
        "en/vision/"
    ]
    [note] = pages["en/vision/"].tree.xpath("//main//section[contains(@class, 'translation-note')]")
    assert "The Thai page has changed since" in words(note) and note.get("aria-label")
    links = [(link.get("href"), link.get("lang"), link.get("hreflang"), words(link)) for link in note.iter("a")]
    assert (
        links
        == [
            ("../../vision/", None, "th", "Read the current text (in Thai)"),
            ("#words", None, None, "Words"),
            ("../../vision/#words", "th", "th", "ข้อความ"),
        ]
        or links
    )
    assert project.file("site/search/en.txt").read_bytes() == found
    assert project.run("translated.py", "vision").returncode == 0 and project.build().returncode == 0
    assert project.file("site/en/vision/index.html").read_bytes() == plain


def test_thai_readers_of_a_translation_are_told_in_thai(project):
    text = project.file(PAGE).read_text("utf-8")
    project.file(PAGE).write_text(re.sub(r"translates: .*\n", "", text), "utf-8")
    assert project.run("translated.py", SOURCE).returncode == 0
    project.replace(PAGE, "Text", "New text")
    project.run("changed.py")
    assert project.build().returncode == 0
    pages = {page.url: page for page in read_pages(project.root / "site")}
    [note] = pages["vision/"].tree.xpath("//section[contains(@class, 'translation-note')]")
    assert "หน้านี้แปลจากหน้าภาษาอังกฤษ" in words(note)
    assert [link.get("hreflang") for link in note.iter("a")] == ["en", None, "en"]
    assert not pages["en/vision/"].tree.xpath("//section[contains(@class, 'translation-note')]")
