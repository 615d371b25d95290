"""Everything that can be operated: by keyboard alone, in any scheme, opened and closed, chosen and remembered."""

import pytest

from conftest import AXE, RULES, SCHEMES, computed, faults

FOCUSED = """() => {
  const element = document.activeElement, box = element.getClientRects()[0], style = getComputedStyle(element);
  const top = document.elementFromPoint(box.x + box.width / 2, Math.max(box.y, 0) + Math.min(box.height, 40) / 2);
  return {
    text: element.closest('article') !== null, order: element.tabIndex,
    name: element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30),
    href: element.getAttribute('href'), place: element === document.body ? null : [Math.round(box.y + scrollY), box.x],
    seen: style.outlineStyle !== 'none' && box.width > 0 && (element.contains(top) || top?.contains(element)),
    large: box.width >= 24 && box.height >= 24 || getComputedStyle(element).display === 'inline',
  }
}"""


def stops(tab) -> list[dict]:
    """Where the Tab key leads, from the start of the page to its end."""
    tab.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    found = []
    for _ in range(150):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop["place"] is None or (found and stop["href"] == "#content"):
            return found  # past the end, where Chromium now and then begins anew
        found.append(stop)
    raise AssertionError("the Tab key never reaches the end of the page")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(walk, width):
    wrong, pages = [], 0
    for tab, url in walk(viewport={"width": width, "height": 800}):
        found, pages = stops(tab), pages + 1
        assert found[0]["href"] == "#content", f"{url}: the skip link comes first"
        assert len(found) > 20, url
        wrong += [(url, stop["name"]) for stop in found if not (stop["seen"] and stop["large"]) or stop["order"] > 0]
        lines = [stop["place"][0] for stop in found if stop["text"]]
        if width == 320 and lines != sorted(lines):
            wrong.append((url, "the text's links are not reached from top to bottom"))
    assert wrong == [] and pages >= 30


