"""Charts that everyone can read: real text, the table's own numbers, in every scheme, without a script or an inline style."""

import pytest

from conftest import SCHEMES, words
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
