"""What Lighthouse says of every page (a phone on a slow line, simulated), and how near the pages come to a bare one.

./scripts/bench --lighthouse runs it. It prints and asserts nothing. The floor is the page's text with one font and a few rules of
style, and no more; stock is the same page built by Material and static-i18n as they come. All are served alike: nginx, HTTP/2, Brotli.
"""

import contextlib
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import made_up_site
import nginx
from benchmark_builds import measure, stock
from conftest import PREFIX, SITE, asset, read_pages
from serving import copies

LIGHTHOUSE = Path(__file__).with_name("lighthouse") / "node_modules" / "lighthouse" / "cli" / "index.js"
COMPARED = ("", "vision/", "videos/", "en/vision/")
TRIES, RUNS = 4, 3  # Chromium does not always start in time on a busy machine; figures are the median of the runs
FLOOR = """<!doctype html><html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="preload" as="font" type="font/woff2" href="/font.woff2" crossorigin><style>
@font-face{{font-family:S;src:url(/font.woff2);font-display:optional}}
body{{font:18px/1.8 S,sans-serif;max-width:44rem;margin:auto;padding:1rem;color:#17282a}}a{{color:#0a5a8a}}</style>
<main>{text}</main></html>"""


@dataclass
class Visit:
    """One run of Lighthouse: scores of 100, milliseconds, layout shift, KB (of 1,000 bytes) and requests of a first visit."""

    scores: list[int]
    contentful: float  # Largest Contentful Paint
    blocking: float
    shift: float
    weight: float
    requests: int


@contextlib.contextmanager
def served(site: Path, plainly: bool = False) -> Iterator[nginx.Nginx]:
    """A folder, from a server. plainly: without the headers of this project's own sites."""
    with tempfile.TemporaryDirectory() as work:
        if plainly:
            (site / "nginx.conf").write_text("include /etc/nginx/mime.types; index index.html;", "utf-8")
        server = nginx.start(site, Path(work), "/" if plainly else PREFIX, tls=True)
        try:
            yield server
        finally:
            server.stop()


def visit(server: nginx.Nginx, page: str) -> Visit:
    """Runs Lighthouse, with its own settings for a phone, on a page."""
    told = server.work / "told.json"
    flags = f"--chrome-flags=--headless=new --no-sandbox {server.trusted()}"
    browser = {"CHROME_PATH": os.environ.get("BROWSER") or shutil.which("chromium")}
    run = ["node", LIGHTHOUSE, server.url + page, "--output=json", f"--output-path={told}", "--quiet", flags]
    for _ in range(TRIES):
        if subprocess.run(run, env=os.environ | browser, capture_output=True).returncode == 0:
            break
    report = json.loads(told.read_text("utf-8"))
    audits, scores = report["audits"], report["categories"].values()
    requests = audits["network-requests"]["details"]["items"]
    return Visit(
        [round(100 * (score["score"] or 0)) for score in scores],
        *(audits[f"{name}"]["numericValue"] for name in ("largest-contentful-paint", "total-blocking-time")),
        audits["cumulative-layout-shift"]["numericValue"],
        sum(request["transferSize"] for request in requests) / 1000,
        len(requests),
    )


def middle(server: nginx.Nginx, page: str) -> Visit:
    """The visit with the middle of the times of several."""
    visits = [visit(server, page) for _ in range(RUNS)]
    return min(visits, key=lambda one: abs(one.contentful - statistics.median(two.contentful for two in visits)))


def make_floor(folder: Path) -> Path:
    """Bare pages with the text of this site's."""
    folder.mkdir()
    shutil.copyfile(asset("assets/fonts/sarabun-400.woff2"), folder / "font.woff2")
    for page in COMPARED:
        built = (SITE / page / "index.html").read_text("utf-8")
        text = re.sub(r"<(img|source|svg)[^>]*>", "", re.search(r"<article.*</article>", built, re.DOTALL)[0])
        title = re.search(r"<title>(.*?)</title>", built)[1]
        (folder / page).mkdir(parents=True, exist_ok=True)
        bare = FLOOR.format(language="en" if page.startswith("en/") else "th", title=title, text=text)
        (folder / page / "index.html").write_text(bare, "utf-8")
    copies.make(folder)
    return folder


def make_stock(folder: Path) -> Path:
    """The same pages by stock Material and static-i18n."""
    own = made_up_site.make(folder / "own", 0)
    measure(own, "scripts/build_site.py")  # which also makes what the pages include
    other = stock(own, folder / "stock")
    measure(other, "-m", "mkdocs", "build", "-q")
    copies.make(other.file("site"))
    return other.file("site")


def main() -> None:
    print(
        f"{'':24} scores of 100 (performance, accessibility, best practices, search engines); then {RUNS} runs' middle:"
    )
    with tempfile.TemporaryDirectory() as work, contextlib.ExitStack() as stack:
        own = stack.enter_context(served(SITE))
        for page in read_pages(SITE):
            if not page.url.endswith("404.html"):
                _print("own", page.url, visit(own, page.url))
        floor = stack.enter_context(served(make_floor(Path(work, "floor")), plainly=True))
        other = stack.enter_context(served(make_stock(Path(work)), plainly=True))
        for page in COMPARED:
            bare, here, there = (middle(server, page) for server in (floor, own, other))
            for name, one in (("floor", bare), ("own", here), ("stock Material", there)):
                _print(name, page, one, f"  {one.contentful / bare.contentful:.2f} of the floor's")


def _print(name: str, page: str, one: Visit, more: str = "") -> None:
    scores = " ".join(f"{score:3}" for score in one.scores)
    print(
        f"{name:14} {scores}  LCP {one.contentful:5.0f} ms  blocked {one.blocking:4.0f} ms  shift {one.shift:.3f}"
        f"  {one.weight:6.1f} KB  {one.requests:2} requests  /{page}{more}",
        flush=True,
    )


if __name__ == "__main__":
    main()
