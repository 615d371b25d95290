"""Sarabun, cut down to what the site uses, draws every character of every page, and costs a reader little."""

import re

import pytest
from fontTools.ttLib import TTFont

from conftest import SITE, asset
from published import fonts

FACE = re.compile(
    r'@font-face\{font-family:"([^"]+)";font-weight:(\d+);font-display:optional;(?:unicode-range:([^;]+);)?src:url\(\.\./fonts/([^)]+)\)'
)


@pytest.fixture(scope="module")
def files():
    """The font files of the site: name without its fingerprint -> file."""
    return {file.name.split(".")[0]: file for file in (SITE / "assets" / "fonts").glob("*.woff2")}


@pytest.fixture(scope="module")
def faces(files):
    """What the style sheet can draw: family, weight -> characters."""
    found = {}
    for family, weight, ranges, name in FACE.findall(asset("assets/stylesheets/site.css").read_text("utf-8")):
        characters = {chr(code) for code in TTFont(SITE / "assets" / "fonts" / name).getBestCmap()}
        found.setdefault((family, weight), set()).update(_named(ranges) if ranges else characters)
        assert not ranges or _named(ranges) <= characters
    return found


def _named(ranges: str) -> set[str]:
    ends = [part.removeprefix("U+").split("-") for part in ranges.split(",")]
    return {chr(code) for end in ends for code in range(int(end[0], 16), int(end[-1], 16) + 1)}


@pytest.mark.parametrize("weight", ["400", "700"])
def test_every_character_of_every_page_has_its_letter_in_both_weights(every_page, faces, weight):
    """Thai on English pages apart, which stands in the reader's own font."""
    for page in every_page:
        used = set(page.tree.find("body").text_content()) - set("\n\t\r")
        drawn = faces["Sarabun", weight] if page.language == "th" else faces["Sarabun Latin", weight] | fonts.THAI
        assert used - drawn == set(), page


def test_thai_fonts_place_vowels_and_tone_marks_and_latin_ones_space_their_letters(files):
    def features(name: str) -> set[str]:
        return {record.FeatureTag for record in TTFont(files[name])["GPOS"].table.FeatureList.FeatureRecord}

    assert all({"mark", "mkmk"} <= features(name) for name in ("sarabun-400", "sarabun-700"))
    assert all("kern" in features(name) for name in ("sarabun-latin-400", "sarabun-latin-700"))


def test_a_page_loads_first_the_two_fonts_of_its_language(every_page, files):
    for page in every_page:
        names = ["sarabun-", "sarabun-latin-"][page.language == "en"]
        loaded = [link.get("href").rsplit("/", 1)[1] for link in page.tree.xpath("//link[@rel='preload']")]
        assert loaded == [files[f"{names}{weight}"].name for weight in (400, 700)], page


def test_a_thai_page_gets_18_kb_of_fonts_and_an_english_page_10(files):
    size = {name: file.stat().st_size for name, file in files.items()}
    assert size["sarabun-400"] + size["sarabun-700"] < 18_500
    assert size["sarabun-latin-400"] + size["sarabun-latin-700"] < 10_500


def test_letters_stand_as_wide_and_high_as_their_makers_drew_them(files):
    """In units of 1/500 of an em, rounded."""
    for name, source in (("sarabun-400", 400), ("sarabun-700", 700), ("sarabun-latin-400", 400)):
        cut, whole = TTFont(files[name]), TTFont(fonts.PACKAGE / "files" / fonts.SOURCES[source])
        scale = cut["head"].unitsPerEm / whole["head"].unitsPerEm
        for code, glyph in cut.getBestCmap().items():
            width = whole["hmtx"][whole.getBestCmap()[code]][0]
            assert abs(cut["hmtx"][glyph][0] - width * scale) <= 0.5, (name, chr(code))
        for measure in ("ascent", "descent", "lineGap"):
            assert abs(getattr(cut["hhea"], measure) - getattr(whole["hhea"], measure) * scale) <= 0.5


def test_pages_ask_for_no_font_but_those_two(open_page):
    """The home pages and others that only have words of their own language; bold Latin letters on a Thai page bring a third."""
    for page in ("", "vision/", "about/questions/", "en/", "en/vision/", "en/about/questions/", "en/about/sitemap/"):
        tab = open_page(page)
        tab.wait_for_load_state("networkidle")
        asked = tab.evaluate(
            "performance.getEntriesByType('resource').map(one => one.name).filter(name => name.includes('woff2'))"
        )
        assert len(set(asked)) == 2, (page, asked)


def test_a_page_whose_fonts_are_slow_asks_for_no_other_in_their_place(browser, served):
    context = browser.new_context()
    tab, asked = context.new_page(), []

    def later(route):
        asked.append(route.request.url.rsplit("/", 1)[1].split(".")[0])
        tab.wait_for_timeout(700)
        route.continue_()

    tab.route("**/*.woff2", later)
    tab.goto(served + "en/vision/", wait_until="networkidle")
    assert sorted(set(asked)) == ["sarabun-latin-400", "sarabun-latin-700"]
    context.close()


def test_nothing_of_the_text_moves_when_fonts_are_late(open_page):
    text = asset("assets/stylesheets/site.css").read_text("utf-8")
    assert text.count("@font-face") == text.count("font-display:optional") > 0


def test_the_preview_and_films_have_every_character_that_a_site_may_need(tmp_path):
    fonts.make(tmp_path)
    for weight, source in fonts.SOURCES.items():
        made, whole = (
            TTFont(file).getBestCmap().keys()
            for file in (tmp_path / f"sarabun-{weight}.woff2", fonts.PACKAGE / "files" / source)
        )
        assert made == whole & set(map(ord, fonts.ANY)) and len(made) > 250


def test_the_fonts_come_with_their_licence():
    assert "SIL OPEN FONT LICENSE" in asset("assets/fonts/OFL.txt").read_text("utf-8")
