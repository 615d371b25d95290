"""What citizens read of the assessment: the data's own numbers, each with its status, in both languages."""

import json
import re

import pytest
import yaml

from conftest import ROOT, read_pages, words

SAMPLE = {"th": "ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง", "en": "Sample data, not actual results"}
DATA = ROOT / "tests/project/docs/data"
YEARS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (DATA / "assessments").glob("*.yml")}
LATEST = YEARS["2568"]
YEAR = "docs/data/assessments/2568.yml"
SOURCE = """
source:
  title:
    th: รายงานผล *ฉบับ* <ทดลอง>
    en: Report *of* the <trial>
  url: https://www.opdc.go.th/report.pdf
  date: 2025-12-01
"""


def make_actual(project, year: str, status: str) -> None:
    """Turns a sample year into an actual result, as an officer would."""
    file = f"docs/data/assessments/{year}.yml"
    text = project.file(file).read_text("utf-8").replace("status: sample", f"status: {status}")
    text = re.sub(r"(?m)^#.*\n", "", text)
    text = re.sub(r"(?s)note:.*", "", text)
    text = text.replace("ผู้ประเมินสมมติ (ข้อมูลตัวอย่าง)", "สำนักงาน ก.พ.ร.").replace("Made-up assessor (sample data)", "OPDC")
    project.file(file).write_text(text + SOURCE, "utf-8")


def built(project) -> dict:
    """The pages of a project that builds, by address."""
    done = project.build()
    assert done.returncode == 0, done.stderr
    return {page.url: page for page in read_pages(project.root / "site")}


def result(page) -> str:
    """The box of the result on a page."""
    [box] = page.article.xpath(".//div[@class='result']")
    return words(box).replace("\u00a0", " ")


def test_the_real_sites_latest_result_is_on_home_vision_and_results(page_at):
    files = sorted((ROOT / "docs/data/assessments").glob("*.yml"))
    latest = yaml.safe_load(files[-1].read_text("utf-8")) if files else None
    for prefix, none in (("", "ยังไม่มีผลการประเมินที่เผยแพร่"), ("en/", "No assessment result has been published yet")):
        for url in ("", "vision/", "assessment/"):
            expected = f"{latest['total']:.2f}" if latest else none
            assert expected in words(page_at(prefix + url).article), prefix + url


@pytest.mark.parametrize(("prefix", "language"), [("", "th"), ("en/", "en")])
def test_every_category_stands_with_its_score_and_its_change(example, prefix, language):
    framework = yaml.safe_load((DATA / "frameworks/pmqa-4.0.yml").read_text("utf-8"))
    [table] = example[f"{prefix}assessment/"].article.xpath("(.//table)[1]")
    rows = {
        words(row.find("th")).split(". ", 1)[-1]: [words(cell) for cell in row.findall("td")]
        for row in table.iter("tr")
    }
    assert len(framework["categories"]) == 7
    for category in framework["categories"]:
        now, before = (YEARS[year]["scores"][category["id"]] for year in ("2568", "2567"))
        none = {"th": "เทียบไม่ได้", "en": "No comparison"}[language]
        change = none if before == "not_assessed" else f"+{now - before:.2f}"
        assert rows[category["name"][language]] == [f"{now:.2f}", change]


def test_a_category_that_was_not_assessed_is_said_to_be_so(example):
    assert "ไม่ได้ประเมิน" in words(example["assessment/"].article.xpath("(.//table)[2]")[0])
    assert "Not assessed" in words(example["en/assessment/"].article.xpath("(.//table)[2]")[0])


def numbers_of(years) -> set[str]:
    """Every score of these years, and every change between them, as pages write them."""
    scores = [
        [year["total"], *(score for score in year["scores"].values() if score != "not_assessed")] for year in years
    ]
    totals = [year["total"] for year in years]
    return {f"{score:.2f}" for group in scores for score in group} | {
        f"{abs(a - b):.2f}" for a in totals for b in totals if a != b
    }


def without_sample_words(pages, numbers: set[str]) -> list:
    """Elements of pages that show one of the numbers outside a box or table with the sample words."""
    bare = []
    for page in pages:
        for element in page.tree.xpath("//body//*[not(self::script)][text()]"):
            if numbers & set(re.findall(r"\d+\.\d\d", "".join(element.xpath("text()")))):
                box = element.xpath(
                    "ancestor-or-self::*[self::table or @class='result' or @class='chart' or @class='lead'][1]"
                )
                if not box or SAMPLE[page.language] not in words(box[0]):
                    bare.append((page, words(element)))
    return bare


def test_the_sample_words_stand_beside_every_sample_number(example):
    numbers = numbers_of(YEARS.values())
    assert len(numbers) >= 20 and {"412.50", "12.25"} <= numbers
    assert without_sample_words(example.values(), numbers) == []
    seen = "".join(page.tree.text_content() for page in example.values())
    assert all(number in seen for number in numbers_of([LATEST]))


