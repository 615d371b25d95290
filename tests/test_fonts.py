"""Sarabun, cut down to what the site can use, draws every character of every page."""

import re

import pytest
from fontTools.ttLib import TTFont

from conftest import SITE, asset


@pytest.fixture(scope="module")
def fonts(every_page):
    """The font files of the site."""
    files = sorted((SITE / "assets" / "fonts").glob("*.woff2"))
    assert [file.name.split(".")[0] for file in files] == ["sarabun-400", "sarabun-700"]
    return files


def test_every_character_of_every_page_is_in_both_weights(every_page, fonts):
    used = {
        character
        for page in every_page
        for character in page.tree.find("body").text_content()
        if not character.isspace()
    }
    assert len(used) > 100
    for file in fonts:
        assert used - {chr(code) for code in TTFont(file).getBestCmap()} == set(), file.name


def test_all_thai_letters_vowels_and_marks_are_there(fonts):
    thai = {chr(code) for code in [*range(0xE01, 0xE3B), *range(0xE3F, 0xE5C)]}
    for file in fonts:
        font = TTFont(file)
        assert thai - {chr(code) for code in font.getBestCmap()} == set()
        assert {"mark", "mkmk"} <= {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}


def test_the_fonts_are_light_and_come_with_their_licence(fonts):
    assert all(file.stat().st_size < 24_000 for file in fonts)
    assert "SIL Open Font License" in re.sub(r"\s+", " ", asset("assets/fonts/OFL.txt").read_text("utf-8")).replace(
        "OPEN FONT LICENSE", "Open Font License"
    )
