"""What every page of site/ weighs as a browser fetches it: Chromium, nginx, HTTP/2, Brotli, an empty cache.

./scripts/bench --pages runs it. It prints and asserts nothing. KB are 1,000 bytes, headers included.
"""

import os
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

import nginx
from conftest import PREFIX, SITE, read_pages

KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "image"}
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True}


@dataclass
class Visit:
    """The bytes that a visit took, by kind, and the number of its requests."""

    bytes: dict[str, int]
    requests: int

    @property
    def total(self) -> int:
        return sum(self.bytes.values())


class Meter:
    """Counts what a tab fetches."""

    def __init__(self, tab):
        self.session = tab.context.new_cdp_session(tab)
        self.session.send("Network.enable")
        self.session.on("Network.responseReceived", self._begun)
        self.session.on("Network.loadingFinished", self._ended)
        self.kinds, self.sizes = {}, {}

    def _begun(self, event):
        if not event["response"].get("fromDiskCache"):
            self.kinds[event["requestId"]] = KINDS.get(event["type"], "other")

    def _ended(self, event):
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def take(self) -> Visit:
        """What was fetched since the last time."""
        visit = Visit(dict.fromkeys([*KINDS.values(), "other"], 0), len(self.kinds))
        for request, kind in self.kinds.items():
            visit.bytes[kind] += self.sizes.get(request, 0)
        self.kinds, self.sizes = {}, {}
        return visit


def weigh(browser, url: str, pages: list[str]) -> list[tuple[str, Visit, Visit, Visit]]:
    """Each page: its first visit, a second page after it, and the page again."""
    found = []
    for page in pages:
        context = browser.new_context(**PHONE)
        tab = context.new_page()
        meter, visits = Meter(tab), []
        for address in (page, pages[(pages.index(page) + 1) % len(pages)], page):
            tab.goto(url + address, wait_until="networkidle")
            visits.append(meter.take())
        found.append((page, *visits))
        context.close()
    return found


def main() -> None:
    addresses = [page.url for page in read_pages(SITE) if not page.url.endswith("404.html")]
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        server = nginx.start(SITE, Path(work), PREFIX, tls=True)
        program = os.environ.get("BROWSER") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", server.trusted()])
        try:
            found = weigh(browser, server.url, addresses)
        finally:
            browser.close()
            server.stop()
    _print(found)


def _print(found) -> None:
    kinds = [*KINDS.values(), "other"]
    print(f"{'first visit':>11} {'requests':>8} " + " ".join(f"{kind:>6}" for kind in kinds) + "   next  again  page")
    for page, first, second, again in sorted(found, key=lambda one: -one[1].total):
        parts = " ".join(f"{first.bytes[kind] / 1000:6.1f}" for kind in kinds)
        print(
            f"{first.total / 1000:11.1f} {first.requests:8} {parts} {second.total / 1000:6.1f} {again.total / 1000:6.1f}  /{page}"
        )
    for name, chosen in (
        ("Thai", lambda page: not page.startswith("en/")),
        ("English", lambda page: page.startswith("en/")),
    ):
        totals = [first.total / 1000 for page, first, *_ in found if chosen(page)]
        print(f"{name}: median {statistics.median(totals):.1f} KB, heaviest {max(totals):.1f} KB", file=sys.stdout)


if __name__ == "__main__":
    main()
