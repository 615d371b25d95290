"""The agency's own words stand on the vision page, whole: seed.txt is the text of its old page."""

import copy
import re
from pathlib import Path

SEED = Path(__file__).with_name("seed.txt").read_text("utf-8")
FIRST, LAST = "ด้วยวิสัยทัศน์", "สุขภาพอนามัยดี"


def _letters(text: str) -> str:
    """Text with the split sara am mended and without white space: all that may differ from the old page."""
    return re.sub(r"\s|\u00a0", "", text.replace("\u0e4d\u0e32", "\u0e33"))


def _body() -> str:
    return SEED[SEED.index(FIRST) : SEED.index(LAST) + len(LAST)]


def _page_text(page) -> str:
    """The vision page's words without its headings, which are the site's own."""
    article = copy.deepcopy(page.article)
    for heading in article.xpath(".//h1|.//h2|.//h3"):
        heading.clear(keep_tail=True)
    return article.text_content()


def test_the_seeds_every_sentence_is_on_the_vision_page(page_at):
    page = _letters(_page_text(page_at("vision/")))
    sentences = [_letters(part) for part in re.split(r"\s{2,}|\s(?=[ก-ฮเแโใไ“(])", _body()) if part.strip()]
    assert len(sentences) > 20
    assert [sentence for sentence in sentences if sentence not in page] == []


def test_the_seeds_text_stands_in_one_run_with_nothing_between(page_at):
    assert _letters(_body()) in _letters(_page_text(page_at("vision/")))


def test_the_mended_page_has_no_split_sara_am(every_page):
    assert [page for page in every_page if "\u0e4d\u0e32" in page.file.read_text("utf-8")] == []


def test_the_english_page_names_the_agencys_terms(page_at):
    text = page_at("en/vision/").article.text_content()
    for term in re.findall(r"\(([A-Z][A-Za-z&,\- ]+[a-z])\)", _body()):
        assert term in text, term
