"""An Excel file made safe before it is parsed: its size unpacked, no document types or entities, every cell in it once."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from openpyxl.utils import range_boundaries

from sheets.cells import MEGABYTE, OLE2, is_open_document, refused

LARGEST = 50 * MEGABYTE
# Signs that begin a tag, and cells of merged or linked ranges: openpyxl makes an object of each.
MOST_PARTS = 200_000
RANGED = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<]*")
REFERENCE = re.compile(rb"ref\s*=\s*[\"']([^\"']*)")
STRICT = b"http://purl.oclc.org/ooxml/"
# What a sheet and the list of its texts begin with, and the one form of their numbers and places (Python reads 4_50 and ๔๕๐ too).
CHECKED = re.compile(rb"<(?:\w+:)?(?:worksheet|sst)[\s>/]")
CELL_TYPES = (None, "n", "s", "str", "b", "e", "d", "inlineStr")
NUMBER = re.compile(r"\s*-?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?\s*")
COUNT, ROW = re.compile(r"[0-9]+"), re.compile(r"[1-9][0-9]*")
PLACE = re.compile(r"[A-Z]{1,3}([1-9][0-9]*)")


def make_sure(raw: bytes, path: Path) -> None:
    """Unpacks everything once, piece by piece: sizes that the file declares may be untrue, and each part has its checksum."""
    if raw.startswith(OLE2):
        raise refused(path, "encrypted")
    if is_open_document(raw):
        raise refused(path, "open_document")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        if len({part.filename for part in parts}) < len(parts):
            raise refused(path, "not_excel")
        left, made = LARGEST, 0
        for part in parts:
            content = _unpacked(archive, part, left, path)
            left -= len(content)
            made += _parts_in(content)
            if made > MOST_PARTS:
                raise refused(path, "too_big", limit=f"> {MOST_PARTS // 4:,} cells")
            _check(content, path)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, path: Path) -> bytes:
    content = bytearray()
    with archive.open(part) as stream:
        while piece := stream.read(65536):
            content += piece
            if len(content) > most:
                raise refused(path, "too_big", limit="> 50 MB")
    return bytes(content)


def _parts_in(content: bytes) -> int:
    references = REFERENCE.findall(b"".join(RANGED.findall(content)))
    return content.count(b"<") + sum(map(_size, references))


def _size(reference: bytes) -> int:
    """The cells of a range, each of which openpyxl would make."""
    left, top, right, bottom = range_boundaries(reference.decode())
    return (right - left + 1) * (bottom - top + 1)


def _check(content: bytes, path: Path) -> None:
    letters = content.replace(b"\0", b"")  # so that UTF-16 is looked through as well
    if re.search(rb"<!(DOCTYPE|ENTITY)", letters):
        raise refused(path, "not_excel")
    if STRICT in letters[:5000]:
        raise refused(path, "strict")
    if CHECKED.search(letters) and not _is_whole(content):
        raise refused(path, "not_excel")


def _is_whole(content: bytes) -> bool:
    """Whether every row and every cell stands once and has one value, each written as Excel writes it."""
    places: set[str] = set()
    for _, part in ElementTree.iterparse(io.BytesIO(content)):
        name = _name(part)
        if name in ("row", "c") and not _is_placed(part, name, places):
            return False
        if name == "c" and not _has_one_value(part):
            return False
        if name in ("si", "is", "r") and not _has_one_text(part):
            return False
    return True


def _has_one_text(part) -> bool:
    """One text, or several in a run each."""
    names = [_name(child) for child in part]
    return names.count("t") + ("r" in names) <= 1


def _name(part) -> str:
    return part.tag.rpartition("}")[2]


def _is_placed(part, name: str, places: set[str]) -> bool:
    """Whether the row or the cell is where no other was; programs other than Excel may leave the place out."""
    place = part.get("r")
    if place is not None and (place in places or not (ROW if name == "row" else PLACE).fullmatch(place)):
        return False
    places.add(place)
    if name == "c" or place is None:
        return COUNT.fullmatch(part.get("s", "0")) is not None
    return all(PLACE.fullmatch(cell.get("r", f"A{place}"))[1] == place for cell in part if _name(cell) == "c")


def _has_one_value(cell) -> bool:
    values = [part for part in cell if _name(part) in ("v", "is")]
    kind = cell.get("t")
    if len(values) > 1 or kind not in CELL_TYPES:
        return False
    text = values[0].text if values and _name(values[0]) == "v" else None
    form = {"s": COUNT, None: NUMBER, "n": NUMBER}.get(kind)
    return text is None or form is None or form.fullmatch(text) is not None
