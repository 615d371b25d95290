"""What citizens read of the assessment: the data's own numbers, each with its status, in both languages."""

import json
import re

import pytest
import yaml

from conftest import ROOT, read_pages, words

SAMPLE = {"th": "ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง", "en": "Sample data, not actual results"}
YEARS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "docs/data/assessments").glob("*.yml")}
LATEST = YEARS[max(YEARS)]


def test_the_latest_result_is_on_home_vision_and_results_in_both_languages(page_at):
    for prefix in ("", "en/"):
        for url in ("", "vision/", "assessment/"):
            text = words(page_at(prefix + url).article)
            assert f"{LATEST['total']:.2f}" in text and "500" in text, prefix + url


def test_every_category_stands_with_its_score_and_its_change(page_at):
    framework = yaml.safe_load((ROOT / "docs/data/frameworks/pmqa-4.0.yml").read_text("utf-8"))
    for url, language in (("assessment/", "th"), ("en/assessment/", "en")):
        [table] = page_at(url).article.xpath("(.//table)[1]")
        rows = {
            words(row.find("th")).split(". ", 1)[-1]: [words(cell) for cell in row.findall("td")]
            for row in table.iter("tr")
        }
        for category in framework["categories"]:
            score, change = rows[category["name"][language]]
            before = YEARS["2567"]["scores"][category["id"]]
            assert score == f"{LATEST['scores'][category['id']]:.2f}"
            expected = (
                {"th": "เทียบไม่ได้", "en": "No comparison"}[language]
                if before == "not_assessed"
                else f"+{LATEST['scores'][category['id']] - before:.2f}"
            )
            assert change == expected


def test_a_category_that_was_not_assessed_is_said_to_be_so(page_at):
    assert "ไม่ได้ประเมิน" in words(page_at("assessment/").article.xpath("(.//table)[2]")[0])
    assert "Not assessed" in words(page_at("en/assessment/").article.xpath("(.//table)[2]")[0])


def test_the_sample_words_stand_beside_every_sample_number(every_page):
    numbers = {
        f"{score:.2f}"
        for year in YEARS.values()
        for score in [year["total"], *year["scores"].values()]
        if score != "not_assessed"
    }
    assert len(numbers) > 15 and all(year["status"] == "sample" for year in YEARS.values())
    seen = 0
    for page in every_page:
        for element in page.tree.xpath("//body//*[not(self::script)][text()]"):
            if numbers & set(re.findall(r"\d+\.\d\d", "".join(element.xpath("text()")))):
                seen += 1
                [box] = element.xpath("ancestor-or-self::*[self::table or contains(@class, 'result') and self::div][1]")
                assert SAMPLE[page.language] in words(box), (page, words(element))
    assert seen > 70


def test_what_search_shows_of_a_sample_number_has_the_sample_words():
    index = json.loads((ROOT / "site/search/search_index.json").read_text("utf-8"))
    sections = [entry["text"] for entry in index["docs"] if f"{LATEST['total']:.2f}" in entry["text"]]
    assert len(sections) >= 8
    assert [text for text in sections if not any(sample in text for sample in SAMPLE.values())] == []


def test_the_published_data_files_say_that_they_are_samples():
    for year in YEARS:
        text = (ROOT / f"site/data/assessments/{year}.yml").read_text("utf-8")
        assert SAMPLE["th"] in text and SAMPLE["en"] in text and "status: sample" in text


def test_every_result_names_who_assessed_it_over_what_time_and_its_file(page_at):
    facts = words(page_at("en/assessment/").article)
    for text in ("1 October 2024", "30 September 2025", "Assessed by", "Source document", "2568.yml"):
        assert text in facts.replace("\u00a0", " ")
    facts = words(page_at("assessment/").article).replace("\u00a0", " ")
    for text in ("1 ตุลาคม 2567", "30 กันยายน 2568", "ผู้ประเมิน", "เอกสารต้นทาง", "2568.yml"):
        assert text in facts


def sentence(project, language: str) -> str:
    """The result's sentence on the built home page."""
    done = project.build()
    assert done.returncode == 0, done.stderr
    page = next(page for page in read_pages(project.root / "site") if page.url == ("en/" if language == "en" else ""))
    [box] = page.article.xpath(".//div[@class='result']")
    return words(box).replace("\u00a0", " ")


YEAR = "docs/data/assessments/2568.yml"


@pytest.mark.parametrize(
    ("old", "new", "th", "en"),
    [
        (
            "total: 412.50",
            "total: 388.00",
            "ลดลง 12.25 คะแนนจากปีงบประมาณ พ.ศ. 2567",
            "down 12.25 points from fiscal year 2024.",
        ),
        ("total: 412.50", "total: 400.25", "เท่ากับปีงบประมาณ พ.ศ. 2567", "unchanged from fiscal year 2024."),
        ("level: advance", "# level:", "ได้ 412.50 คะแนน จากคะแนนเต็ม 500 คะแนน เพิ่มขึ้น", "scored 412.50 out of 500, up"),
    ],
)
def test_the_sentence_fits_the_result(project, old, new, th, en):
    project.replace(YEAR, old, new)
    assert th in sentence(project, "th")
    assert en in sentence(project, "en")


SOURCE = """
source:
  title:
    th: รายงานผล *ฉบับ* <ทดลอง>
    en: Report *of* the <trial>
  url: https://www.example.go.th/report.pdf
  date: 2025-12-01
"""


def test_an_official_result_bears_no_sample_words_and_names_its_document(project):
    for year in YEARS:
        project.replace(f"docs/data/assessments/{year}.yml", "status: sample", "status: official")
        with project.file(f"docs/data/assessments/{year}.yml").open("a", encoding="utf-8") as file:
            file.write(SOURCE)
    assert project.build().returncode == 0
    for page in read_pages(project.root / "site"):
        if page.url in ("", "en/", "assessment/", "en/assessment/"):
            assert not page.article.xpath(".//*[contains(@class, 'status-sample')]"), page
        if page.url.endswith("assessment/"):
            [link] = page.article.xpath(".//a[@href='https://www.example.go.th/report.pdf']")
            assert words(link) == ("Report *of* the <trial>" if page.language == "en" else "รายงานผล *ฉบับ* <ทดลอง>")


def test_a_provisional_result_says_so(project):
    project.replace(YEAR, "status: sample", "status: provisional")
    with project.file(YEAR).open("a", encoding="utf-8") as file:
        file.write(SOURCE)
    assert "ผลเบื้องต้น ยังไม่ใช่ผลอย่างเป็นทางการ" in sentence(project, "th")
    assert "Provisional result, not yet official" in sentence(project, "en")


def test_without_any_result_the_site_says_that_there_is_none(project):
    for year in YEARS:
        project.file(f"docs/data/assessments/{year}.yml").unlink()
    done = project.build()
    assert done.returncode == 0, done.stderr
    built = {page.url: words(page.article) for page in read_pages(project.root / "site")}
    assert "ยังไม่มีผลการประเมินที่เผยแพร่" in built[""] and "No assessment result has been published yet" in built["en/"]


def test_the_newest_fiscal_year_is_the_latest(project):
    text = (
        project.file(YEAR)
        .read_text("utf-8")
        .replace("fiscal_year: 2568", "fiscal_year: 2570")
        .replace("412.50", "433.33")
    )
    project.file("docs/data/assessments/2570.yml").write_text(text, "utf-8")
    told = sentence(project, "en")
    assert "In fiscal year 2027, T-OSH scored 433.33" in told
    assert "points from" not in told, "2569 is missing, so there is nothing to compare with"
