"""Nobody is shut out: WCAG 2.2 AA on every page, by keyboard alone, at any size of text, in every scheme, as valid HTML."""

import re
import subprocess

import pytest

from conftest import AXE, RULES, SCHEMES, TOOLS, computed, faults, scrolls_sideways

TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-bottom: 2em !important; }"
)  # WCAG 1.4.12
TWICE = ":root:root { font-size: 250% !important; }"  # WCAG 1.4.4: the site's own text begins at 125%
TEXTS = [
    (width, name, style)
    for width in (320, 768, 1280)
    for name, style in (("as it comes", " "), ("spaced", TEXT_SPACING), ("200 %", TWICE))
]


def test_axe_finds_nothing_wrong_on_any_page_at_any_width_in_any_scheme(walk):
    found, checked = [], 0
    for tab, url in walk(reduced_motion="reduce"):
        tab.evaluate(AXE)
        for width in (320, 768, 1280):
            tab.set_viewport_size({"width": width, "height": 900})
            found += [(url, width, fault) for fault in faults(tab, RULES)]
            for name in SCHEMES.keys() - {"light"}:  # which was looked at already
                tab.emulate_media(**SCHEMES[name])
                found += [(url, width, name, fault) for fault in faults(tab, ["color-contrast"], "rule")]
                checked += 1
            tab.emulate_media(**SCHEMES["light"])
    assert checked >= 30 * 6
    assert found == []


def test_every_page_is_valid_html(every_page):
    checker = ["java", "-jar", str(TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"), "--stdout", "--format", "gnu"]
    checker += [
        "--filterpattern",
        ".*violates Content Security Policy.*",
    ]  # it reads files, where nothing is the site itself
    files = [str(page.file) for page in every_page]
    done = subprocess.run(checker + files, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [] and done.returncode == 0, done.stderr
    broken = subprocess.run([*checker, "-"], input="<p id=a id=b>", capture_output=True, text=True, check=False)
    assert broken.returncode == 1, "the checker itself must be able to find something"


def test_nothing_must_be_scrolled_sideways_at_any_width_text_size_or_spacing(walk):
    wide = []
    for tab, url in walk(reduced_motion="reduce", bypass_csp=True):
        for width, name, style in TEXTS:
            tab.set_viewport_size({"width": width, "height": 800})
            style = tab.add_style_tag(content=style)
            if scrolls_sideways(tab, width):
                wide.append((url, width, name))
            style.evaluate("element => element.remove()")
    assert wide == []


def test_the_largest_text_is_over_half_as_large_again(open_page):
    tab = open_page("vision/")
    small = tab.locator("article > p").first.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    tab.evaluate("document.documentElement.dataset.size = 3")
    large = tab.locator("article > p").first.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    assert large / small == pytest.approx(1.6, abs=0.01) and large >= 28


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
    for selector in ("h1", "h2", "article > p"):
        size, height = (
            float(computed(tab, f"article {selector}" if selector.startswith("h") else selector, name)[:-2])
            for name in ("fontSize", "lineHeight")
        )
        assert height / size >= (1.4 if selector.startswith("h") else 1.7)


def test_tables_name_their_rows_and_columns_and_pictures_their_content(every_page):
    cells = 0
    for page in every_page:
        for head in page.tree.iter("th"):
            cells += 1
            assert head.get("scope") in ("row", "col"), page
        for box in page.tree.xpath("//*[@role='group' or @role='region']"):
            assert box.get("aria-label") or box.get("aria-labelledby"), page
        for picture in page.tree.iter("img"):
            words = picture.get("alt")
            assert words is not None and (not words or bool(re.search("[ก-ฮ]", words)) == (page.language == "th")), page
    assert cells > 50


def test_nothing_moves_for_those_who_asked_for_stillness(open_page):
    moving = """() => [...document.querySelectorAll('*')].filter(element => {
      const style = getComputedStyle(element);
      return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s');
    }).length"""
    tab = open_page("vision/", reduced_motion="reduce")
    assert tab.evaluate(moving) == 0
    assert open_page("vision/").evaluate(moving) > 0, "or there is nothing to be stilled"


@pytest.mark.parametrize("url", ["", "en/"])
def test_no_words_of_home_lie_over_others_at_any_size(open_page, url):
    over = """() => {
      const lines = [...document.querySelectorAll('h1, h2, article p, article li')].flatMap(element => {
        const range = new Range(); range.selectNodeContents(element);
        return [...range.getClientRects()].filter(box => box.width).map(box => [element, box]);
      });
      const meet = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 8 && b.top < a.bottom - 8;
      return lines.flatMap(([one, a], at) => lines.slice(at + 1).filter(([other, b]) =>
        !one.contains(other) && !other.contains(one) && meet(a, b)).map(([other]) => one.textContent + ' / ' + other.textContent));
    }"""
    tab = open_page(url)
    for width in (320, 768, 960, 1024, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        for size in (0, 1, 2, 3):
            tab.evaluate("size => document.documentElement.dataset.size = size", size)
            assert tab.evaluate(over) == [], (width, size)


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
