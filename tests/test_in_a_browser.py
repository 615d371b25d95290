"""What a person gets in a real browser: on a phone and at a desk, with JavaScript and without, in the light and in the dark."""

from types import SimpleNamespace

import pytest

from conftest import computed

PHONE = {"viewport": {"width": 320, "height": 640}}
DESK = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="module")
def urls(every_page) -> list[str]:
    return [page.url for page in every_page]


@pytest.fixture(scope="module")
def visit(browser, served, urls):
    """One visit of every page in turn, as one reader: what was asked for, what failed, what was kept on the device."""
    context = browser.new_context()
    tab = context.new_page()
    record = SimpleNamespace(asked=[], failed=[], errors=[])
    tab.on("request", lambda request: record.asked.append(request.url))
    tab.on("response", lambda response: record.failed.append(response.url) if response.status >= 400 else None)
    tab.on("pageerror", lambda error: record.errors.append(str(error)))
    tab.on(
        "console", lambda message: record.errors.append(message.text) if message.type in ("error", "warning") else None
    )
    for url in urls:
        tab.goto(served + url, wait_until="networkidle")
    record.kept = tab.evaluate("[document.cookie, {...localStorage}, {...sessionStorage}]")
    record.cookies = context.cookies()
    context.close()
    return record


def test_no_page_asks_another_host_for_anything(visit, served, urls):
    assert len(visit.asked) > len(urls)
    assert [url for url in visit.asked if not url.startswith(served)] == []


def test_everything_that_a_page_asks_for_is_there(visit):
    assert visit.failed == []


def test_no_page_has_an_error_in_the_console(visit):
    assert visit.errors == []


def test_nothing_is_kept_on_the_readers_device(visit):
    assert visit.kept == ["", {}, {}] and visit.cookies == []


def test_the_dark_is_dark_with_and_without_javascript(open_page):
    for script in (True, False):
        tab = open_page("vision/", color_scheme="dark", java_script_enabled=script)
        assert tab.locator("h1").is_visible()
        assert tab.locator("body").evaluate("element => getComputedStyle(element).backgroundColor") == "rgb(16, 27, 28)"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_other_language_is_one_visible_press_away_without_javascript(open_page, size):
    tab = open_page("assessment/", java_script_enabled=False, **size)
    link = tab.get_by_role("link", name="English", exact=True)
    assert link.is_visible() and link.bounding_box()["y"] < 130
    assert link.bounding_box()["x"] + link.bounding_box()["width"] > size["viewport"]["width"] * 0.9
    link.click()
    assert tab.url.endswith("/en/assessment/") and tab.locator("html").get_attribute("lang") == "en"
    tab.get_by_role("link", name="ไทย", exact=True).click()
    assert tab.url.endswith("/assessment/") and "/en/" not in tab.url


def test_all_text_stands_without_javascript(browser, served, pages):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for page in pages:
        tab.goto(served + page.url)
        tab.evaluate(
            "document.querySelectorAll('article nav').forEach(list => list.remove())"
        )  # shown at one width each
        shown = "".join(tab.locator("article").inner_text().split())
        written = "".join("".join(page.article.xpath(".//text()[not(ancestor::*[@hidden] or ancestor::nav)]")).split())
        assert shown == written, page
    context.close()


def test_the_menu_opens_on_a_phone_without_javascript(open_page):
    tab = open_page("", java_script_enabled=False, **PHONE)
    tab.locator(".site-menu summary").click()
    tab.locator(".site-menu__list").locator("a[href$='framework/']").click()
    assert tab.url.endswith("/framework/")


def test_thai_and_english_are_set_in_sarabun(open_page):
    for url, family in (("vision/", "Sarabun"), ("en/vision/", "Sarabun Latin")):
        tab = open_page(url)
        tab.evaluate("document.fonts.ready")
        loaded = tab.evaluate(
            "[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family + font.weight)"
        )
        assert sorted(loaded) == [f"{family}400", f"{family}700"]
        for selector in ("article p", "article h1"):
            assert computed(tab, selector, "fontFamily").split(",")[0].strip('"') == family


def test_a_page_that_is_not_there_answers_in_the_language_of_its_path(open_page):
    for url, heading, other in (
        ("nowhere/", "ไม่พบหน้าที่ต้องการ", "English"),
        ("en/nowhere/at/all", "Page not found", "ไทย"),
    ):
        tab = open_page(url)
        assert tab.locator("h1").inner_text() == heading
        assert tab.get_by_role("link", name=other, exact=True).first.is_visible()
