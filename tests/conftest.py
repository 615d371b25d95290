"""What the tests share: the very site/ that would be published, a server and a browser for it, and copies of the project to break."""

import atexit
import contextlib
import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Error, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
# The public address that the site was built for, and the path below its host: a project page of a static host has one.
BASE = os.environ.get("SITE_URL", "https://gov4.example/").rstrip("/") + "/"
PREFIX = urlsplit(BASE).path
TOOLS = ROOT / "tests" / "node_modules"
CACHES = {"__pycache__", "found-right", "templates"}  # of Python, of the checks, of the templates
AXE = (TOOLS / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = {
    "light": {"color_scheme": "light", "contrast": "no-preference"},
    "dark": {"color_scheme": "dark", "contrast": "no-preference"},
    "high contrast": {"color_scheme": "light", "contrast": "more"},
}


@dataclass
class Page:
    """One built HTML page: its address below the site's root ("en/vision/"), its language and its tree."""

    url: str
    file: Path
    tree: html.HtmlElement

    @property
    def language(self) -> str:
        return "en" if self.url.startswith("en/") else "th"

    @property
    def twin(self) -> str:
        return self.url.removeprefix("en/") if self.language == "en" else f"en/{self.url}"

    @property
    def article(self) -> html.HtmlElement:
        return self.tree.find(".//article")

    def __repr__(self) -> str:
        return f"/{self.url}"


def read_pages(site: Path) -> list[Page]:
    """Every page of a built site, the two 404s included."""
    pages = []
    for file in sorted(site.rglob("*.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        pages.append(Page(url, file, html.fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))))
    return pages


def asset(name: str) -> Path:
    """The published file of a name without its fingerprint: assets/stylesheets/site.css is site.1f3a9c2e.css there."""
    stem, ending = name.rsplit(".", 1)
    found = [path for path in SITE.glob(f"{stem}.*.{ending}") if re.fullmatch(r"[0-9a-f]{8}", path.name.split(".")[-2])]
    assert len(found) == 1, (name, found)
    return found[0]


def resolve(page: Page, address: str) -> str:
    """An address on a page, as one below the site's root. Addresses of other hosts stay whole."""
    return urljoin(PREFIX + page.url, address).removeprefix(PREFIX)


def words(element) -> str:
    """An element's text, white space folded."""
    return " ".join(element.text_content().split())


@pytest.fixture(scope="session")
def every_page() -> list[Page]:
    """All pages, with the 404s. An empty or missing site fails here and so fails every test that reads it."""
    pages = read_pages(SITE)
    assert len(pages) >= 30, f"{SITE} is missing or not whole: {len(pages)} pages"
    return pages


@pytest.fixture(scope="session")
def pages(every_page) -> list[Page]:
    return [page for page in every_page if not page.url.endswith("404.html")]


@pytest.fixture(scope="session")
def page_at(every_page):
    """The page at an address below the root."""
    return {page.url: page for page in every_page}.__getitem__


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A static host: what is not there gets the 404 page of the path's language."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix(PREFIX.rstrip("/")))

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory, "en/404.html" if self.path.startswith(f"{PREFIX}en/") else "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder: Path):
    """Serves a folder on this machine. Returns the server; its address is in .url."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    server.url = f"http://127.0.0.1:{server.server_port}{PREFIX}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def served(every_page):
    """The address of the built site."""
    server = serve(SITE)
    yield server.url
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    """The system's Chromium. ./scripts/test finds or installs it."""
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("BROWSER") or shutil.which("chromium"), args=["--no-sandbox"]
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    """The system's Firefox, a second engine. ./scripts/test finds or installs it."""
    browser = playwright.firefox.launch(
        channel="moz-firefox", executable_path=os.environ.get("FIREFOX") or shutil.which("firefox-esr")
    )
    yield browser
    browser.close()


@pytest.fixture
def open_page(browser, served):
    """Opens an address of the site, in a browser context of its own."""
    contexts = []

    def open_(url: str, **options):
        contexts.append(browser.new_context(**options))
        tab = contexts[-1].new_page()
        tab.goto(served + url)
        return tab

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def walk(browser, served, every_page):
    """One tab that goes through every page; yields the page's address each time it is there."""

    def steps(**options):
        context = browser.new_context(**options)
        tab = context.new_page()
        for page in every_page:
            tab.goto(served + page.url)
            yield tab, page.url
        context.close()

    return steps


def until(tab, expression: str, told=None, seconds: float = 30) -> None:
    """Waits until an expression, or a function of what is told it, holds on the page, also while that leads to another.

    Playwright's own way has the page read text as code, which the policy refuses.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(Error):
            if tab.evaluate(expression, told):
                return
        tab.wait_for_timeout(10)
    raise AssertionError(expression)


def faults(tab, only: list[str], kind: str = "tag") -> list[str]:
    """What axe-core finds wrong on the page as it is shown now."""
    run = f"axe.run(document, {{runOnly: {{type: '{kind}', values: {json.dumps(only)}}}, resultTypes: ['violations']}})"
    found = tab.evaluate(run)["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


def scrolls_sideways(tab, width: int) -> bool:
    """Whether the page is wider than the window, once a change of the window's size has settled."""
    wide = "document.documentElement.scrollWidth"
    if tab.evaluate(wide) <= width:
        return False
    tab.wait_for_timeout(500)
    return tab.evaluate(wide) > width


def computed(tab, selector: str, name: str) -> str:
    return tab.locator(selector).first.evaluate(f"element => getComputedStyle(element).{name}")


def take_mark(file: Path) -> str:
    """Removes the @ from a file and returns the place where it stood, line:column."""
    text = file.read_text("utf-8")
    before = text[: text.index("@")]
    file.write_text(text.replace("@", "", 1), "utf-8")
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def assert_told(output: str, file: str, place: str, message: str) -> None:
    """A line of the output tells the mistake with its place (line:column, a pattern), in Thai and in English."""
    told = [
        line
        for line in output.splitlines()
        if re.match(rf"{re.escape(file)}:{place}: .*[\u0e00-\u0e7f].* \| ", line) and message in line.split(" | ")[1]
    ]
    assert told, output
    assert "Traceback" not in output


class Spare:
    """The process that forks for every script (spare.py)."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "spare.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, script: Path, arguments: tuple[str, ...], folder: Path, environment: dict[str, str]):
        with tempfile.TemporaryDirectory() as told:
            files = [str(Path(told, name)) for name in ("out", "err")]
            print(
                json.dumps([str(script), arguments, str(folder), environment, *files]),
                file=self.process.stdin,
                flush=True,
            )
            code = int(self.process.stdout.readline())
            said = [Path(file).read_text("utf-8") for file in files]
            return subprocess.CompletedProcess([script, *arguments], code, *said)


@functools.cache
def spare() -> Spare:
    """One for each process of the tests; it ends with them, as its input does."""
    return Spare()


@dataclass
class Project:
    """A copy of the project, to be broken."""

    root: Path

    def run(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        """Runs a script of the copy, as subprocess.run would."""
        return spare().run(self.root / "scripts" / script, arguments, self.root, environment)

    def start(self, script: str) -> subprocess.Popen:
        command = [sys.executable, str(self.root / "scripts" / script)]
        return subprocess.Popen(command, cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def build(self, **environment: str) -> subprocess.CompletedProcess:
        return self.run("build_site.py", **environment)

    def file(self, name: str) -> Path:
        return self.root / name

    def replace(self, name: str, old: str, new: str) -> None:
        """Replaces text in a file; it must be there."""
        text = self.file(name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.file(name).write_text(text.replace(old, new, 1), "utf-8")

    def snapshot(self) -> dict[str, bytes]:
        """Everything in the copy but what is only kept to be quicker the next time."""
        return {
            str(path): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and CACHES.isdisjoint(path.parts)
        }


def copy_real_project(target: Path) -> Project:
    """All that the site is made of, and nothing that a build left behind."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copyfile(ROOT / name, target / name)
    return Project(target)


def copy_project(target: Path) -> Project:
    """The project with the small content of tests/project, which no officer edits, and with what takes time made already."""
    project = _small_project(target)
    for name in ("fonts", "posters"):
        shutil.copytree(_once_built() / name, target / ".build" / name, dirs_exist_ok=True)
    return project


@functools.cache
def _once_built() -> Path:
    """The .build of a small project that was built: its fonts and posters take longer than all the rest."""
    folder = Path(tempfile.mkdtemp(prefix="once-built-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    project = _small_project(folder / "project")
    assert project.build().returncode == 0
    return project.file(".build")


def _small_project(target: Path) -> Project:
    project = copy_real_project(target)
    shutil.rmtree(target / "docs")
    shutil.copytree(ROOT / "tests" / "project" / "docs", target / "docs")
    shutil.copytree(ROOT / ".build" / "fonts", target / ".build" / "fonts")
    (target / ".build" / "compressed").symlink_to(ROOT / ".build" / "compressed")
    settings = project.file("mkdocs.yml").read_text("utf-8")
    for name, block in (
        ("menu", r"^nav:.*?(?=^theme:)"),
        ("translations", r"^ +nav_translations:\n(?: {12}[^\n]*\n)+"),
    ):
        own = (ROOT / "tests" / "project" / f"{name}.yml").read_text("utf-8")
        settings, found = re.subn(f"(?ms){block}", own, settings)
        assert found == 1, name
    project.file("mkdocs.yml").write_text(settings, "utf-8")
    return project


@pytest.fixture
def to(tmp_path) -> Path:
    """The folder that is published to."""
    return tmp_path / "public"


@pytest.fixture
def project(tmp_path) -> Project:
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The small project, built: what its pages must say is known. Address -> page."""
    project = copy_project(tmp_path_factory.mktemp("example") / "project")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return {page.url: page for page in read_pages(project.root / "site")}
