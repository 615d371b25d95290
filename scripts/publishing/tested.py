"""Which site all the tests were held against: the checksum of its list, kept beside the site, in .build/.

scripts/run_tests.py writes it. The same bytes are the same site, whenever and wherever they are built again.
"""

from pathlib import Path

from common.problems import ROOT
from publishing import manifest

FILE = ROOT / ".build" / "tested"


def remember(checksum: str) -> None:
    """Keeps that the site whose list has this checksum has passed every test."""
    FILE.write_text(f"{checksum}\n", encoding="utf-8")


def is_tested(site: Path) -> bool:
    """Whether it was this very site that passed."""
    try:
        return FILE.read_text("utf-8").strip() == manifest.sum_of(site / manifest.NAME)
    except (OSError, ValueError):
        return False
