"""Cuts Sarabun down to the characters that the site can use, as WOFF2, from its PyPI package (SIL Open Font License 1.1).

A subset is kept under a name made from all that shapes it, so that it is cut once; the same inputs give the same bytes.
"""

import hashlib
import shutil
from pathlib import Path

import brotli
import fontpkg_sarabun
import fontTools
from fontTools import subset

from common.problems import ROOT

CACHE = ROOT / ".build" / "fonts"
WEIGHTS = {"400": "Sarabun-Regular.ttf", "700": "Sarabun-Bold.ttf"}
# Basic Latin and Latin-1, Thai, punctuation of both languages, arrows, minus, and the decoy of the e-mail link.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0xE01, 0xE3B),
    *range(0xE3F, 0xE5C),
    0x200B,
    *range(0x2010, 0x2027),
    0x2030,
    0x2039,
    0x203A,
    0x20AC,
    0x2122,
    *range(0x2190, 0x2194),
    0x2212,
    0x2219,
    0x2260,
    0x2264,
    0x2265,
]


def make(folder: Path) -> None:
    """Puts sarabun-400.woff2, sarabun-700.woff2 and the licence, OFL.txt, into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    package = Path(fontpkg_sarabun.ROOT)
    for weight, name in WEIGHTS.items():
        shutil.copyfile(_subset(package / "files" / name), folder / f"sarabun-{weight}.woff2")
    shutil.copyfile(package / "LICENSE", folder / "OFL.txt")


def _subset(font: Path) -> Path:
    inputs = [font.read_bytes(), Path(__file__).read_bytes(), fontTools.version.encode(), brotli.version.encode()]
    key = hashlib.sha256(b"\0".join(inputs)).hexdigest()[:16]
    result = CACHE / f"{font.stem}-{key}.woff2"
    if not result.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        _cut(font, result)
    return result


def _cut(font: Path, result: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=["*"], recalc_timestamp=False)
    loaded = subset.load_font(str(font), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(loaded)
    partial = result.with_suffix(".part")
    subset.save_font(loaded, str(partial), options)
    partial.replace(result)
