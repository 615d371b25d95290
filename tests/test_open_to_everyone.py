"""Nobody is shut out: WCAG 2.2 AA on every page, by keyboard alone, at any size of text, in every scheme, as valid HTML."""

import json
import re
import subprocess

import pytest

from conftest import ROOT, SITE

TOOLS = ROOT / "tests" / "node_modules"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = {"light": {}, "dark": {"color_scheme": "dark"}, "high contrast": {"contrast": "more"}}
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-bottom: 2em !important; }"
)  # WCAG 1.4.12


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


def faults(tab, only: list[str], kind: str = "tag") -> list[str]:
    """What axe-core finds wrong on the page as it is shown now."""
    run = f"axe.run(document, {{runOnly: {{type: '{kind}', values: {json.dumps(only)}}}, resultTypes: ['violations']}})"
    found = tab.evaluate(run)["violations"]
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


def test_axe_finds_nothing_wrong_on_any_page_at_any_width_in_any_scheme(walk):
    axe = (TOOLS / "axe-core" / "axe.min.js").read_text("utf-8")
    found, checked = [], 0
    for tab, url in walk(reduced_motion="reduce"):
        tab.evaluate(axe)
        for width in (320, 768, 1280):
            tab.set_viewport_size({"width": width, "height": 900})
            found += [(url, width, fault) for fault in faults(tab, RULES)]
            for name, media in SCHEMES.items():
                tab.emulate_media(
                    color_scheme=media.get("color_scheme", "light"), contrast=media.get("contrast", "no-preference")
                )
                found += [(url, width, name, fault) for fault in faults(tab, ["color-contrast"], "rule")]
                checked += 1
            tab.emulate_media(color_scheme="light", contrast="no-preference")
    assert checked >= 30 * 9
    assert found == []


def test_every_page_is_valid_html(every_page):
    checker = ["java", "-jar", str(TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"), "--stdout", "--format", "gnu"]
    files = [str(page.file) for page in every_page]
    done = subprocess.run(checker + files, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [] and done.returncode == 0, done.stderr
    broken = subprocess.run([*checker, "-"], input="<p id=a id=b>", capture_output=True, text=True, check=False)
    assert broken.returncode == 1, "the checker itself must be able to find something"


def test_nothing_must_be_scrolled_sideways_at_any_width_text_size_or_spacing(walk):
    wide = []
    for tab, url in walk():
        for width, size, spacing in ((320, 0, ""), (320, 3, ""), (320, 0, TEXT_SPACING), (768, 3, ""), (1280, 0, "")):
            tab.set_viewport_size({"width": width, "height": 800})
            tab.evaluate("size => document.documentElement.dataset.size = size", size)
            style = tab.add_style_tag(content=spacing) if spacing else None
            if tab.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((url, width, size, bool(spacing)))
            if style:
                style.evaluate("element => element.remove()")
    assert wide == []


def test_text_size_3_is_twice_the_size(open_page):
    tab = open_page("vision/")
    small = tab.locator("article p").first.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    tab.evaluate("document.documentElement.dataset.size = 3")
    large = tab.locator("article p").first.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    assert large / small == pytest.approx(1.6, abs=0.01) and large >= 28


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
    assert not tab.evaluate("document.getElementById('__search').checked")


@pytest.mark.parametrize("width", [320, 1280])
def test_escape_closes_search(open_page, width):
    tab = open_page("", viewport={"width": width, "height": 800})
    if width == 320:
        tab.get_by_role("button", name="ค้นหา").click()
    else:
        tab.locator(".md-search__input").focus()
    tab.wait_for_function("document.getElementById('__search').checked")
    assert tab.evaluate("document.activeElement.className").startswith("md-search__input")
    tab.keyboard.press("Escape")
    tab.wait_for_function("!document.getElementById('__search').checked")
    place = "search-open" if width == 320 else "md-search__input"
    assert tab.evaluate("document.activeElement.className").startswith(place), "focus comes back"
    tab.wait_for_timeout(200)
    assert not tab.evaluate("document.getElementById('__search').checked"), "and search stays closed"


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


def computed(tab, selector: str, name: str) -> str:
    return tab.locator(selector).first.evaluate(f"element => getComputedStyle(element).{name}")


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
    assert not tab.locator(".display").is_visible() and not tab.locator(".md-search__input").is_visible()
    link = tab.locator(".site-menu__map")
    link.click()
    assert tab.url.endswith("/about/sitemap/")


def test_thai_is_never_letter_spaced_slanted_or_broken_by_force(walk):
    wrong = []
    look = """() => [...document.querySelectorAll('body *')].filter(element => {
      const style = getComputedStyle(element);
      return element.closest(':lang(th)') && element.textContent.match(/[ก-ฮ]/) &&
        (!['normal', '0px'].includes(style.letterSpacing) || style.fontStyle !== 'normal' || style.textAlign === 'justify' ||
         style.wordBreak === 'break-all');
    }).map(element => element.outerHTML.slice(0, 80))"""
    for tab, url in walk():
        wrong += [(url, element) for element in tab.evaluate(look)]
    assert wrong == []


def test_no_kept_word_and_no_number_is_cut_at_the_end_of_a_line(walk):
    cut, seen = [], 0
    look = "[...document.querySelectorAll('.keep')].map(word => [word.textContent, word.getClientRects().length])"
    for tab, url in walk(viewport={"width": 320, "height": 800}):
        words = tab.evaluate(look)
        seen += len(words)
        cut += [(url, word) for word, lines in words if lines > 1]
    assert seen > 300 and cut == []


def test_years_versions_units_and_repetition_marks_stay_with_their_words(pages):
    loose = re.compile(r"พ\.ศ\. \d|ระบบราชการ 4\.0|\d คะแนน| ๆ|มาตรา \d")
    for page in pages:
        if page.language == "th":
            text = page.article.text_content()
            assert loose.search(text) is None, (page, loose.search(text))


def test_headings_leave_room_for_thai_vowels_and_tone_marks(open_page):
    tab = open_page("vision/")
    for selector in ("h1", "h2", "article p"):
        size, height = (
            float(computed(tab, f"article {selector}" if selector != "article p" else selector, name)[:-2])
            for name in ("fontSize", "lineHeight")
        )
        assert height / size >= (1.4 if selector.startswith("h") else 1.7)


def test_headings_never_skip_a_level(every_page):
    for page in every_page:
        levels = [int(heading.tag[1]) for heading in page.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), (
            page
        )


def test_print_keeps_the_words_and_the_address_and_drops_the_controls(open_page):
    tab = open_page("en/assessment/")
    tab.emulate_media(media="print")
    for selector in (".display", ".site-menu", ".md-search", ".site-toc", ".site-footer nav"):
        assert not tab.locator(selector).first.is_visible(), selector
    for part in (".result", ".figures caption", ".about-page time"):
        assert tab.locator(part).first.is_visible(), part
    assert tab.locator(".print-only").is_visible() and tab.locator(".print-only").inner_text().endswith(
        "/en/assessment/"
    )
    assert (SITE / "assets/stylesheets/site.css").read_text("utf-8").count("@media print") == 2
