"""Pages whose words were found right before, so that nobody waits until they have been looked at again.

Twins are known by all that their checks depend on: the two files, the data that they are compared with, the settings, the checks.
Pages with mistakes or notes are looked at each time. So are pages with pictures: the pictures themselves are looked at, too.
"""

import contextlib
import functools
import hashlib
import os
import re
from datetime import date

from common import glossary
from common.problems import CONFIG, ROOT
from pages.includes import write_whole
from pages.source import Page

FILE = ROOT / ".build" / "found-right"
PICTURE = re.compile(r"!\[|<img", re.IGNORECASE)


def read() -> frozenset[str]:
    """The keys of the twins that were found right."""
    try:
        return frozenset(FILE.read_text("utf-8").split())
    except (OSError, UnicodeDecodeError):
        return frozenset()


def write(keys: set[str]) -> None:
    """Keeps the keys for the next time. Where they cannot be kept, the next time takes longer."""
    with contextlib.suppress(OSError):
        FILE.parent.mkdir(exist_ok=True)
        write_whole(FILE, "\n".join(sorted(keys)))


def key(twins: list[Page]) -> str | None:
    """What the twins are known by; None where they must be looked at each time."""
    if any(PICTURE.search(page.source) for page in twins):
        return None
    words = [f"{page.file}\0{page.source}\0{sorted(page.lost)}" for page in twins]
    return hashlib.sha256("\0".join([_surroundings(), *words]).encode()).hexdigest()[:32]


def forget_surroundings() -> None:
    """Data and settings may have changed; a preview asks each time."""
    _surroundings.cache_clear()


@functools.cache
def _surroundings() -> str:
    """What is the same for all pages, as one fingerprint."""
    files = [
        glossary.FILE,
        *(ROOT / "scripts").rglob("*.py"),
        *(ROOT / "docs" / "data").glob("*.yml"),
        CONFIG,
        ROOT / "requirements.txt",
    ]
    told = hashlib.sha256(f"{date.today().year} {os.environ.get('SITE_URL')}".encode())
    for path in sorted(files):
        told.update(path.read_bytes() if path.is_file() else b"")
    return told.hexdigest()
