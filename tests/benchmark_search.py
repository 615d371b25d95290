"""How search grows: bytes, time to painted results and answers, for this site and for made-up ones of 100 and 1,000 pages a language.

Run it after ./scripts/test has set everything up:  .venv/bin/python tests/benchmark_search.py
It prints and asserts nothing. The made-up pages are this site's sections, mixed, with every fifth word another one.
"""

import functools
import http.server
import json
import os
import random
import re
import shutil
import statistics
import tempfile
import threading
import zlib
from pathlib import Path

import brotli
import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SIZES = (0, 100, 1000)
ASKED = 60
# From the event of a typed letter until the frame in which its results are drawn has been painted.
TIMED = """async question => {
  const box = document.querySelector(".search input"), status = document.querySelector(".search [role=status]");
  const {start: begin, loading} = JSON.parse(document.querySelector(".search").dataset.words);
  const frame = () => new Promise(requestAnimationFrame);
  box.value = ""; box.dispatchEvent(new InputEvent("input", {bubbles: true})); await frame();
  const start = performance.now();
  box.value = question; box.dispatchEvent(new InputEvent("input", {bubbles: true}));
  do await frame(); while ([begin, loading].includes(status.textContent));
  await new Promise(done => setTimeout(done));
  return [performance.now() - start, [...document.querySelectorAll(".search li a")].slice(0, 5).map(a => a.getAttribute("href"))];
}"""


def grown(index: dict, pages: int, chance: random.Random) -> dict:
    """The index with made-up pages added until it has so many."""
    sections = [section for page in index["pages"] for section in page[4:]]
    vocabulary = [word for section in sections for word in re.findall(r"[^|\s]+", section[2])]
    made = []
    for number in range(len(index["pages"]), pages):
        mixed = [
            [f"s{place}", *other_words(section[1:], vocabulary, chance)]
            for place, section in enumerate(chance.sample(sections, 6))
        ]
        made.append([f"made-up/{number}/", f"{chance.choice(vocabulary)} {number}", 0.5, [], ["", "", ""], *mixed])
    return {**index, "pages": index["pages"] + made}


def other_words(texts: list[str], vocabulary: list[str], chance: random.Random) -> list[str]:
    return [
        re.sub(r"[^|\s]+", lambda word: chance.choice(vocabulary) if chance.random() < 0.2 else word[0], text)
        for text in texts
    ]


def write(index: dict, file: Path) -> None:
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    escaped = "".join(sign if sign.encode("cp874", "ignore") else json.dumps(sign)[1:-1] for sign in text)
    file.write_bytes(escaped.encode("cp874"))


def is_right(question: dict, addresses: list[str]) -> bool:
    pages = [re.sub(r"[?#].*", "", address).strip("/").removeprefix("en").strip("/") for address in addresses]
    return any({"": "index", "about": "about/index"}.get(page, page) in question["find"] for page in pages)


def measure(tab, address: str, questions: list[dict]) -> tuple[list[float], float]:
    """Milliseconds of each question, the first (which loads the index) left out, and the share answered among the first five."""
    tab.goto(address)
    tab.locator(".search input").focus()
    tab.evaluate(TIMED, "ประเมิน")
    told = [tab.evaluate(TIMED, question["ask"]) for question in questions]
    right = [is_right(question, addresses) for question, (_, addresses) in zip(questions, told, strict=True)]
    return [time for time, _ in told], statistics.mean(right)


def serve(folder: Path):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> None:
    sets = yaml.safe_load((ROOT / "tests" / "search_questions.yml").read_text("utf-8"))
    questions = [
        q for kind, qs in sets.items() for q in qs if q["in"] == "th" and kind not in ("nothing", "other-language")
    ]
    questions = random.Random(1).sample(questions, ASKED)
    script = next(ROOT.glob("site/assets/javascripts/search.*.js")).read_bytes()
    print("pages  browser   index KB (Brotli, gzip)  with script KB  ms p50  p95  worst  right in 5")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(shutil.copytree(ROOT / "site", Path(folder, "site")))
        file, server = site / "search" / "th.txt", serve(site)
        index = json.loads(file.read_bytes().decode("cp874"))
        browsers = {
            "chromium": playwright.chromium.launch(
                executable_path=os.environ.get("BROWSER") or shutil.which("chromium")
            ),
            "firefox": playwright.firefox.launch(
                channel="moz-firefox", executable_path=os.environ.get("FIREFOX") or shutil.which("firefox-esr")
            ),
        }
        for size in SIZES:
            bigger = grown(index, size, random.Random(2))
            write(bigger, file)
            data = file.read_bytes()
            small, gz, own = len(brotli.compress(data)), len(zlib.compress(data, 9)), len(brotli.compress(script))
            for name, browser in browsers.items():
                context = browser.new_context()
                times, right = measure(context.new_page(), f"http://127.0.0.1:{server.server_port}/", questions)
                context.close()
                times.sort()
                print(
                    f"{len(bigger['pages']):5}  {name:8}  {small / 1000:8.1f} {gz / 1000:8.1f} {(small + own) / 1000:18.1f}"
                    f" {statistics.median(times):11.0f} {times[int(0.95 * len(times))]:4.0f} {times[-1]:5.0f} {right:10.2f}"
                )
        for browser in browsers.values():
            browser.close()
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    main()
