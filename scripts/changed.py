"""ลงวันที่ของหน้าที่แก้ถ้อยคำ ให้สั่งหลังแก้หน้าและก่อนส่ง
Dates the pages whose words have changed: writes today's date and the new fingerprint into their front matter.

Run it after editing pages, before sending the change. To keep a page's date (a comma, a typo), restore the date by hand.
"""

import sys
from datetime import date
from pathlib import Path

from common.arguments import Arguments
from common.problems import shown_path
from pages import dates as page_dates
from pages import folder
from pages.source import Page


def date_page(path: Path, page: Page, today: date) -> bool:
    """Dates one page if its words have changed. Returns whether they had. A front matter without fields is told by the check."""
    data = page.meta.data
    if not isinstance(data, dict) or not page_dates.check(page, data.get("updated"), today):
        return False
    with path.open(encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    end = page.start - 2  # the line of --- that ends the front matter
    at = next((number for number in range(end) if lines[number].startswith("updated:")), None)
    line = f"updated: {page_dates.stamp(page, today)}" + "\r" * lines[end].endswith("\r")
    lines[slice(at, at + 1) if at is not None else slice(end, end)] = [line]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("\n".join(lines))
    return True


def main(arguments: list[str]) -> int:
    Arguments("./scripts/changed", __doc__).parse_args(arguments)
    pages = folder.Pages(folder.DOCS)
    for page in pages.values():
        path = folder.DOCS / f"{page.stem}.{page.language}.md"
        if date_page(path, page, date.today()):
            print(shown_path(path))
    for problem in pages.problems:
        print(problem, file=sys.stderr)
    return 1 if pages.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
