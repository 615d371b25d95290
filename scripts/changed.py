"""Dates the pages whose words have changed: writes today's date and the new fingerprint into their front matter.

Run it after editing pages, before sending the change. To keep a page's date (a comma, a typo), restore the date by hand.
"""

import re
import sys
from datetime import date
from pathlib import Path

from common.problems import shown_path
from pages import dates as page_dates
from pages import folder
from pages.source import Page


def date_page(path: Path, page: Page, today: date) -> bool:
    """Dates one page if its words have changed. Returns whether they had."""
    if not page_dates.check(page, page.meta.data.get("updated"), today):
        return False
    line = f"updated: {page_dates.stamp(page, today)}"
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    text, found = re.subn(r"(?m)^updated:[^\r\n]*", line, text, count=1)
    if not found:
        text = re.sub(
            r"(?m)^(description:[^\r\n]*)(\r?\n)", lambda old: f"{old[1]}{old[2]}{line}{old[2]}", text, count=1
        )
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
    return True


def main() -> int:
    pages = folder.Pages(folder.DOCS)
    for page in pages.values():
        path = folder.DOCS / f"{page.stem}.{page.language}.md"
        if date_page(path, page, date.today()):
            print(shown_path(path))
    for problem in pages.problems:
        print(problem, file=sys.stderr)
    return 1 if pages.problems else 0


if __name__ == "__main__":
    sys.exit(main())
