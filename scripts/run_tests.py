"""Holds every promise in tests/ against site/. When all of them are kept, the site is marked as tested, and may be published.

Words go to pytest (-k seed); then only a part may be tested, and nothing is marked.
"""

import os
import sys

import pytest

from common.problems import ROOT
from common.terminal import say
from publishing import manifest, tested, told

SITE = ROOT / "site"
TESTED = "ทดสอบครบทุกข้อแล้ว เผยแพร่ site/ ได้ด้วย ./scripts/publish\nEverything was tested. site/ may be published with ./scripts/publish"


def run() -> int:
    """Runs all the tests, marks the site and says so. Returns the exit code. Raises Stopped."""
    os.environ.pop("PYTEST_ADDOPTS", None)  # which could leave tests out unseen
    checksum = manifest.sum_of(SITE / manifest.NAME)
    if code := _pytest([]):
        return code
    manifest.require(SITE)
    if manifest.sum_of(SITE / manifest.NAME) != checksum:
        raise told.Stopped(
            "site/ ถูกสร้างใหม่ระหว่างทดสอบ โปรดสั่ง ./scripts/test ใหม่",
            "site/ was built anew during the tests. Please run ./scripts/test again.",
        )
    tested.remember(checksum)
    say(TESTED)
    return 0


def _pytest(words: list[str]) -> int:
    return int(pytest.main(["-c", "tests/pytest.ini", *words]))


def main(arguments: list[str]) -> int:
    return _pytest(arguments) if arguments else told.run(run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
