"""Several assessments: each result says of which it is, and each framework can be understood without reading a data file."""

import json
import re

import pytest

from conftest import words
from test_assessment_pages import YEAR, built, make_actual

OTHER = """
id: public-organization
name: {th: POA การประเมินองค์การมหาชน (ทดลอง), en: Public organization assessment (trial)}
english: own
source: https://www.tosh.or.th/
scale:
  {min: 0, max: 100, source: https://www.tosh.or.th/scale, note: {th: ทดลอง, en: A trial}}
levels:
  - {id: good, name: {th: ดี, en: Good}, source: https://www.tosh.or.th/, english: own}
categories:
  - {id: output, name: {th: ผลผลิต, en: Output}, source: https://www.tosh.or.th/, english: own}
  - {id: quality, name: {th: คุณภาพ, en: Quality}, source: https://www.tosh.or.th/, english: own}
"""
FRAMEWORK = "docs/data/frameworks/public-organization.yml"
NAME = {"th": "POA การประเมินองค์การมหาชน (ทดลอง)", "en": "Public organization assessment (trial)"}


def add_second(project, year: str, framework: str = OTHER) -> str:
    """A second assessment's framework and its result for a year. Returns the result's name."""
    project.file(FRAMEWORK).write_text(framework, "utf-8")
    result = project.file(YEAR).read_text("utf-8").replace("framework: pmqa-4.0", "framework: public-organization")
    result = re.sub(r"(?s)scores:.*?\n(?=\S)", "scores:\n  output: 88.00\n  quality: 91.50\n", result)
    result = result.replace("total: 412.50", "total: 90.00").replace("level: advance", "level: good")
    result = result.replace("out_of: 500", "out_of: 100").replace("fiscal_year: 2568", f"fiscal_year: {year}")
    if year == "2569":
        result = result.replace("2024-10-01", "2025-10-01").replace("2025-09-30", "2026-09-30")
    name = "2569" if year == "2569" else "2568-public-organization"
    project.file(f"docs/data/assessments/{name}.yml").write_text(result, "utf-8")
    return name


def told(page) -> str:
    return words(page.article).replace("\u00a0", " ")


@pytest.mark.parametrize("year", ["2568", "2569"])
def test_a_second_assessment_needs_only_two_files(project, year):
    name = add_second(project, year)
    pages = built(project)
    own = told(pages[f"en/assessment/{name}/"])
    assert "scored 90.00 out of 100 in the Public organization assessment (trial) (level: Good)" in own
    assert "A full bar is 100 points" in own and "Highest: Quality (91.50). Lowest: Output (88.00)." in own
    both = words(pages["en/assessment/"].article)
    assert "90.00" in both and "412.50" in both, "the latest result of each assessment"
    assert "public-organization.yml" in words(pages["en/open-data/"].article)
    titles = [page.tree.findtext(".//title") for page in pages.values()]
    assert len(titles) == len(set(titles))
    assert (project.root / f"site/data/assessments/{name}.csv").is_file()


@pytest.fixture
def pages(project):
    """The small site with a newer result of a second assessment."""
    add_second(project, "2569")
    return built(project)


@pytest.mark.parametrize(("prefix", "language"), [("", "th"), ("en/", "en")])
def test_the_home_page_says_of_which_assessment_and_year_its_result_is(pages, prefix, language):
    [box] = pages[prefix].article.xpath(".//div[@class='result']")
    year = {"th": " ปีงบประมาณ พ.ศ. 2569", "en": ", fiscal year 2026"}[language]
    assert words(box[0]).replace("\u00a0", " ") == NAME[language] + year


@pytest.mark.parametrize(("prefix", "language"), [("", "th"), ("en/", "en")])
def test_each_latest_result_stands_under_its_own_heading(pages, prefix, language):
    article = pages[f"{prefix}assessment/"].article
    headings = {heading.get("id"): words(heading).replace("\u00a0", " ") for heading in article.iter("h3")}
    year = {"th": "ปีงบประมาณ พ.ศ. 2569", "en": "fiscal year 2026"}[language]
    assert headings["latest-public-organization"].startswith(NAME[language])
    assert headings["latest-public-organization"].endswith(year)
    assert {"latest-pmqa-4.0", "years-public-organization", "years-pmqa-4.0"} < set(headings)
    for box in article.xpath(".//div[@class='result']"):
        assert box.getprevious().tag == "h3", "print keeps a heading with what follows it"


