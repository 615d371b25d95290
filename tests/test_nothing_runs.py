"""Were a hostile page published, the strict policy would let nothing in it run; and what the check lets through is harmless to browsers."""

import http.server
import random
import threading
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from markdown import Markdown

from checks.safe import rendered_html
from checks.safe.allowed import ATTRIBUTES, EVERYWHERE, MADE, SCHEMES, WRITTEN
from checks.safe.checks import readable
from hostile import HARMLESS, HOSTILE
from serving import headers

POLICY = headers.policy(False)
ENGINES = pytest.mark.parametrize("engine", ["browser", "firefox"])
# Points at, focuses and clicks all that does not simply lead elsewhere or nowhere (":"); tells whether anything ran.
TOUCH = """() => {
  for (const one of document.querySelectorAll("main *")) {
    if (/^(https?)?:/.test(one.closest("a")?.protocol)) continue;
    for (const kind of ["pointerenter", "mouseover", "focus", "toggle"]) one.dispatchEvent(new Event(kind));
    one.click?.();
  }
  return new Promise(done => setTimeout(() => done(window.hacked === 1), 20));
}"""
# What a browser makes of pages: every element with the names of its attributes, and how its link begins.
READ = """pages => pages.map(page => [...new DOMParser().parseFromString(`<main>${page}</main>`, "text/html").querySelectorAll("*")]
  .map(one => [one.localName, one.getAttributeNames(), one.protocol ?? ""]))"""
JOINTS = [
    "",
    " ",
    "\n",
    "\n\n",
    "`",
    "```\n",
    "\n```\n",
    "    ",
    "<",
    ">",
    '"',
    "\\",
    "<!--",
    "-->",
    "<div markdown>\n",
    "</div>",
]


def render(text: str) -> str:
    """A page's text as the site renders it."""
    return Markdown(extensions=rendered_html.EXTENSIONS, extension_configs=rendered_html.SETTINGS).convert(text)


class _Handler(http.server.BaseHTTPRequestHandler):
    """Every hostile snippet as a page of its own, with the policy or without; and the other host, which only keeps a record."""

    def do_GET(self):
        path, _, free = self.path.partition("?")
        ours = self.headers["Host"].startswith("127.")
        if not ours:
            self.server.asked.append(self.headers.get("Referer", "") + " " + self.path)
        page = self.server.pages.get(path) if ours else None
        self.send_response(200 if page else 404)
        if not free:
            self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f"<!DOCTYPE html><title>{path}</title><main>{page}\n</main>".encode())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    """Serves them; what other hosts were asked for is in .asked, the pages' address in .url."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.url, other = f"http://127.0.0.1:{server.server_port}", f"//localhost:{server.server_port}"
    pages = [render(one.text).replace("https://evil.example", f"http:{other}") for one in HOSTILE]
    server.pages = {f"/{number}": page.replace("//evil.example", other) for number, page in enumerate(pages)}
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def visit(tab, server, kinds: set[str], policy: bool = True) -> SimpleNamespace:
    """Goes to the pages of snippets: which of them ran something or led away, and what other hosts were asked for."""
    found, at = SimpleNamespace(ran=set(), left=set(), asked=server.asked), ""
    server.asked.clear()
    tab.on("dialog", lambda dialog: (found.ran.add(at), dialog.dismiss()))
    for number, snippet in enumerate(HOSTILE):
        if snippet.kind in kinds:
            at = snippet.text
            tab.goto(f"{server.url}/{number}" + ("" if policy else "?free"))
            if tab.evaluate(TOUCH):
                found.ran.add(at)
            if urlsplit(tab.url).path != f"/{number}":
                found.left.add(at)
    return found


@pytest.fixture
def tab(engine, request):
    tab = request.getfixturevalue(engine).new_page()
    yield tab
    tab.close()


@ENGINES
def test_the_strict_policy_lets_nothing_run_or_load_or_lead_away(tab, server):
    found = visit(tab, server, {snippet.kind for snippet in HOSTILE} - {"redirect"})
    assert (found.ran, found.left, found.asked) == (set(), set(), [])


@ENGINES
def test_without_the_policy_much_would_run_and_load(tab, server):
    found = visit(tab, server, {"attribute list", "script", "style", "picture"}, policy=False)
    assert len(found.ran) >= 20 and len(found.asked) >= 8


@ENGINES
def test_no_policy_stops_a_redirect_so_only_the_check_does(tab, server):
    number = next(number for number, snippet in enumerate(HOSTILE) if snippet.kind == "redirect")
    tab.goto(f"{server.url}/{number}", wait_until="commit")
    tab.wait_for_url("http://localhost:*/", wait_until="commit")


def spliced(chance: random.Random) -> str:
    """A page made of pieces of snippets, cut anywhere and joined with what begins or ends things."""
    text = ""
    for snippet in chance.sample(HOSTILE + HARMLESS * 4, chance.randint(1, 4)):
        start, end = sorted(chance.randint(0, len(snippet.text)) for _ in range(2))
        text += snippet.text[start:end] if chance.random() < 0.6 else snippet.text
        text += chance.choice(JOINTS)
    return text.replace("\0", "").replace("\r", "")


@ENGINES
def test_what_is_let_through_is_to_a_browser_what_it_was_taken_for(tab):
    chance = random.Random(4)
    texts = [text for text in (spliced(chance) for _ in range(4000)) if not rendered_html.faults(readable(text))]
    assert len(texts) > 500
    for text, elements in zip(texts, tab.evaluate(READ, [render(text) for text in texts]), strict=True):
        for name, attributes, protocol in elements:
            assert name in WRITTEN | MADE | {"html", "head", "body", "main"}, text
            assert {*attributes} <= {*EVERYWHERE, *ATTRIBUTES.get(name, {})}, text
            assert protocol.rstrip(":") in ("", *SCHEMES), text
