"""Compressed copies of all text, beside it: page.html.gz and page.html.br, which a server sends to those who can read them.

Each is kept under its content's fingerprint, so that it is made once; the same content gives the same bytes.
"""

import contextlib
import functools
import gzip
import hashlib
import os
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from common import side_by_side
from common.problems import ROOT
from serving.media_types import TEXT

CACHE = ROOT / ".build" / "compressed"
WORTH_IT = 0.95  # of the size; a copy that is hardly smaller is left out
MANY = (
    150  # texts. Brotli's best takes 26 ms for a page; of so many, the last tenth of its size is not worth the minutes
)
QUALITY = {True: {"gz": 9, "br": 11}, False: {"gz": 6, "br": 8}}  # whether there is time for the best
METHODS = {  # how each is packed, and unpacked
    "gz": (lambda content, quality: gzip.compress(content, quality, mtime=0), gzip.decompress),
    "br": (
        lambda content, quality: brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality),
        brotli.decompress,
    ),
}
VERSIONS = f"{brotli.__version__} {zlib.ZLIB_RUNTIME_VERSION}".encode()  # of what shapes the bytes


def make(site: Path) -> None:
    """Puts the copies beside every text of a built site."""
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = [path for path in sorted(site.rglob("*")) if path.suffix.removeprefix(".") in TEXT and path.is_file()]
    copy = functools.partial(_copy, best=len(texts) <= MANY)
    if len(texts) > MANY and side_by_side.possible():
        side_by_side.each(copy, texts)
    else:
        with ThreadPoolExecutor() as pool:  # the compressors let other threads run
            list(pool.map(copy, texts))


def _copy(path: Path, best: bool) -> None:
    content = path.read_bytes()
    for ending, quality in QUALITY[best or path.suffix != ".html"].items():
        copy = _compressed(content, ending, quality)
        if len(copy) < WORTH_IT * len(content):
            path.with_name(f"{path.name}.{ending}").write_bytes(copy)


def _compressed(content: bytes, ending: str, quality: int) -> bytes:
    pack, unpack = METHODS[ending]
    kept = CACHE / f"{hashlib.sha256(VERSIONS + bytes([quality]) + content).hexdigest()[:32]}.{ending}"
    with contextlib.suppress(OSError, EOFError, zlib.error, brotli.error):
        copy = kept.read_bytes()
        if unpack(copy) == content:  # a copy that is not what it stands for would be shown in its place
            return copy
    with tempfile.NamedTemporaryFile(dir=CACHE, delete=False) as new:
        new.write(pack(content, quality))
    os.replace(new.name, kept)
    return kept.read_bytes()
