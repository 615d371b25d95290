"""What stands around the text of every page: whose site it is, where one is, and the ways on; and what the home page answers at once."""

import pytest

from conftest import resolve, words

AGENCY = {
    "th": "สถาบันส่งเสริมความปลอดภัย อาชีวอนามัย และสภาพแวดล้อมในการทำงาน (องค์การมหาชน)",
    "en": "Thailand Institute of Occupational Safety and Health (Public Organization)",
}  # the agency's own page, and docs/data/agency.yml


@pytest.mark.parametrize("url", ["", "en/"])
def test_the_first_screen_of_home_says_what_this_is_how_the_agency_did_and_what_it_means(open_page, url):
    tab = open_page(url, viewport={"width": 1280, "height": 800})
    answers = tab.locator("h1, h1 + p, .result-total, .result a, #goals + ul > li")
    assert answers.count() >= 8, "the figure is a link too, and so is an actual result's source"
    for answer in answers.all():
        box = answer.bounding_box()
        assert box["y"] + box["height"] <= 800, answer.inner_text()


def test_each_goal_on_home_leads_to_its_explanation(page_at):
    for url in ("", "en/"):
        page = page_at(url)
        goals = page.tree.xpath("//h2[@id='goals']/following-sibling::ul[1]//a")
        targets = [resolve(page, goal.get("href")) for goal in goals]
        assert targets == [
            f"{url}framework/#{goal}" for goal in ("open-connected", "citizen-centric", "high-performance")
        ]


def test_every_header_names_the_agency_in_full_and_leads_to_its_main_website(every_page):
    for page in every_page:
        agency = page.tree.find(".//header//a[@class='site-header__agency']")
        assert words(agency).startswith(AGENCY[page.language]), page
        assert agency.get("href") == "https://www.tosh.or.th/", page


def test_every_footer_leads_to_contact_policies_and_the_site_map(every_page):
    for page in every_page:
        prefix = "en/" if page.language == "en" else ""
        targets = {resolve(page, link.get("href")) for link in page.tree.iterfind(".//footer//a")}
        for target in ("contact/", "about/privacy/", "about/policy/", "about/accessibility/", "about/sitemap/"):
            assert prefix + target in targets, (page, target)


def test_each_list_of_pages_marks_the_one_that_is_open(pages):
    for page in pages:
        for place in ("//ul[@class='site-menu__row']", "//details[@class='site-menu__list']", "//footer//nav"):
            marked = page.tree.xpath(f"{place}//a[@aria-current]")
            assert len(marked) == 1, (page, place)
            reached = resolve(page, marked[0].get("href")).removesuffix("./")
            if marked[0].get("aria-current") == "page":
                assert reached == page.url, (page, place)
            elif place != "//ul[@class='site-menu__row']":
                assert page.url.startswith(reached), (page, "one year's result belongs to the page of all")


def test_a_page_of_several_parts_lists_them_at_a_desk_and_on_a_phone(pages, open_page):
    for page in pages:
        parts = [heading.get("id") for heading in page.article.iterfind(".//h2")]
        for name in ("site-toc", "site-toc--phone"):
            listed = [link.get("href") for link in page.tree.xpath(f"//nav[@class='{name}']//a")]
            expected = [] if page.url in ("", "en/") or len(parts) < 2 else [f"#{part}" for part in parts]
            assert listed == expected, (page, name)
    for width, shown, hidden in ((320, ".site-toc--phone", ".site-toc"), (1280, ".site-toc", ".site-toc--phone")):
        tab = open_page("framework/", viewport={"width": width, "height": 800}, java_script_enabled=False)
        assert tab.locator(shown).is_visible() and not tab.locator(hidden).is_visible()
        if width == 320:
            tab.locator(f"{shown} summary").click()
        tab.locator(f"{shown} a[href='#levels']").click()
        assert tab.url.endswith("#levels")


@pytest.mark.parametrize("url", ["404.html", "en/404.html"])
def test_a_404_page_leads_home_to_the_site_map_and_to_a_report(page_at, url):
    page = page_at(url)
    prefix = "en/" if page.language == "en" else ""
    targets = [resolve(page, link.get("href")) for link in page.article.iter("a")]
    assert targets[:3] == [prefix, f"{prefix}about/sitemap/", f"{prefix}contact/#feedback"]
