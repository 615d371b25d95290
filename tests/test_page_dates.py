"""Every page says when its words last changed, and how to report a fault in it. The date cannot lie, whatever the checkout."""

import re
from datetime import date, timedelta

import pytest

from conftest import read_pages, resolve, words
from pages import dates as page_dates
from pages import source as page_source
from test_email import set_email

PAGE = "docs/vision.en.md"
TODAY = date(2026, 11, 22)


def asks_for_a_date(tmp_path, before: str, after: str) -> bool:
    """Whether a page dated with the one body is asked for a new date once it has the other."""
    found = []
    for body in (before, after):
        (tmp_path / "page.th.md").write_text(f"---\nupdated: 2026-11-22 00000000\n---\n\n{body}\n", "utf-8")
        found.append(page_source.read(tmp_path / "page.th.md", "page", "th"))
    dated, now = found
    return page_dates.check(now, page_dates.stamp(dated, TODAY), TODAY) != []


def test_every_page_shows_the_date_of_its_own_front_matter(pages):
    for page in pages:
        [time] = page.tree.xpath("//div[@class='about-page']//time")
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", time.get("datetime")), page
        year = int(time.get("datetime")[:4])
        assert words(time).endswith(str(year + 543 if page.language == "th" else year)), page


def test_changed_words_without_a_new_date_do_not_build(project):
    project.replace(PAGE, "Text", "Other text")
    done = project.build()
    assert done.returncode == 1 and re.search(
        rf"{PAGE}:4:10: .*[ก-ฮ].* \| updated: the words of this page have changed", done.stderr
    )


@pytest.mark.parametrize("value", ["", "2026-11-22", "2026-02-31 {0}", "2099-11-22 {0}", "22/11/2569", None])
def test_what_is_no_date_of_a_change_is_refused_and_the_command_that_is_named_mends_it(project, value):
    text = project.file(PAGE).read_text("utf-8")
    print_ = re.search(r"updated: \S+ (\S+)", text)[1]
    line = "" if value is None else f"updated: {value.format(print_)}".strip() + "\n"
    project.file(PAGE).write_text(re.sub(r"updated: .*\n", line, text), "utf-8")
    done = project.build()
    assert done.returncode == 1
    [told] = [line for line in done.stderr.splitlines() if line.startswith(PAGE)]
    assert re.search(r": updated: .*[ก-ฮ].* โปรดสั่ง \./scripts/changed \| updated: .*; run \./scripts/changed$", told)
    assert project.run("changed.py").returncode == 0 and project.build().returncode == 0


def test_a_buddhist_year_is_told_with_the_year_to_write(tmp_path):
    (tmp_path / "page.th.md").write_text("---\nupdated: 2569-01-05\n---\n\nก\n", "utf-8")
    page = page_source.read(tmp_path / "page.th.md", "page", "th")
    [problem] = page_dates.check(page, page.meta.data["updated"], TODAY)
    assert (problem.line, problem.column) == (2, 10)
    assert "the year here is that of the Common Era: 2026-01-05; run ./scripts/changed" in problem.en


def test_a_day_that_has_begun_in_thailand_is_no_day_to_come(tmp_path):
    (tmp_path / "page.th.md").write_text("---\nupdated: x\n---\n\nก\n", "utf-8")
    page = page_source.read(tmp_path / "page.th.md", "page", "th")
    assert page_dates.check(page, page_dates.stamp(page, TODAY), TODAY - timedelta(days=1)) == []
    assert page_dates.check(page, page_dates.stamp(page, TODAY), TODAY - timedelta(days=2)) != []


def test_changed_dates_just_the_pages_whose_words_changed(project):
    project.replace(PAGE, "Text", "Other text")
    done = project.run("changed.py")
    assert done.stdout.split() == [PAGE] and project.build().returncode == 0
    assert project.run("changed.py").stdout == ""


def test_spacing_links_and_markup_are_no_words(project):
    project.replace("docs/index.en.md", "- [Vision](vision.md#words)", "-   [**Vision**](vision.md#words)")
    project.replace("docs/index.en.md", "## What there is", "##   What there is")
    assert project.build().returncode == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ปี", "ปู"),
        ("ใช้", "ใช่"),
        ("ไม่", "ไม"),
        ("การณ์", "การณ"),
        ("เล่น", "เล็น"),
        ("4.50", "45.0"),
        ("-5", "5"),
        ("80%", "80"),
        ("<a@b.example>", "<a@c.example>"),
    ],
)
def test_one_changed_vowel_tone_mark_or_sign_of_a_figure_asks_for_a_new_date(tmp_path, before, after):
    assert asks_for_a_date(tmp_path, f"# หัวข้อ {{ #a }}\n\nคำ {before} คำ", f"# หัวข้อ {{ #a }}\n\nคำ {after} คำ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ต่าง ๆ นานา", "ต่างๆ\nนานา"),
        ("น้ำ", "น\u0e4d\u0e49า"),
        ("[ก](a.md)", '[**ก**](https://a.example/x_(y) "ชื่อ")'),
        ("[ก](a.md)", "[ก][key]\n\n[key]: a.md"),
        ("- ก\n- ข", "1. ก\n2. ข"),
        ("ก ข", 'ก <span lang="th">ข</span>\n\n<!-- ค -->\n\n--8<-- "contact.th.md"'),
        ("## ก { #a }", "### ก { #b }"),
    ],
)
def test_how_the_same_words_are_typed_asks_for_no_date(tmp_path, before, after):
    assert not asks_for_a_date(tmp_path, before, after)


def test_the_shown_date_is_the_pages_and_not_the_days(project):
    text = project.file(PAGE).read_text("utf-8")
    project.file(PAGE).write_text(re.sub(r"updated: \S+", "updated: 2020-02-29", text), "utf-8")
    assert project.build().returncode == 0
    pages = {page.url: page for page in read_pages(project.root / "site")}
    assert "Last updated 29 February 2020" in words(pages["en/vision/"].tree).replace("\u00a0", " ")
    assert "<lastmod>2020-02-29</lastmod>" in project.file("site/sitemap.xml").read_text("utf-8")


def test_every_page_offers_to_report_a_problem_with_it(pages):
    for page in pages:
        [link] = page.tree.xpath("//div[@class='about-page']//a")
        target = link.get("href")
        if not target.startswith("mailto:"):
            contact = "en/contact/" if page.language == "en" else "contact/"
            assert resolve(page, target) == f"{contact}?page=/{page.url}&language={page.language}#feedback", page


def test_the_contact_page_says_which_page_is_reported(open_page):
    tab = open_page("en/contact/?page=/en/vision/&language=en#feedback")
    assert tab.locator(".reported-page").inner_text() == "The page with the problem: /en/vision/"
    tab = open_page("contact/?page=%3Cimg%20src=x%3E#feedback")
    assert tab.locator(".reported-page").count() == 0


def test_with_an_email_address_the_report_is_a_letter_about_the_page(project):
    set_email(project, "email: {0}")
    project.run("changed.py")
    assert project.build().returncode == 0
    page = {page.url: page for page in read_pages(project.root / "site")}["en/vision/"]
    [link] = page.tree.xpath("//div[@class='about-page']//a")
    assert link.get("href").startswith("mailto:made-up%2Edesk@agency%2Eexample?subject=Report%20a%20problem")
    assert link.get("href").endswith("/en/vision/")
