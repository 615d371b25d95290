"""Two languages, each whole and each true to itself."""

import re
import struct
from collections import Counter

from lxml import etree

from conftest import BASE, SITE, resolve, words

THAI = re.compile("[\u0e00-\u0e7f]")
NAMES = {"th": "ไทย", "en": "English"}


def test_every_page_says_its_language_truly(every_page):
    for page in every_page:
        assert page.tree.get("lang") == page.language, page
        letters = [letter for letter in _own_text(page.tree.find("body")) if letter.isalpha()]
        thai = sum(bool(THAI.match(letter)) for letter in letters) / len(letters)
        assert thai == 0 if page.language == "en" else thai > 0.5, (page, thai)


def _own_text(element) -> str:
    """The text in the page's language: without parts that are marked as another language, and without scripts."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return ""
    return "" if element.get("lang") else (element.text or "") + "".join(map(_own_text_and_tail, element))


def _own_text_and_tail(element) -> str:
    return _own_text(element) + (element.tail or "")


def test_titles_and_descriptions_are_in_the_pages_language_and_stand_once(pages):
    titles, descriptions = Counter(), Counter()
    for page in pages:
        title, description = (
            page.tree.findtext(".//title"),
            page.tree.xpath("string(//meta[@name='description']/@content)"),
        )
        assert len(title) >= 20 and len(description) >= 50, page
        for text in (title, description):
            assert bool(THAI.search(text)) == (page.language == "th"), (page, text)
        titles[title] += 1
        descriptions[description] += 1
    assert set(titles.values()) == set(descriptions.values()) == {1}


def test_every_page_names_its_own_address_and_that_of_both_languages(pages):
    for page in pages:
        th, en = (page.url, page.twin) if page.language == "th" else (page.twin, page.url)
        assert page.tree.xpath("//link[@rel='canonical']/@href") == [BASE + page.url]
        links = {link.get("hreflang"): link.get("href") for link in page.tree.xpath("//head/link[@hreflang]")}
        assert links == {"th": BASE + th, "en": BASE + en, "x-default": BASE + th}


def test_the_site_map_for_search_engines_has_every_page_with_both_languages(pages):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    entries = etree.parse(SITE / "sitemap.xml").xpath("//s:url", namespaces=spaces)
    found = {}
    for entry in entries:
        address = entry.xpath("string(s:loc)", namespaces=spaces)
        found[address] = {link.get("hreflang"): link.get("href") for link in entry.xpath("x:link", namespaces=spaces)}
    assert len(entries) == len(found) and set(found) == {BASE + page.url for page in pages}
    for page in pages:
        th, en = (page.url, page.twin) if page.language == "th" else (page.twin, page.url)
        assert found[BASE + page.url] == {"th": BASE + th, "en": BASE + en, "x-default": BASE + th}


def test_robots_find_the_site_map():
    assert f"Sitemap: {BASE}sitemap.xml" in (SITE / "robots.txt").read_text().splitlines()


def test_one_plain_link_on_every_page_leads_to_the_same_page_in_the_other_language(every_page):
    for page in every_page:
        other = "th" if page.language == "en" else "en"
        [link] = [link for link in page.tree.iter("a") if link.get("hreflang") and words(link) == NAMES[other]]
        assert (link.get("lang"), link.get("hreflang")) == (other, other), page
        assert resolve(page, link.get("href")) == page.twin, page


def test_a_link_stays_in_its_language(every_page):
    for page in every_page:
        for link in page.tree.iter("a"):
            url = resolve(page, link.get("href") or "")
            if url.startswith(("http", "tel:", "data/", "media/", "mailto:")) or link.get("hreflang"):
                continue
            assert url.startswith("en/") == (page.language == "en"), (page, link.get("href"))


def test_a_link_that_changes_the_language_says_so(every_page):
    for page in every_page:
        for link in page.tree.xpath("//a[@hreflang][not(@type='text/vtt')]"):  # captions are no page
            assert link.get("lang") == link.get("hreflang") != page.language, page


def test_each_language_has_its_own_404_page_that_offers_the_other(page_at):
    for url, heading in (("404.html", "ไม่พบหน้าที่ต้องการ"), ("en/404.html", "Page not found")):
        page = page_at(url)
        assert words(page.tree.find(".//h1")) == heading
        offered = {resolve(page, link.get("href")) for link in page.article.iter("a")}
        assert {"", "en/"} <= offered


def test_both_languages_have_the_same_headings_paragraphs_tables_and_lists(pages, page_at):
    for page in pages:
        if page.language == "en":
            twin = page_at(page.twin)
            assert _shape(page.article) == _shape(twin.article), page


def _shape(article) -> list:
    """Headings with their ids, paragraphs, and the number of parts of each list and table, in order."""
    parts = []
    for element in article.iter("h1", "h2", "h3", "h4", "p", "ul", "ol", "dl", "table"):
        heading = element.tag in ("h1", "h2", "h3", "h4")
        parts.append(
            (element.tag, element.get("id") if heading else len(element.xpath(".//li|.//dt|.//dd|.//tr|.//th|.//td")))
        )
    return parts


def test_every_heading_has_an_address_that_people_can_read(pages):
    for page in pages:
        for heading in page.article.iter("h1", "h2", "h3", "h4"):
            assert re.fullmatch(r"[a-z0-9-]+", heading.get("id") or ""), (page, words(heading))


def test_thai_years_are_buddhist_and_english_years_are_common_era(pages):
    for page in pages:
        text = words(page.article)
        if page.language == "en":
            assert not re.search(
                r"(?<!B\.E\. )(?<![\d/.])25[4-9]\d(?!\.(yml|csv|json)|\d)", text.replace("\u00a0", " ")
            ), page
        else:
            assert not re.search(r"พ\.ศ\.\s*20\d\d", text), page


def test_a_shared_page_shows_itself_in_its_own_language(pages):
    for page in pages:
        shown = {
            meta.get("property"): meta.get("content")
            for meta in page.tree.xpath("//meta[starts-with(@property, 'og:')]")
        }
        assert shown["og:url"] == BASE + page.url and shown["og:title"] in page.tree.findtext(".//title")
        assert bool(THAI.search(shown["og:title"] + shown["og:image:alt"])) == (page.language == "th"), page
        picture = SITE / shown["og:image"].removeprefix(BASE)
        size = (1280, 720) if "/media/" in shown["og:image"] else (1200, 630)  # a film's own still picture
        assert struct.unpack_from(">II", picture.read_bytes(), 16) == size, page
