"""Compressed copies of all text, beside it: page.html.gz and page.html.br, which a server sends to those who can read them.

Each is kept under its content's fingerprint, so that it is made once; the same content gives the same bytes.
"""

import gzip
import hashlib
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from common.problems import ROOT
from serving.media_types import TEXT

CACHE = ROOT / ".build" / "compressed"
WORTH_IT = 0.95  # of the size; a copy that is hardly smaller is left out
METHODS = {
    "gz": lambda content: gzip.compress(content, 9, mtime=0),
    "br": lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
}


def make(site: Path) -> None:
    """Puts the copies beside every text of a built site."""
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = [path for path in sorted(site.rglob("*")) if path.suffix.removeprefix(".") in TEXT and path.is_file()]
    with ThreadPoolExecutor() as pool:  # the compressors let other threads run
        list(pool.map(_copy, texts))


def _copy(path: Path) -> None:
    content = path.read_bytes()
    for ending in METHODS:
        copy = _compressed(content, ending)
        if len(copy) < WORTH_IT * len(content):
            path.with_name(f"{path.name}.{ending}").write_bytes(copy)


def _compressed(content: bytes, ending: str) -> bytes:
    kept = CACHE / f"{hashlib.sha256(content).hexdigest()[:32]}.{ending}"
    if not kept.exists():
        with tempfile.NamedTemporaryFile(dir=CACHE, delete=False) as new:
            new.write(METHODS[ending](content))
        os.replace(new.name, kept)
    return kept.read_bytes()
