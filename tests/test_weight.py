"""What a visit costs a reader: bytes and requests that a server sends as they stand in site/, and nothing that moves while it loads."""

import re
from types import SimpleNamespace

import brotli
import pytest

import made_up_site
from conftest import SITE

PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True}
MOVED = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(shift => moved += shift.value)).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 50);
})"""
KB = 1000  # bytes
UNSEEN = 0.001  # of a screen times its height: a letter that its own font draws a hair wider
ARTICLE = re.compile(rb"<article.*</article>", re.DOTALL)


@pytest.fixture(scope="module")
def visits(browser, served, pages):
    """A first visit to each page with a phone: what was asked for, with its compressed size, and how far the page moved."""
    found = {}
    for page in pages:
        context = browser.new_context(**PHONE)
        tab = context.new_page()
        asked = {}
        tab.on("request", lambda request, asked=asked: asked.update(_sized(request.url.removeprefix(served))))
        tab.goto(served + page.url)
        tab.evaluate("document.fonts.ready.then(() => true)")
        found[page.url] = SimpleNamespace(asked=asked, moved=tab.evaluate(MOVED))
        context.close()
    return found


def _sized(path: str) -> dict[str, int]:
    file = SITE / (f"{path}index.html" if path.endswith("/") or not path else path)
    best = min(
        (copy for copy in (file, file.with_name(f"{file.name}.br")) if copy.exists()),
        key=lambda one: one.stat().st_size,
    )
    return {file.relative_to(SITE).as_posix(): best.stat().st_size}


def _weight(visit, *endings: str) -> int:
    return sum(size for path, size in visit.asked.items() if path.endswith(endings))


def test_all_but_the_text_of_any_page_is_12_kb_at_most_without_fonts(visits, pages):
    """Its frame with the icon, style and script. What officers write weighs what it weighs."""
    for page in pages:
        frame = ARTICLE.sub(b"", page.file.read_bytes())
        weight = len(brotli.compress(frame)) + _weight(visits[page.url], ".css", ".js")
        assert weight <= 12 * KB, (page, weight)


def test_fonts_add_18_kb_to_a_thai_page_and_10_to_an_english_one(visits):
    for url, visit in visits.items():
        fonts = [path for path in visit.asked if path.endswith(".woff2")]
        own = _weight(visit, *[path for path in fonts if ("latin" in path) == url.startswith("en/")])
        assert own <= (10.5 if url.startswith("en/") else 18.5) * KB, url


def test_a_page_takes_five_requests_and_one_more_for_its_picture_or_bold_latin_letters_of_a_thai_page(visits):
    """The page, its style, its script, two fonts; the icon stands in the page."""
    for url, visit in visits.items():
        more = [path for path in visit.asked if path.startswith("assets/media/")]
        more += [path for path in visit.asked if path.endswith(".woff2")][2:]
        assert len(visit.asked) - len(more) == 5 and len(more) <= 1, (url, visit.asked)


def test_the_next_page_takes_its_own_words_and_no_more(open_page):
    """What was fetched for one page serves the next."""
    tab = open_page("vision/", **PHONE)
    tab.wait_for_load_state("networkidle")
    tab.click(".site-footer a[href$='questions/']")
    tab.wait_for_load_state("networkidle")
    assert tab.url.endswith("about/questions/")
    fetched = "performance.getEntriesByType('resource').filter(one => one.transferSize).map(one => one.name)"
    assert tab.evaluate(fetched) == []


def test_nothing_moves_while_a_page_loads(visits):
    assert {url: visit.moved for url, visit in visits.items() if visit.moved > UNSEEN} == {}


def test_pages_do_not_grow_with_the_menu(tmp_path):
    """Of a long menu a page lists its own section; the site map lists all."""
    weights, means = [], []
    for size in (40, 120):
        project = made_up_site.make(tmp_path / str(size), size)
        assert project.build().returncode == 0
        listed = project.file("site/about/sitemap/index.html").read_text("utf-8")
        assert all(f"/page-{number}/" in listed for number in range(1, size + 1))
        weights.append(len(project.file("site/made-up/part-1/page-1/index.html").read_bytes()))
        made = [path.stat().st_size for path in project.file("site/made-up").rglob("index.html")]
        assert len(made) == size
        means.append(sum(made) / size)
    assert weights[1] < weights[0] * 1.05
    assert means[1] < means[0] * 1.05
