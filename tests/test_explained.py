"""An abbreviation's first use on a page explains itself; the glossary explains every term, in each language's own order."""

import pytest

from common import glossary
from conftest import AXE, RULES, computed, faults, words
from pages.explained import explained

OPDC = glossary.Term(
    id="opdc",
    th="สำนักงาน ก.พ.ร.",
    en="OPDC",
    note={"th": "หน่วยงาน", "en": "An agency."},
    english="own",
    full={"th": "สำนักงานคณะกรรมการพัฒนาระบบราชการ", "en": "Office of the Public Sector Development Commission"},
)
TITLED = '<abbr title="Office of the Public Sector Development Commission">OPDC</abbr>'
UNTOUCHED = [
    ("a heading", "<h2>OPDC</h2>"),
    ("a link", '<p><a href="x">OPDC</a></p>'),
    ("code", "<p><code>OPDC</code></p>"),
    ("what is marked already", '<p><abbr title="x">OPDC</abbr></p>'),
    ("the other language", '<p><span lang="en">OPDC</span></p>'),
    ("a table", "<table><tr><td><p>OPDC</p></td></tr></table>"),
    ("text of no paragraph", "<div>OPDC</div>"),
    ("a longer word", "<p>OPDCX, XOPDC, opdc.OPDC.th, /OPDC, OPDC.pdf and OPDC-x</p>"),
    ("the full name before it", "<p>The Office of the Public Sector Development Commission (OPDC)</p><p>OPDC</p>"),
    ("the full name after it", "<p>OPDC is the <b>Office of</b> the&nbsp;Public Sector Development Commission.</p>"),
    ("a picture", '<p><img alt="OPDC" src="x"></p>'),
]


@pytest.mark.parametrize("page", [case[1] for case in UNTOUCHED], ids=[case[0] for case in UNTOUCHED])
def test_is_left_as_it_is(page):
    assert explained(page, [OPDC], "en") == page


def test_only_the_first_use_in_running_text_is_explained():
    page = "<h1>OPDC</h1>\n<ul><li>{}, and OPDC</li></ul><p>OPDC</p>"
    assert explained(page.format("OPDC"), [OPDC], "en") == page.format(TITLED)


def test_a_full_name_in_another_paragraph_does_not_explain():
    page = "<p>Office of the Public Sector Development Commission</p><p>{}</p>"
    assert explained(page.format("OPDC"), [OPDC], "en") == page.format(TITLED)


def test_data_that_writes_signs_otherwise_is_explained():
    marked = '<abbr title="สำนักงานคณะกรรมการพัฒนาระบบราชการ">สำนักงาน ก&#46;พ&#46;ร&#46;</abbr>'
    assert explained("<p>ของสำนักงาน ก&#46;พ&#46;ร&#46;</p>", [OPDC], "th") == f"<p>ของ{marked}</p>"


def test_a_term_without_a_full_name_stays_as_it_is():
    plain = OPDC.model_copy(update={"full": None})
    assert explained("<p>OPDC</p>", [plain], "en") == "<p>OPDC</p>"


def test_each_page_explains_an_abbreviation_once_in_its_own_language(every_page):
    full = {language: {term.full[language] for term in glossary.read() if term.full} for language in ("th", "en")}
    seen = 0
    for page in every_page:
        titles = [mark.get("title") for mark in page.tree.iterfind(".//abbr")]
        assert len(titles) == len(set(titles)) and set(titles) <= full[page.language], page
        seen += len(titles)
    assert seen >= 30


def test_the_glossary_and_a_page_with_full_names_need_no_titles(page_at):
    for url in ("glossary/", "en/glossary/", "vision/", "en/vision/"):
        assert not page_at(url).tree.findall(".//article//abbr"), url


def test_search_has_the_abbreviation_and_not_its_title(page_at):
    sentence = words(page_at("en/").article.find(".//p"))
    assert sentence.startswith("T-OSH promotes")


@pytest.mark.parametrize("url", ["", "en/", "framework/", "en/about/questions/"])
def test_explained_pages_are_open_to_everyone(open_page, url):
    tab = open_page(url)
    tab.evaluate(AXE)
    assert faults(tab, RULES) == []


@pytest.mark.parametrize("url", ["", "en/"])
def test_a_phone_and_paper_show_the_full_name(open_page, url, playwright):
    shown = "element => getComputedStyle(element, '::after').content"
    phone = open_page(url, **playwright.devices["Pixel 5"])
    assert "title" not in phone.locator("abbr").first.evaluate(shown)
    assert len(phone.locator("abbr").first.evaluate(shown)) > 40
    phone.emulate_media(media="print")
    assert len(phone.locator("abbr").first.evaluate(shown)) > 40
    assert computed(phone, "abbr", "textDecorationLine") == "none"


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_glossary_has_every_term_once_in_its_languages_own_order(page_at, language):
    page = page_at("glossary/" if language == "th" else "en/glossary/")
    shown = [span.get("id") for span in page.article.iterfind(".//dl/dt/span") if span.get("id")]
    terms = {term.id: getattr(term, language) for term in glossary.read()}
    assert sorted(shown) == sorted(terms)
    names = [terms[name] for name in shown]
    if language == "en":
        assert names == sorted(names, key=str.casefold)
    else:
        first = [name[1] if name[0] in "เแโใไ" else name[0] for name in names]
        assert first == sorted(first)