def test_the_skip_link_is_on_every_page_and_leads_to_the_text(every_page, open_page):
    for page in every_page:
        first = next(element for element in page.tree.find("body").iter("a", "button", "input", "summary"))
        assert (first.tag, first.get("href")) == ("a", "#content"), page
        assert page.tree.xpath("//main[@id='content']//article"), page
    tab = open_page("")
    tab.keyboard.press("Tab")
    assert tab.locator(".skip").bounding_box()["y"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


def test_no_single_letter_does_anything(open_page):
    tab = open_page("vision/")
    before = tab.evaluate("[location.href, document.activeElement.tagName]")
    for letter in "abcdefghijklmnopqrstuvwxyz,./?":
        tab.keyboard.press(letter)
    tab.wait_for_timeout(200)
    assert tab.evaluate("[location.href, document.activeElement.tagName]") == before
    assert not tab.locator(".search__panel").is_visible()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(open_page):
    tab = open_page("", viewport={"width": 320, "height": 640})
    summary = tab.locator(".site-menu summary")
    summary.focus()
    link = tab.locator(".site-menu__list a[href$='framework/']")
    assert not link.is_visible()
    tab.keyboard.press("Enter")
    assert link.is_visible()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert not link.is_visible() and tab.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_text_size_contrast_and_dark_can_be_chosen_and_are_remembered(browser, served):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(served + "en/")
    assert tab.evaluate("localStorage.length") == 0
    tab.get_by_role("button", name="A+ Larger text").click()
    assert computed(tab, "html", "fontSize") == "24px"
    assert tab.locator("[role=status][data-size-said]").inner_text() == "Text size 120%"
    for _ in range(2):
        tab.get_by_role("button", name="A+ Larger text").click()
    assert tab.locator("[role=status][data-size-said]").inner_text() == "Text size 160% the largest"
    assert tab.get_by_role("button", name="A+ Larger text").get_attribute("aria-disabled") == "true"
    for _ in range(2):
        tab.get_by_role("button", name="A− Smaller text").click()
    for name, colour in (("Dark", "rgb(16, 27, 28)"), ("High contrast", "rgb(0, 0, 0)")):
        button = tab.get_by_role("button", name=name)
        assert button.get_attribute("aria-pressed") == "false"
        button.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert computed(tab, "body", "backgroundColor") == colour
    tab.goto(served + "vision/")
    assert computed(tab, "html", "fontSize") == "24px" and computed(tab, "body", "backgroundColor") == "rgb(0, 0, 0)"
    assert tab.get_by_role("button", name="สีตัดกันสูง").get_attribute("aria-pressed") == "true"
    tab.get_by_role("button", name="สีตัดกันสูง").click()
    tab.get_by_role("button", name="โหมดมืด").click()
    tab.get_by_role("button", name="ขนาดตัวอักษรปกติ").click()
    assert (
        computed(tab, "html", "fontSize") == "20px" and computed(tab, "body", "backgroundColor") == "rgb(255, 255, 255)"
    )
    assert tab.evaluate("Object.keys(localStorage)") == ["display"]
    context.close()


def test_a_choice_of_light_stands_against_a_dark_system(open_page):
    tab = open_page("", color_scheme="dark")
    assert computed(tab, "body", "backgroundColor") == "rgb(16, 27, 28)"
    tab.get_by_role("button", name="โหมดมืด").click()
    assert computed(tab, "body", "backgroundColor") == "rgb(255, 255, 255)"


def test_without_javascript_what_cannot_work_is_not_shown(open_page):
    tab = open_page("", java_script_enabled=False)
    assert not tab.locator(".display").is_visible() and not tab.locator(".search").is_visible()
    link = tab.locator(".site-menu__map")
    link.click()
    assert tab.url.endswith("/about/sitemap/")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_wrong_with_search_and_menu_opened(open_page, scheme, width):
    tab = open_page("en/vision/", viewport={"width": width, "height": 800}, reduced_motion="reduce", **SCHEMES[scheme])
    tab.evaluate(AXE)
    if width == 320:
        tab.locator(".site-menu summary").click()
        tab.locator(".site-toc--phone summary").click()
        assert faults(tab, RULES) == []
        tab.locator(".search-open").click()
    tab.locator(".search input").fill("government")
    tab.locator(".search li").first.wait_for()
    tab.keyboard.press("ArrowDown")
    assert faults(tab, RULES) == []


def test_opening_search_moves_nothing_on_the_page(open_page):
    tab = open_page("", viewport={"width": 1280, "height": 800})
    places = (
        "['.site-header__agency', '.site-menu', 'h1'].map(s => document.querySelector(s).getBoundingClientRect().y)"
    )
    before = tab.evaluate(places)
    tab.locator(".search input").focus()
    tab.locator(".search__panel").wait_for()
    assert tab.evaluate(places) == before


def test_high_contrast_says_that_dark_then_has_no_effect(open_page):
    tab = open_page("en/")
    dark = tab.get_by_role("button", name="Dark")
    assert dark.get_attribute("aria-disabled") == "false"
    tab.get_by_role("button", name="High contrast").click()
    assert dark.get_attribute("aria-disabled") == "true"
    dark.click(force=True)
    assert dark.get_attribute("aria-pressed") == "false"


def colour(element, name: str) -> list[int]:
    """A computed colour as red, green and blue, 0 to 255."""
    text = element.evaluate(f"element => getComputedStyle(element).{name}")
    return [int(part) for part in text.removeprefix("rgb(").rstrip(")").split(", ")]


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""

    def luminance(rgb):
        parts = [part / 255 for part in rgb]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_mark_of_focus_stands_out_from_what_is_behind_it(open_page, scheme):
    tab = open_page("", **SCHEMES[scheme])
    for place, behind in ((".site-bar__phone", ".site-bar"), (".site-menu__row a", ".site-menu"), (".result a", ".result"),
                          ("#find + ul a", "body"), (".site-footer a", ".site-footer")):  # fmt: skip
        tab.keyboard.press("Tab")  # or the browser takes the reader for one with a mouse
        link = tab.locator(place).first
        link.focus()
        assert link.evaluate("element => element.matches(':focus-visible')"), place
        assert contrast(colour(link, "outlineColor"), colour(tab.locator(behind).first, "backgroundColor")) >= 3, place
