"""With the check off, the strict policy still lets nothing run; and what the check lets through is, to browsers, what it took it for."""

import http.server
import random
import threading

import pytest
import rendered_html
from hostile import HARMLESS, HOSTILE
from html_allowed import ATTRIBUTES, EVERYWHERE, MADE, SCHEMES, WRITTEN
from html_checks import _readable
from markdown import Markdown
from playwright.sync_api import Error

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "frame-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
ENGINES = pytest.mark.parametrize("engine", ["browser", "firefox"])
# Sets off what waits for a reader: all that does not simply lead elsewhere is pointed at, focused and clicked.
TOUCH = """() => document.querySelectorAll("main *").forEach(one => {
  if (/^https?:/.test(one.closest("a")?.protocol)) return;
  for (const kind of ["pointerenter", "mouseover", "focus", "toggle"]) one.dispatchEvent(new Event(kind));
  one.click?.();
})"""
# What a browser makes of a page: every element with its attributes.
READ = """pages => pages.map(page => [...new DOMParser().parseFromString(`<main>${page}</main>`, "text/html").querySelectorAll("*")]
  .map(one => [one.localName, Object.fromEntries([...one.attributes].map(a => [a.name, a.value])), one.protocol || ""]))"""


def render(text: str) -> str:
    """A page's text as HTML, by the site's own extensions."""
    return Markdown(extensions=rendered_html.EXTENSIONS, extension_configs=rendered_html.SETTINGS).convert(text)


@pytest.fixture(scope="module")
def unchecked():
    """Serves every hostile snippet as a page of its own, with the strict policy or without any: (address, what was asked for)."""
    pages = {f"/{number}": render(snippet.text) for number, snippet in enumerate(HOSTILE)}
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            path, _, free = self.path.partition("?")
            self.send_response(200 if path in pages else 404)
            if not free:
                self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            page = f"<!DOCTYPE html><title>{path}</title><main>{pages.get(path, '')}\n</main>"
            self.wfile.write(page.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def visit(engine, address: str, numbers, free: str = "") -> dict[str, set[int]]:
    """Goes to the pages of snippets: which of them ran something, asked another host, or led away."""
    found = {"ran": set(), "asked": set(), "left": set()}
    context = engine.new_context()
    tab = context.new_page()
    at = None

    def asks(request):
        if request.url.startswith("http") and not request.url.startswith(address) and request.failure != "csp":
            found["left" if request.is_navigation_request() and request.frame == tab.main_frame else "asked"].add(at)

    tab.on("requestfinished", asks)
    tab.on("requestfailed", asks)
    tab.on("dialog", lambda dialog: (found["ran"].add(at), dialog.dismiss()))
    for at in numbers:
        tab.goto(f"{address}/{at}{free}", wait_until="load")
        try:
            tab.evaluate(TOUCH)
            tab.evaluate("() => new Promise(done => setTimeout(done, 20))")
            if tab.evaluate("window.hacked === 1"):
                found["ran"].add(at)
        except Error:  # the page is being left
            found["left"].add(at)
    context.close()
    return found


@ENGINES
def test_try(engine, request, unchecked):
    import time
    for free in ("", "?free"):
        t = time.time()
        found = visit(request.getfixturevalue(engine), unchecked[0], range(len(HOSTILE)), free)
        print(engine, free, time.time() - t, {k: (len(v), [HOSTILE[n].text[:50] if isinstance(n, int) else n for n in v]) for k, v in found.items()})


def spliced(chance: random.Random) -> str:
    """A page made of pieces of snippets, cut anywhere."""
    pieces = []
    for snippet in chance.sample(HOSTILE + HARMLESS * 4, chance.randint(1, 4)):
        cut = sorted(chance.randint(0, len(snippet.text)) for _ in range(2))
        pieces.append(snippet.text[slice(*cut)] if chance.random() < 0.6 else snippet.text)
        pieces.append(chance.choice(["", " ", "\n", "\n\n", "`", "```\n", "\n```\n", "    ", "<", ">", '"', "\\", "<!--", "-->", "<div markdown>\n", "</div>"]))
    return "".join(pieces).translate({0: None, 13: None})


@ENGINES
def test_what_is_let_through_is_to_a_browser_what_it_was_taken_for(engine, request):
    chance = random.Random(4)
    texts = [text for text in (spliced(chance) for _ in range(8000)) if not rendered_html.faults(_readable(text))]
    assert len(texts) > 1000
    tab = request.getfixturevalue(engine).new_page()
    for text, elements in zip(texts, tab.evaluate(READ, [render(text) for text in texts]), strict=True):
        for name, attributes, protocol in elements:
            assert name in WRITTEN | MADE | {"html", "head", "body", "main"}, text
            assert not set(attributes) - set(EVERYWHERE) - set(ATTRIBUTES.get(name, {})) , (attributes, text)
            assert protocol.rstrip(":") in ("", "about", *SCHEMES), (protocol, text)
    tab.close()
