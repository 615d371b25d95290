"""A page for readers of one language: the others are told what it is and where, at the same address in their language."""

import pytest

from conftest import assert_told, read_pages, words

THAI, ENGLISH = "docs/recruitment.th.md", "docs/statement.en.md"
PAGES = {
    THAI: """---
title: ประกาศรับสมัครงานของหน่วยงาน
description: รวมประกาศรับสมัครงานทุกตำแหน่งที่เปิดรับสมัครในขณะนี้ พร้อมวิธีสมัครและกำหนดเวลา
updated: 2026-11-22 00000000
only:
  title: Notices of recruitment (in Thai)
  description: The notices by which posts are filled here. They are published in Thai.
---

# ประกาศรับสมัครงาน { #recruitment }

ขณะนี้ไม่มีประกาศรับสมัครงาน
""",
    ENGLISH: """---
title: A statement for visitors from abroad
description: What visitors from abroad need to know before they come to us, in English only.
updated: 2026-11-22 00000000
only:
  title: ข้อมูลสำหรับผู้มาเยือนจากต่างประเทศ (ภาษาอังกฤษ)
  description: ข้อมูลที่ผู้มาเยือนจากต่างประเทศควรทราบก่อนเดินทางมา จัดทำเป็นภาษาอังกฤษ
---

# A statement for visitors { #statement }

Please bring your passport.
""",
}


@pytest.fixture
def alone(project):
    """The small project with a Thai and an English page that have no twins."""
    for name, text in PAGES.items():
        project.file(name).write_text(text, "utf-8")
    for label, english, page in (("รับสมัครงาน", "Recruitment", "recruitment"), ("ผู้มาเยือน", "Visitors", "statement")):
        project.replace("mkdocs.yml", "  - ติดต่อ: contact.md\n", f"  - {label}: {page}.md\n  - ติดต่อ: contact.md\n")
        project.replace("mkdocs.yml", "ติดต่อ: Contact\n", f"ติดต่อ: Contact\n            {label}: {english}\n")
    assert project.run("changed.py").returncode == 0
    return project


def test_readers_of_the_other_language_are_told_and_led_there(alone):
    done = alone.build()
    assert done.returncode == 0, done.stderr
    pages = {page.url: page for page in read_pages(alone.root / "site")}
    for page, other, address, sentence in (
        (
            "recruitment/",
            "en/recruitment/",
            "../../recruitment/",
            "This page is in Thai only: ประกาศรับสมัครงานของหน่วยงาน",
        ),
        (
            "en/statement/",
            "statement/",
            "../en/statement/",
            "หน้านี้มีเฉพาะภาษาอังกฤษ: A statement for visitors from abroad",
        ),
    ):
        assert sentence in words(pages[other].article)
        link = next(link for link in pages[other].article.iter("a") if link.get("href") == address)
        assert link.get("lang") == link.get("hreflang") == pages[page].language
        assert (
            pages[page]
            .tree.find(".//a[@class='site-bar__language']")
            .get("href")
            .rstrip("/")
            .endswith(other.rstrip("/"))
        )


def test_neither_is_called_a_translation_of_the_other(alone):
    assert alone.build().returncode == 0
    pages = {page.url: page for page in read_pages(alone.root / "site")}
    sitemap = alone.file("site/sitemap.xml").read_text("utf-8")
    for url in ("recruitment/", "en/recruitment/", "statement/", "en/statement/"):
        assert pages[url].tree.xpath("//link[@rel='alternate'][@hreflang]") == []
        entry = sitemap.partition(f"/{url}</loc>")[2].partition("</url>")[0]
        assert entry and "hreflang" not in entry
    assert len(pages["contact/"].tree.xpath("//link[@rel='alternate'][@hreflang]")) == 3


def test_search_in_the_other_language_finds_what_the_page_is(alone):
    assert alone.build().returncode == 0
    index = alone.file("site/search/en.txt").read_bytes().decode("cp874")
    assert "Notices of recruitment" in index and "ขณะนี้ไม่มี" not in index


def test_a_link_to_it_in_the_other_language_says_so(alone):
    for name, words_ in (
        ("docs/contact.th.md", "ดู[ประกาศรับสมัครงาน]"),
        ("docs/contact.en.md", "See the [notices of recruitment]"),
    ):
        with alone.file(name).open("a", encoding="utf-8") as file:
            file.write(f"\n{words_}(recruitment.md)\n")
    done = alone.build()
    assert_told(done.stderr, "docs/contact.en.md", r"\d+:10", "write [notices of recruitment (in Thai)]")
    alone.replace("docs/contact.en.md", "recruitment]", "recruitment (in Thai)]")
    alone.run("changed.py")
    alone.run("translated.py", "contact")
    assert (done := alone.build()).returncode == 0, done.stderr


def test_a_page_with_a_twin_is_not_for_one_language(alone):
    alone.file("docs/recruitment.en.md").write_text(PAGES[ENGLISH].replace("statement", "recruitment"), "utf-8")
    assert_told(alone.build().stderr, THAI, "5:1", "only: there is the twin recruitment.en.md")


def test_a_page_that_shows_figures_is_in_both_languages(project):
    project.file("docs/contact.en.md").unlink()
    told = "only:\n  title: How to reach the institute\n  description: The ways to reach the institute, which are told in Thai here.\n"
    project.replace("docs/contact.th.md", "updated:", f"{told}updated:")
    assert_told(project.build().stderr, "docs/contact.th.md", r"\d+:1", "only: this page must be in both languages")


@pytest.mark.parametrize(
    "old, new, place, message",
    [
        ("Notices of recruitment (in Thai)", "ประกาศรับสมัครงานทุกตำแหน่ง", "6:10", "only.title: "),
        ("Notices of recruitment (in Thai)", "No", "6:10", "title: too short"),
        ("  title: Notices of recruitment (in Thai)\n", "", "6:3", "only.title: "),
    ],
)
def test_what_the_others_are_told_is_checked_too(alone, old, new, place, message):
    alone.replace(THAI, old, new)
    assert_told(alone.build().stderr, THAI, place, message)


@pytest.mark.parametrize(("name", "language"), [("recruitment", "Thai"), (ENGLISH, "English")])
def test_there_is_no_translation_of_it_to_mark(alone, name, language):
    done = alone.run("translated.py", name)
    assert done.returncode == 1 and "add it first" not in done.stderr
    assert f"this page is meant to be in {language} only; it has no translation to mark" in done.stderr


def test_a_page_without_a_twin_learns_how_to_be_for_one_language(alone):
    alone.replace(THAI, PAGES[THAI][PAGES[THAI].index("only:") : PAGES[THAI].index("---\n\n")], "")
    assert_told(alone.build().stderr, THAI, "1:1", "add recruitment.en.md, or, if it is meant for one language")