def test_the_real_site_shows_no_sample_number_without_the_sample_words(every_page):
    years = [yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "docs/data/assessments").glob("*.yml")]
    samples = numbers_of([year for year in years if year["status"] == "sample"])
    actual = numbers_of([year for year in years if year["status"] != "sample"])
    assert without_sample_words(every_page, samples - actual) == []


def test_search_shows_sample_numbers_only_beside_the_sample_words(example):
    site = example[""].file.parent
    index = json.loads((site / "search/en.txt").read_text("cp874"))
    assert len(index["pages"]) > 5
    numbers = numbers_of(YEARS.values())
    having = [page[1] for page in index["pages"] if any(number in str(page[4:]) for number in numbers)]
    assert len(having) == len(YEARS) and all(SAMPLE["en"] in title for title in having), (
        "search shows titles with the text"
    )


def test_the_published_data_files_say_that_they_are_samples():
    for file in (ROOT / "site/data/assessments").glob("*.yml"):
        text = file.read_text("utf-8")
        actual = "status: sample" not in text
        assert actual or (SAMPLE["th"] in text and SAMPLE["en"] in text)


def test_every_result_names_who_assessed_it_over_what_time_and_its_file(example):
    facts = words(example["en/assessment/"].article).replace("\u00a0", " ")
    for text in ("1 October 2024", "30 September 2025", "Assessed by", "Source document", "2568.yml"):
        assert text in facts
    facts = words(example["assessment/"].article).replace("\u00a0", " ")
    for text in ("1 ตุลาคม 2567", "30 กันยายน 2568", "ผู้ประเมิน", "เอกสารต้นทาง", "2568.yml"):
        assert text in facts


@pytest.mark.parametrize(
    ("old", "new", "th", "en"),
    [
        (
            "total: 412.50",
            "total: 412.5",
            "เพิ่มขึ้น 12.25 คะแนนจากปีงบประมาณ พ.ศ. 2567",
            "up 12.25 points from fiscal year 2024.",
        ),
        (
            "total: 412.50",
            "total: 388.00",
            "ลดลง 12.25 คะแนนจากปีงบประมาณ พ.ศ. 2567",
            "down 12.25 points from fiscal year 2024.",
        ),
        ("total: 412.50", "total: 400.25", "คะแนนเท่ากับปีงบประมาณ พ.ศ. 2567", "the same score as in fiscal year 2024."),
        (
            "level: advance",
            "# level:",
            "412.50 คะแนน จากคะแนนเต็ม 500 คะแนน โดยคะแนนเพิ่มขึ้น 12.25 คะแนนจากปีงบประมาณ พ.ศ. 2567 ซึ่งอยู่ในระดับก้าวหน้า",
            "scored 412.50 out of 500, up 12.25 points from fiscal year 2024, when the level was Advance.",
        ),
        (
            "level: advance",
            "level: significance",
            "อยู่ในระดับพัฒนาจนเกิดผล โดยคะแนนเพิ่มขึ้น 12.25 คะแนนจากปีงบประมาณ พ.ศ. 2567 ซึ่งอยู่ในระดับก้าวหน้า",
            "(level: Significance), up 12.25 points from fiscal year 2024, when the level was Advance.",
        ),
    ],
    ids=["up", "down", "unchanged", "no level", "another level"],
)
def test_the_sentence_fits_the_result(project, old, new, th, en):
    project.replace(YEAR, old, new)
    pages = built(project)
    assert th in result(pages[""]) and "(ข้อมูลตัวอย่าง) ในปีงบประมาณ พ.ศ. 2568 สสปท. ได้" in result(pages[""])
    assert en in result(pages["en/"]) and "(Sample data) In fiscal year 2025, T-OSH scored" in result(pages["en/"])


def test_an_official_result_bears_no_sample_words_and_names_its_document(project):
    for year in YEARS:
        make_actual(project, year, "official")
    pages = built(project)
    for url, title in (("assessment/", "รายงานผล *ฉบับ* <ทดลอง>"), ("en/assessment/", "Report *of* the <trial>")):
        [link] = pages[url].article.xpath(".//a[@href='https://www.opdc.go.th/report.pdf']")
        assert words(link) == title
    for page in pages.values():
        assert SAMPLE["th"] not in page.tree.text_content() and SAMPLE["en"] not in page.tree.text_content(), page
    assert "412.50" in (project.root / "site/search/th.txt").read_text("cp874")


def test_an_actual_result_is_never_compared_with_a_sample(project):
    make_actual(project, "2568", "official")
    pages = built(project)
    assert "up 12.25" not in result(pages["en/"]) and "เพิ่มขึ้น" not in result(pages[""])
    assert "+12.00" not in words(pages["en/assessment/"].article)
    [years] = pages["en/assessment/"].article.xpath("(.//table)[2]")
    heads = [words(head) for head in years.iter("th") if head.get("scope") == "col"]
    assert [SAMPLE["en"] in head for head in heads] == [False, False, True, True]


