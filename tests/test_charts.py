"""Charts that everyone can read: real text, the table's own numbers, in every scheme, without a script or an inline style."""

import os
import shutil

import pytest

from conftest import SCHEMES, computed, copy_project, serve, words
from test_assessment_pages import built, make_actual
from test_controls import colour, contrast

PAGES = ["assessment/", "en/assessment/", "assessment/2568/", "en/assessment/2567/"]


def bars(figure) -> list[tuple[str, str, float | None]]:
    """Each bar's name, its number in words, and how far it is filled, 0 to 1."""
    found = []
    for row in figure.iterfind(".//li"):
        [filled] = row.xpath(".//*[local-name()='rect'][@class='filled']/@width") or [None]
        [scale] = row.xpath(".//*[local-name()='rect'][@class='scale']/@width")
        share = None if filled is None else float(filled) / float(scale)
        [number] = row.xpath(".//*[@class='bar-value']")
        found.append((words(row[0]), words(number), share))
    return found


@pytest.mark.parametrize("url", PAGES)
def test_every_bar_has_its_name_its_number_and_its_true_length(page_at, url):
    figures = page_at(url).article.xpath(".//figure[@class='chart']")
    assert len(figures) == (2 if url.endswith("assessment/") else 1)
    for figure in figures:
        assert len(bars(figure)) >= 3
        for name, number, share in bars(figure):
            assert name
            if share is None:
                assert number in ("ไม่ได้ประเมิน", "Not assessed")
            else:
                assert share == pytest.approx(float(number.split()[0]) / 500)


@pytest.mark.parametrize("url", PAGES)
def test_a_table_with_the_same_numbers_follows_each_chart(page_at, url):
    for figure in page_at(url).article.xpath(".//figure[@class='chart']"):
        table = figure.xpath("following::table[1]")[0]
        told = words(table)
        for name, number, _ in bars(figure):
            assert name in told and number.split()[0] in told, (name, number)
        assert words(figure.find("figcaption"))


@pytest.mark.parametrize("url", PAGES)
def test_charts_need_no_script_and_no_inline_style(page_at, url):
    for figure in page_at(url).article.xpath(".//figure[@class='chart']"):
        assert figure.xpath(".//script | .//@style | .//*[local-name()='text']") == []


@pytest.mark.parametrize("width", [320, 390, 600, 760, 1280])
def test_every_bar_of_a_chart_has_the_same_whole_length(open_page, width):
    for url in ("en/assessment/", "assessment/2567/"):
        tab = open_page(url, viewport={"width": width, "height": 800})
        for chart in tab.locator(".chart").all():
            lengths = {round(bar.bounding_box()["width"]) for bar in chart.locator("svg").all()}
            assert len(lengths) == 1 and lengths.pop() > 150, url


@pytest.mark.parametrize("scheme", [*SCHEMES, "print"])
def test_a_bar_stands_out_from_its_scale_in_every_scheme_and_on_paper(open_page, scheme):
    tab = open_page("assessment/", viewport={"width": 320, "height": 800}, **SCHEMES.get(scheme, {}))
    if scheme == "print":
        tab.emulate_media(media="print")
    filled, scale = (tab.locator(f".bars .{part}").first for part in ("filled", "scale"))
    assert contrast(colour(filled, "fill"), colour(scale, "fill")) >= 3
    assert contrast(colour(scale, "stroke"), colour(tab.locator("body"), "backgroundColor")) >= 3
    box = tab.locator(".bars svg").first.bounding_box()
    assert box["width"] > 150 and box["height"] >= 10


# A reader's own colours: of the writing, of the paper, and of a page that asks whether the reader wants more contrast.
FORCED = {"light": ("rgb(0, 0, 0)", "rgb(255, 255, 255)"), "dark": ("rgb(255, 255, 255)", "rgb(0, 0, 0)")}


def assert_bars_have(tab, writing: str, paper: str) -> None:
    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    assert computed(tab, ".bars .filled", "fill") == writing
    assert (computed(tab, ".bars .scale", "fill"), computed(tab, ".bars .scale", "stroke")) == (paper, writing)


@pytest.mark.parametrize("canvas", FORCED)
@pytest.mark.parametrize("more", ["more", "no-preference"])
def test_bars_have_the_readers_own_colours_in_chromium(open_page, canvas, more):
    tab = open_page("assessment/", forced_colors="active", contrast=more, color_scheme=canvas)
    assert tab.evaluate("matchMedia('(prefers-contrast: more)').matches") == (more == "more")
    assert_bars_have(tab, *FORCED[canvas])


@pytest.mark.parametrize("canvas", FORCED)
def test_bars_have_the_readers_own_colours_in_firefox(playwright, served, canvas):
    writing, paper = FORCED[canvas]
    number = {"rgb(0, 0, 0)": "#000000", "rgb(255, 255, 255)": "#ffffff"}
    settings = {"document_color_use": 2, "use_system_colors": False}
    settings |= {"foreground_color": number[writing], "background_color": number[paper]}
    browser = playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=os.environ.get("FIREFOX") or shutil.which("firefox-esr"),
        firefox_user_prefs={f"browser.display.{name}": value for name, value in settings.items()},
    )
    tab = browser.new_page()
    tab.goto(f"{served}assessment/")
    assert tab.evaluate("matchMedia('(prefers-contrast: more)').matches"), "Firefox takes strong colours for that wish"
    assert_bars_have(tab, writing, paper)
    browser.close()


@pytest.fixture(scope="module")
def provisional(tmp_path_factory):
    """The address of the small site with a provisional result."""
    project = copy_project(tmp_path_factory.mktemp("provisional") / "project")
    make_actual(project, "2568", "provisional")
    make_actual(project, "2567", "official")
    built(project)
    server = serve(project.root / "site")
    yield server.url
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("width", [320, 390, 600, 1280])
@pytest.mark.parametrize("url", ["assessment/", "en/assessment/"])
def test_a_provisional_year_keeps_its_label_on_one_line_and_its_level_uncovered(browser, provisional, url, width):
    tab = browser.new_page(viewport={"width": width, "height": 800})
    tab.goto(provisional + url)
    row = tab.locator(".bars li", has=tab.locator(".status-provisional"))
    assert row.count() == 1
    name = row.locator(".bar-name")
    assert (
        name.evaluate("name => { const r = new Range(); r.selectNodeContents(name); return r.getClientRects().length }")
        == 1
    )
    level = "row => { const r = new Range(); r.selectNode(row.querySelector('.bar-remark').firstChild); return r.getBoundingClientRect().toJSON() }"
    level, badge = row.evaluate(level), row.locator(".status").bounding_box()
    beside = badge["x"] >= level["right"] - 1
    assert beside or badge["y"] >= level["bottom"] - 3, "Thai has signs below the line"
    tab.close()


@pytest.mark.parametrize("engine", ["browser", "firefox"])
def test_no_word_of_a_category_and_no_figure_is_cut_on_a_phone_with_the_largest_text(request, served, engine):
    tab = request.getfixturevalue(engine).new_page(viewport={"width": 320, "height": 800})
    tab.goto(f"{served}en/assessment/")
    tab.evaluate("document.documentElement.dataset.size = '3'")
    cut = """() => [...document.querySelectorAll('.bar-name, .bar-value, .figures th[scope=row], .figures td')].flatMap(cell => {
      const node = cell.firstChild, range = new Range();
      return [...node.data.matchAll(/[\\w.]+/g)].filter(word => {
        range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
      }).map(word => word[0]);
    })"""
    assert tab.locator(".bar-name").count() >= 10 and tab.evaluate(cut) == []
    tab.close()
