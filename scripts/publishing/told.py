"""What stops a publication, said to people: one sentence in Thai and one in English."""

import sys
from collections.abc import Callable

from common.terminal import say

ENDED = 130  # by Ctrl+C, as shells have it


class Stopped(Exception):
    """Raised where nothing can go on. Nothing that readers see has changed by then, unless the sentence says so."""

    def __init__(self, th: str, en: str):
        super().__init__(f"{th} | {en}")
        self.th, self.en = th, en


def run(work: Callable[[], int]) -> int:
    """Does the work and returns its exit code; what stops it is told in both languages, and gives another."""
    try:
        return work()
    except Stopped as told:
        say(f"{told.th}\n{told.en}", sys.stderr)
    except OSError as error:
        what, why = error.filename or "?", error.strerror or error
        say(f"อ่านหรือเขียน {what} ไม่ได้ ({why})\nCould not read or write {what} ({why}).", sys.stderr)
    except KeyboardInterrupt:
        return ENDED
    return 1