def test_a_provisional_result_says_so(project):
    make_actual(project, "2568", "provisional")
    pages = built(project)
    assert "ผลเบื้องต้น ยังไม่ใช่ผลอย่างเป็นทางการ" in result(pages[""])
    assert "Provisional result, not yet official" in result(pages["en/"])


@pytest.mark.parametrize(
    ("status", "edit", "th", "en"),
    [
        (
            "official",
            None,
            "อยู่ในระดับก้าวหน้า ตามผลการประเมินของสำนักงาน ก.พ.ร.",
            "out of 500 (level: Advance), as assessed by OPDC.",
        ),
        ("provisional", None, "ผลนี้เป็นผลเบื้องต้น", "as assessed by OPDC. This result is provisional."),
        (
            "official",
            r"(?m)^(  leadership): [\d.]+",
            "ทั้งนี้ไม่ได้ประเมินหมวดการนำองค์การ",
            "OPDC. One category, Leadership, was not assessed.",
        ),
        (
            "official",
            r"(?m)^(  measurement-knowledge): [\d.]+",
            "ทั้งนี้ไม่ได้ประเมิน 1 หมวด",
            "OPDC. One category was not assessed.",
        ),
        (
            "official",
            r"(?m)^(  (?:leadership|workforce)): [\d.]+",
            "ทั้งนี้ไม่ได้ประเมิน 2 หมวด",
            "OPDC. Two categories were not assessed.",
        ),
        (
            "official",
            r"(?m)^(  (?!results)[a-z-]+): \d{3}\.\d\d",
            "ทั้งนี้ไม่ได้ประเมิน 6 หมวด จากทั้งหมด 7 หมวด",
            "OPDC. Six of the seven categories were not assessed.",
        ),
    ],
    ids=["official", "provisional", "a gap with a short name", "a gap with a long name", "gaps", "hardly any score"],
)
def test_the_sentence_names_the_assessor_gaps_and_what_is_provisional(project, status, edit, th, en):
    make_actual(project, "2568", status)
    if edit:
        text = re.sub(edit, r"\1: not_assessed", project.file(YEAR).read_text("utf-8"))
        project.file(YEAR).write_text(text, "utf-8")
    pages = built(project)
    assert th in words(pages["assessment/"].article.find(".//p[@class='lead']")).replace("\u00a0", " ")
    assert en in words(pages["en/assessment/"].article.find(".//p[@class='lead']")).replace("\u00a0", " ")


def test_without_any_result_the_site_says_that_there_is_none(project):
    for year in YEARS:
        project.file(f"docs/data/assessments/{year}.yml").unlink()
    pages = built(project)
    assert "ยังไม่มีผลการประเมินที่เผยแพร่" in words(pages[""].article)
    assert "No assessment result has been published yet" in words(pages["en/"].article)


def test_the_newest_fiscal_year_is_the_latest(project):
    text = (
        project.file(YEAR)
        .read_text("utf-8")
        .replace("fiscal_year: 2568", "fiscal_year: 2570")
        .replace("412.50", "433.33")
    )
    text = text.replace("2024-10-01", "2026-10-01").replace("2025-09-30", "2027-09-30")
    text = text.replace("published: 2026-11-22", "published: 2027-11-22")
    project.file("docs/data/assessments/2570.yml").write_text(text, "utf-8")
    told = result(built(project)["en/"])
    assert "In fiscal year 2027, T-OSH scored 433.33" in told
    assert "points from" not in told, "2569 is missing, so there is nothing to compare with"


def test_a_second_framework_takes_nothing_away(project):
    framework = project.file("docs/data/frameworks/pmqa-4.0.yml").read_text("utf-8")
    framework = framework.replace("id: pmqa-4.0", "id: pmqa-5.0").replace("  max: 500", "  max: 100")
    project.file("docs/data/frameworks/pmqa-5.0.yml").write_text(framework.replace("(PMQA 4.0)", "(PMQA 5.0)"), "utf-8")
    text = project.file(YEAR).read_text("utf-8").replace("pmqa-4.0 ", "pmqa-5.0 ").replace("2568 ", "2569 ", 1)
    text = text.replace("2024-10-01", "2025-10-01").replace("2025-09-30", "2026-09-30")
    text = (
        re.sub(r"\d{3}\.\d\d", "88.00", text)
        .replace("out_of: 500", "out_of: 100")
        .replace("fiscal_year: 2568", "fiscal_year: 2569")
    )
    project.file("docs/data/assessments/2569.yml").write_text(text, "utf-8")
    pages = built(project)
    assert "scored 88.00 out of 100" in result(pages["en/"])
    tables = pages["en/assessment/"].article.xpath(".//table")
    assert [("88.00" in words(table), "412.50" in words(table)) for table in tables[2:4]] == [
        (True, False),
        (False, True),
    ]
