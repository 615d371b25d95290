"""The drawn film says what the agency says, can be read, and is the one that its transcript makes."""

import re
import struct
from itertools import pairwise

import pytest
from lxml import html

from common.terminal import width
from common.words import LANGUAGES
from conftest import ROOT
from film import captions, entry
from videos.data import DOCS

SEED = (ROOT / "tests" / "seed.txt").read_text("utf-8")
FILM = ROOT / "scripts" / "film"
SITE_CSS = (ROOT / "overrides/assets/stylesheets/site.css").read_text("utf-8")
FILM_CSS = (FILM / "film.css").read_text("utf-8")
LARGEST = 3_000_000
READABLE = 4.5  # WCAG 2.2, 1.4.3
FASTEST = 15  # Thai signs that a reader takes in a second


@pytest.fixture(scope="module")
def told():
    return entry.read()


@pytest.fixture(scope="module")
def places():
    """The places for words in the drawings, in their order."""
    return html.fromstring((FILM / "film.html").read_bytes()).find_class("words")


def _letters(text: str) -> str:
    """Text with the split sara am mended, without white space and without the quotation marks that a shortened sentence closes."""
    return re.sub(r"[\s“”]", "", text.replace("\u0e4d\u0e32", "\u0e33"))


def _tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): ([^;]+);", css))


def _palette() -> dict[str, str]:
    """The colours by their names: the site's by day, then the film's own."""
    roots = (re.search(r":root \{(.*?)\n\}", css, re.S)[1] for css in (SITE_CSS, FILM_CSS))
    return {name: value for root in roots for name, value in _tokens(root).items()}


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of #rgb or #rrggbb."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _boxes(data: bytes) -> list[tuple[str, bytes]]:
    """The boxes of an MP4 file, or of a box in it, by their names."""
    boxes, at = [], 0
    while at < len(data):
        size = struct.unpack_from(">I", data, at)[0]
        boxes.append((data[at + 4 : at + 8].decode("ascii"), data[at + 8 : at + size]))
        at += size
    return boxes


def test_the_captions_are_the_transcripts_in_both_languages(told):
    for language in LANGUAGES:
        written = (DOCS / told.captions[language]).read_text("utf-8")
        assert written == captions.webvtt(entry.lines(told), language), "run ./scripts/make_film"


def test_no_line_of_a_caption_is_long_and_no_cue_has_more_than_two(told):
    for language in LANGUAGES:
        _, *cues = captions.webvtt(entry.lines(told), language).strip().split("\n\n")
        assert len(cues) == len(told.transcript)
        for _, *lines in (cue.split("\n") for cue in cues):
            assert len(lines) <= 2 and all(width(line) <= 44 for line in lines), lines


def test_the_lines_follow_one_another_to_the_films_end(told):
    lines = entry.lines(told)
    assert lines[0].begin == 0 and lines[-1].end == told.length
    assert all(line.begin < line.end for line in lines)
    assert all(one.end == next_.begin for one, next_ in pairwise(lines))


def test_there_is_time_to_read_every_line(told):
    for line in entry.lines(told):
        assert width(line.words["th"]) / (line.end - line.begin) <= FASTEST, line


def test_every_thai_phrase_between_title_and_end_is_the_agencys_own_in_its_order(told):
    seed, at = _letters(SEED), 0
    for phrase in " ".join(line.th for line in told.transcript[1:-1]).split():
        assert _letters(phrase) in seed[at:], phrase
        at = seed.index(_letters(phrase), at)


def test_the_film_is_there_in_both_kinds_and_light(told):
    for ending, begins in (("mp4", b"\0\0\0 ftyp"), ("webm", b"\x1aE\xdf\xa3")):
        film = entry.file(told, ending)
        assert film.read_bytes().startswith(begins) and film.stat().st_size <= LARGEST, ending


def test_the_mp4_can_be_played_before_it_is_all_there_and_is_as_long_as_it_says(told):
    boxes = _boxes(entry.file(told, "mp4").read_bytes())
    names = [name for name, _ in boxes]
    assert names.index("moov") < names.index("mdat")
    scale, length = struct.unpack_from(">II", dict(_boxes(dict(boxes)["moov"]))["mvhd"], 12)
    assert round(length / scale, 1) == told.length


def test_the_still_picture_has_the_films_size(told):
    picture = (DOCS / told.poster).read_bytes()
    assert picture.startswith(b"\x89PNG") and struct.unpack_from(">II", picture, 16) == (1280, 720)


def test_the_words_can_be_read_on_every_ground():
    palette = _palette()
    tones = {name: _tokens(tone) for name, tone in re.findall(r"^\.(\w+) \{ (--ground.*?) \}$", FILM_CSS, re.M)}
    assert set(tones) == {"deep", "leaf", "light", "warm"}
    pairs = [(name, words, "ground") for name in tones for words in ("words", "second")] + [("deep", "words", "disc")]
    for name, words, ground in pairs:
        colours = [palette[re.fullmatch(r"var\(--([a-z-]+)\)", tones[name][part])[1]] for part in (words, ground)]
        assert _contrast(*colours) >= READABLE, (name, words, ground)


def test_the_film_has_no_colour_that_the_site_has_not():
    drawn = FILM_CSS + (FILM / "film.html").read_text("utf-8")
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", drawn)) <= set(re.findall(r"#[0-9a-f]{3,8}\b", SITE_CSS))


def test_every_line_has_its_place_and_is_broken_at_its_own_words(told, places):
    assert len(places) == len(told.transcript)
    for place, line in zip(places, told.transcript, strict=True):
        for language in LANGUAGES:
            for start in filter(None, place.get(f"data-{language}", "").split("|")):
                assert start in line[language][1:], start
