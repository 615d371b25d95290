"""The same pages in a second engine: what a person gets in Firefox, in short."""

from types import SimpleNamespace

import pytest

from conftest import scrolls_sideways, until, words

KEPT = "[...document.querySelectorAll('.keep, time')].map(word => [word.textContent, word.getClientRects().length])"
# A non-breaking space before a number, and the line cut there all the same.
TORN = r"""() => {
  const torn = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), range = new Range();
  const top = (node, at) => (range.setStart(node, at), range.setEnd(node, at + 1), range.getClientRects()[0]?.top);
  while (walk.nextNode())
    for (const found of walk.currentNode.data.matchAll(/.\u00a0\d/g))
      if (top(walk.currentNode, found.index + 2) > top(walk.currentNode, found.index) + 8) torn.push(found.input);
  return torn;
}"""


@pytest.fixture(scope="module")
def tab(firefox):
    context = firefox.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def visit(tab, served, every_page):
    """Every page in turn, on a phone and at a desk: what was asked for, what went wrong, what stands where."""
    record = SimpleNamespace(asked=[], errors=[], headings={}, wide=[], fonts=set(), kept=[], torn=[])
    tab.on("request", lambda request: record.asked.append(request.url))
    tab.on("pageerror", lambda error: record.errors.append(str(error)))
    tab.on("console", lambda message: record.errors.append(message.text) if message.type == "error" else None)
    for page in every_page:
        tab.goto(served + page.url)
        record.headings[page.url] = tab.locator("h1:visible").inner_text(timeout=2000)
        for width in (1280, 320):
            tab.set_viewport_size({"width": width, "height": 640})
            if scrolls_sideways(tab, width):
                record.wide.append((page.url, width))
        record.kept += tab.evaluate(KEPT)
        record.torn += [(page.url, words) for words in tab.evaluate(TORN)]
        record.fonts |= set(tab.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"))
    return record


def test_every_page_shows_its_heading_in_firefox(visit, every_page):
    assert {url: heading.split() for url, heading in visit.headings.items()} == {
        page.url: words(page.tree.find(".//h1")).split() for page in every_page
    }


def test_no_page_scrolls_sideways_in_firefox(visit):
    assert visit.wide == []


def test_firefox_sets_sarabun_and_asks_no_other_host(visit, served):
    assert {name.strip('"') for name in visit.fonts} == {"Sarabun", "Sarabun Latin"}
    assert len(visit.asked) > len(visit.headings)
    assert [url for url in visit.asked if not url.startswith(served)] == []


def test_no_page_has_an_error_in_firefox(visit):
    assert visit.errors == []


def test_no_kept_word_and_no_number_is_cut_at_the_end_of_a_line_in_firefox(visit):
    assert len(visit.kept) > 300 and [word for word, lines in visit.kept if lines > 1] == []
    assert visit.torn == []


def test_menu_search_and_display_work_by_keyboard_in_firefox(tab, served):
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(served + "en/")
    focused = "document.activeElement.tagName + document.activeElement.className"
    tab.locator(".site-menu summary").press("Enter")
    assert tab.locator(".site-menu__list a").first.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not tab.locator(".site-menu__list a").first.is_visible() and tab.evaluate(focused).startswith("SUMMARY")
    tab.locator(".search-open").press("Enter")
    tab.keyboard.type("Collaboration")
    tab.locator(".search li").first.wait_for(timeout=5000)
    tab.keyboard.press("Escape")
    until(tab, f"({focused}).startsWith('BUTTONsearch-open')")
    tab.set_viewport_size({"width": 1280, "height": 640})
    tab.locator(".search input").click()
    tab.locator(".search__panel").wait_for()
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused) == "INPUT" and not tab.locator(".search__panel").is_visible()
    tab.get_by_role("button", name="High contrast").press("Enter")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    tab.get_by_role("button", name="High contrast").press("Enter")
