"""What a film's file says of itself: whether it is one, and how long it lasts."""

import struct
from pathlib import Path
from typing import BinaryIO

WEBM = b"\x1aE\xdf\xa3"


def is_webm(path: Path) -> bool:
    """Whether the file begins as WebM does (EBML, RFC 8794)."""
    with path.open("rb") as file:
        return file.read(4) == WEBM


def mp4_seconds(path: Path) -> float | None:
    """How long an MP4 file lasts (ISO/IEC 14496-12: moov, mvhd); None where it is none, or is cut off."""
    with path.open("rb") as file:
        end = path.stat().st_size
        if not _enter(file, end, b"ftyp"):
            return None
        file.seek(0)
        inside = _enter(file, end, b"moov")
        header = _enter(file, inside, b"mvhd") if inside else None
        return _seconds(file.read(32)) if header else None


def _enter(file: BinaryIO, end: int, wanted: bytes) -> int | None:
    """Goes into the box of this name that stands before end; returns where it ends. None where there is none."""
    at = file.tell()
    while at + 8 <= end:
        file.seek(at)
        size, name = struct.unpack(">I4s", file.read(8))
        if size == 1:
            size = struct.unpack(">Q", file.read(8).ljust(8, b"\0"))[0]
        size = size or end - at  # 0: up to the end
        if size < 8 or at + size > end:
            return None
        if name == wanted:
            return at + size
        at += size
    return None


def _seconds(header: bytes) -> float | None:
    """The length in a movie header: its version tells how wide the numbers are."""
    wide = header[:1] == b"\1"
    if len(header) < 32:
        return None
    scale, length = struct.unpack_from(">IQ", header, 20) if wide else struct.unpack_from(">II", header, 12)
    return length / scale if scale else None