@pytest.mark.parametrize(("prefix", "language"), [("", "th"), ("en/", "en")])
def test_a_framework_without_a_page_of_its_own_is_told_with_the_results(pages, prefix, language):
    article = pages[f"{prefix}assessment/"].article
    [heading] = article.xpath(".//h3[@id='how-to-read-public-organization']")
    assert words(heading) == NAME[language]
    after = " ".join(words(part) for part in heading.itersiblings())
    said = {"th": ("0 ถึง 100", "ดี", "ผลผลิต", "คุณภาพ"), "en": ("from 0 to 100", "Good", "Output", "Quality")}[language]
    assert all(word in after for word in said)
    assert "https://www.tosh.or.th/scale" in [link.get("href") for link in article.iter("a")]


def test_a_framework_that_the_framework_page_shows_is_linked_to(project):
    for language, heads in (("th", "กรอบการประเมินของตัวอย่าง"), ("en", "The framework of the example")):
        text = project.file(f"docs/open-data.{language}.md").read_text("utf-8")
        text = re.sub("(?m)^title: .*", f"title: {heads}", text)
        text = re.sub("(?m)^description: .*", lambda old: f"{old[0]} {heads}", text)
        text = re.sub("(?s)\n# .*", f"\n# {heads} {{ #framework }}\n\n## {heads} {{ #levels }}\n\n", text)
        text += f'--8<-- "pmqa-4.0-levels.{language}.md"\n\n## {heads} {{ #categories }}\n'
        project.file(f"docs/framework.{language}.md").write_text(text, "utf-8")
    project.replace(
        "mkdocs.yml", "  - อภิธานศัพท์: glossary.md", "  - กรอบการประเมิน: framework.md\n  - อภิธานศัพท์: glossary.md"
    )
    project.replace(
        "mkdocs.yml", "            อภิธานศัพท์:", "            กรอบการประเมิน: Framework\n            อภิธานศัพท์:"
    )
    add_second(project, "2569")
    project.run("changed.py")
    page = built(project)["en/assessment/"]
    assert page.article.xpath(".//h3[@id='how-to-read-pmqa-4.0']") == []
    assert page.article.xpath(".//h3[@id='how-to-read-public-organization']") != []
    [line] = [item for item in page.article.iter("li") if "PMQA 4.0 assessment: The scale" in words(item)]
    assert line.find("a").get("href") == "../framework/#levels"


def test_a_short_name_is_what_sentences_and_titles_say(project):
    short = "short_name: {th: การประเมิน ก.พ.ม., en: PO trial}\n"
    name = add_second(project, "2568", OTHER.replace("english: own\n", f"{short}english: own\n", 1))
    pages = built(project)
    assert "ในการประเมิน ก.พ.ม. อยู่ในระดับดี" in told(pages[f"assessment/{name}/"])
    assert "out of 100 in the PO trial (level: Good)" in told(pages[f"en/assessment/{name}/"])
    assert "ในการประเมิน PMQA 4.0 อยู่ในระดับ" in told(pages["assessment/2568/"])
    feed = (project.root / "site/en/assessment/feed.xml").read_text("utf-8")
    assert "fiscal year 2025 (PO trial)" in feed and "fiscal year 2025 (PMQA 4.0 assessment)" in feed


def test_a_name_in_latin_letters_has_a_space_before_it_in_thai(pages):
    assert "คะแนน ใน POA การประเมินองค์การมหาชน (ทดลอง) อยู่ในระดับดี" in told(pages["assessment/2569/"])


def test_a_second_framework_file_is_enough_for_results_to_say_of_which_assessment_they_are(project):
    project.file(FRAMEWORK).write_text(OTHER, "utf-8")
    assert "out of 500 in the PMQA 4.0 assessment (level: Advance)" in told(built(project)["en/"])


def test_search_engines_are_told_which_results_are_samples(project):
    for year in ("2566", "2567", "2568"):
        make_actual(project, year, "official")
    text = project.file(YEAR).read_text("utf-8")
    name = add_second(project, "2568")
    second = project.file(f"docs/data/assessments/{name}.yml")
    sample = "# ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง / Sample data, not actual results\n"
    second.write_text(sample + second.read_text("utf-8").replace("status: official", "status: sample"), "utf-8")
    assert "status: official" in text
    [script] = built(project)["en/open-data/"].tree.xpath("//script[@type='application/ld+json']")
    said = json.loads(script.text)["description"]
    assert said.endswith("Sample data, not actual results: 2025 (Public organization assessment (trial))")
