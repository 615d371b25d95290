"""The site is complete: every page, in both languages, with its data files beside it."""

import re

import yaml

from conftest import ROOT, SITE, resolve, words

# The pages that citizens were promised; more may be added.
PROMISED = (
    "index vision framework assessment videos contact glossary open-data about/index about/accessibility "
    "about/privacy about/policy about/sitemap about/questions"
).split()


def _address(stem: str) -> str:
    return stem.removesuffix("index").rstrip("/") + "/" if stem != "index" else ""


def test_the_site_has_every_page_in_thai_and_in_english(pages):
    docs = ROOT / "docs"
    written = {path.relative_to(docs).as_posix().removesuffix(".th.md") for path in docs.rglob("*.th.md")}
    assert set(PROMISED) <= written
    results = {f"assessment/{path.stem}" for path in (docs / "data/assessments").glob("*.yml")}
    films = {f"videos/{film['id']}" for film in yaml.safe_load((docs / "data/videos.yml").read_text("utf-8"))}
    written |= results | films
    built = {page.url for page in pages}
    assert built == {_address(stem) for stem in written} | {f"en/{_address(stem)}" for stem in written}


def test_no_page_is_empty(pages):
    assert [page for page in pages if len(words(page.article)) < 20] == []


def test_every_page_has_one_heading_of_the_first_level(every_page):
    assert [page for page in every_page if len(page.tree.findall(".//h1")) != 1] == []


def test_data_files_are_published_just_as_they_are_but_for_the_email_address():
    files = [path for path in (ROOT / "docs" / "data").rglob("*") if path.is_file()]
    assert len(files) >= 4
    for file in files:
        written = file.read_text("utf-8")
        if file.name == "agency.yml":
            written = re.sub(r"\S+@\S+", "", written)
        assert (SITE / file.relative_to(ROOT / "docs")).read_text("utf-8") == written


def test_the_site_map_page_leads_to_every_page_of_its_language(pages, page_at):
    for language, site_map in (("th", page_at("about/sitemap/")), ("en", page_at("en/about/sitemap/"))):
        linked = {resolve(site_map, link.get("href")) for link in site_map.article.iter("a")}
        assert {page.url for page in pages if page.language == language} - linked == set()


def test_the_telephone_can_be_called_from_every_page(every_page):
    for page in every_page:
        calls = page.tree.xpath('//a[@href="tel:+6624489111"]')
        number = "02 448 9111" if page.language == "th" else "+66 2 448 9111"
        assert calls and all(number in words(call).replace("\u00a0", " ") for call in calls), page


def test_old_labels_of_the_agency_lead_on(page_at):
    vision = page_at("vision/")
    links = {words(link): resolve(vision, link.get("href")) for link in vision.article.iter("a")}
    assert links["ผลการประเมินสถานะของหน่วยงานภาครัฐในการเป็นระบบราชการ 4.0"] == "assessment/#results"
    assert links["สื่อวิดีโอ"] == "videos/"


def test_every_link_inside_the_site_has_something_at_its_end(every_page):
    targets = {
        page.url: {element.get("id") for element in page.tree.iter() if element.get("id")} for page in every_page
    }
    dead = []
    for page in every_page:
        links = [link.get("href") or link.get("src") for link in page.tree.iter("a", "link", "img", "script")]
        sizes = [offer.split()[0] for offers in page.tree.xpath("//@srcset") for offer in offers.split(",")]
        for address in links + sizes:
            if not address or "//" in address or address.startswith(("tel:", "mailto:")):
                continue
            url, _, anchor = re.sub(r"\?[^#]*", "", resolve(page, address)).partition("#")
            if url in targets:
                dead += [(page, address)] if anchor and anchor not in targets[url] else []
            elif not (SITE / url).is_file():
                dead.append((page, address))
    assert dead == []
