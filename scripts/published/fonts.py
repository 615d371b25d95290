"""Cuts Sarabun down to the characters that the site uses, as WOFF2, from its PyPI package (SIL Open Font License 1.1).

A Thai page loads two fonts, each with Thai and Latin; an English page two that are Latin only and half of the size: its few Thai
words stand in the reader's own Thai font. Capitals apart, Latin letters in bold are rare on Thai pages: those that no heading has
come from the English page's bold.
A subset is kept under a name made from all that shapes it, so that it is cut once; the same inputs give the same bytes.
"""

import hashlib
import html
import io
import re
import shutil
from pathlib import Path
from string import ascii_letters, digits

import brotli
import fontpkg_sarabun
import fontTools

from common.problems import ROOT

CACHE = ROOT / ".build" / "fonts"
PACKAGE = Path(fontpkg_sarabun.ROOT)
FOLDER = "assets/fonts"
UNITS = 500  # to the em, of 1000: no screen shows a difference, and outlines take a tenth less
SOURCES = {400: "Sarabun-Regular.ttf", 700: "Sarabun-Bold.ttf"}
THAI = {chr(code) for code in range(0xE00, 0xE80)}
ALWAYS = set(ascii_letters + digits + " ")  # so that an edit seldom changes a font that readers have already
# What a site may come to need, for the preview and for films: Latin-1, Thai, punctuation of both languages, arrows, signs.
ANY = {
    chr(code)
    for codes in [
        *(range(0x20, 0x7F), range(0xA0, 0x100), range(0xE01, 0xE3B), range(0xE3F, 0xE5C), range(0x2010, 0x2027)),
        *(
            range(0x2190, 0x2194),
            [0x200B, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212, 0x2219, 0x2260, 0x2264, 0x2265],
        ),
    ]
    for code in codes
}
PLACED = ("mark", "mkmk", "ccmp")  # how Thai vowels and tone marks stand
SPACED = (*PLACED, "kern", "liga")  # and how Latin letters do; on a Thai page that is not worth its kilobyte
HEADING = re.compile(r"<h[1-3][ >].*?</h[1-3]>", re.DOTALL)
STYLES, SHOWN = "assets/stylesheets/site.css", re.compile(r'content: "([^"]*)"')  # what a style sheet writes
TAG = re.compile(r"<[^>]*>")


def make(folder: Path) -> None:
    """Puts sarabun-400.woff2 and sarabun-700.woff2 into the folder, with every character that a site may need."""
    folder.mkdir(parents=True, exist_ok=True)
    for weight in SOURCES:
        shutil.copyfile(_subset(weight, ANY, SPACED), folder / f"sarabun-{weight}.woff2")


def cut(site: Path, pages: list[str]) -> str:
    """Puts the fonts for a built site's pages, and their licence, into it. pages: their HTML. Returns the @font-face rules."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PACKAGE / "LICENSE", folder / "OFL.txt")
    of_thai, of_english = ([text for text in pages if f'<html lang="{code}"' in text] for code in ("th", "en"))
    shown = set("".join(SHOWN.findall((site / STYLES).read_text("utf-8")))) | ALWAYS
    thai, latin = _characters(of_thai) | shown, (_characters(of_english) | shown) - THAI
    headings = _characters(heading for text in of_thai for heading in HEADING.findall(text))
    bold = thai - (set(ascii_letters) - headings)
    shutil.copyfile(_subset(400, thai, PLACED), folder / "sarabun-400.woff2")
    shutil.copyfile(_subset(700, bold, PLACED), folder / "sarabun-700.woff2")
    for weight in SOURCES:
        shutil.copyfile(_subset(weight, latin, SPACED), folder / f"sarabun-latin-{weight}.woff2")
    faces = [
        _face("Sarabun", 400, "sarabun-400"),
        _face("Sarabun", 700, "sarabun-700"),
        _face("Sarabun", 700, "sarabun-latin-700", latin - bold),  # of two that may serve, browsers take the later one
        *(_face("Sarabun Latin", weight, f"sarabun-latin-{weight}") for weight in SOURCES),
    ]
    return "\n".join([*faces, ""])


def _characters(texts) -> set[str]:
    """The characters that may be seen: those of the text, and all in tags that are not ASCII (labels, titles)."""
    found = set()
    for text in texts:
        found.update(html.unescape(TAG.sub("", text)), filter("\x7f".__lt__, set(text)))
    return {character for character in found if character >= " "}  # spaces of every kind, too


def _face(family: str, weight: int, file: str, characters: set[str] = frozenset()) -> str:
    """An @font-face rule. characters: those that it serves for, if not all that it has. Late fonts wait for the next page: nothing moves."""
    ranges = f"unicode-range:{_ranges(characters)};" if characters else ""
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:optional;{ranges}'
        f'src:url(../fonts/{file}.woff2) format("woff2")}}'
    )


def _ranges(characters: set[str]) -> str:
    """Characters as CSS writes them: U+20,U+30-39."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)


def _subset(weight: int, characters: set[str], features: tuple[str, ...]) -> Path:
    """The file of a subset, cut now or kept from before."""
    font = PACKAGE / "files" / SOURCES[weight]
    wanted = "".join(sorted(characters)) + " ".join(features)
    inputs = [
        font.read_bytes(),
        Path(__file__).read_bytes(),
        wanted.encode(),
        fontTools.version.encode(),
        brotli.version.encode(),
    ]
    key = hashlib.sha256(b"\0".join(inputs)).hexdigest()[:16]
    result = CACHE / f"{font.stem}-{key}.woff2"
    if not result.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        partial = result.with_suffix(".part")
        partial.write_bytes(_cut(font, characters, features))
        partial.replace(result)
    return result


def _cut(font: Path, characters: set[str], features: tuple[str, ...]) -> bytes:
    from fontTools import subset  # takes a fifth of a second to load; most builds have their fonts already
    from fontTools.ttLib.scaleUpem import scale_upem

    options = subset.Options(flavor="woff2", layout_features=features, recalc_timestamp=False)
    options.hinting, options.notdef_outline, options.glyph_names, options.legacy_cmap = False, False, False, False
    options.name_IDs = [1, 2]  # its names; its makers and its licence are in OFL.txt beside it
    with subset.load_font(str(font), options) as loaded:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=map(ord, characters))
        subsetter.subset(loaded)
        scale_upem(loaded, UNITS)
        result = io.BytesIO()
        subset.save_font(loaded, result, options)
    return result.getvalue()
