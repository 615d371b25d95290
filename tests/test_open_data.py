"""The data for everyone: the same figures in the page, in CSV, JSON and YAML, described for people and for machines."""

import csv
import io
import json
import re

import jsonschema
import pytest
import yaml
from lxml import etree

from conftest import BASE, ROOT, SITE, words
from test_assessment_pages import YEAR, built, make_actual

DATA = SITE / "data"
RESULTS = sorted(path.stem for path in (DATA / "assessments").glob("*.yml"))
ATOM = "{http://www.w3.org/2005/Atom}"
SAMPLE = {"th": "ข้อมูลตัวอย่าง ไม่ใช่ผลการประเมินจริง", "en": "Sample data, not actual results"}


def rows(path) -> list[dict]:
    """A CSV's rows. Excel opens it right only with a byte order mark; lines end as RFC 4180 says."""
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") == raw.count(b"\n")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))


@pytest.mark.parametrize("name", RESULTS)
def test_page_csv_json_and_yaml_of_a_result_agree(name, page_at):
    written = yaml.safe_load((DATA / f"assessments/{name}.yml").read_text("utf-8"))
    scores = {"total": written["total"]} | written["scores"]
    scores = {key: None if score == "not_assessed" else float(score) for key, score in scores.items()}
    of_csv = {
        row["item"]: float(row["score"]) if row["score"] else None for row in rows(DATA / f"assessments/{name}.csv")
    }
    of_json = json.loads((DATA / f"assessments/{name}.json").read_text("utf-8"))
    assert of_csv == scores
    assert {"total": of_json["total"]} | {item["item"]: item["score"] for item in of_json["scores"]} == scores
    for url, none in ((f"assessment/{name}/", "ไม่ได้ประเมิน"), (f"en/assessment/{name}/", "Not assessed")):
        [table] = page_at(url).article.iterfind(".//table")
        shown = [words(row[1]) for row in table.iterfind(".//tbody/tr")] + [words(table.find(".//tfoot/tr")[1])]
        expected = [
            none if score is None else f"{score:.2f}" for score in [*list(scores.values())[1:], scores["total"]]
        ]
        assert shown == expected


def test_the_series_holds_every_result_once(page_at):
    series = rows(DATA / "assessments.csv")
    assert sorted({row["result"] for row in series}) == RESULTS
    assert len({(row["result"], row["item"]) for row in series}) == len(series)
    single = [row for name in sorted(RESULTS, reverse=True) for row in rows(DATA / f"assessments/{name}.csv")]
    assert sorted(map(str, single)) == sorted(map(str, series))
    assert [result["result"] for result in json.loads((DATA / "assessments.json").read_text("utf-8"))["results"]]


def test_a_sample_says_so_in_every_row_and_every_result():
    for row in rows(DATA / "assessments.csv"):
        assert row["status"] != "sample" or (row["status_th"], row["status_en"]) == (SAMPLE["th"], SAMPLE["en"])
    for result in json.loads((DATA / "assessments.json").read_text("utf-8"))["results"]:
        assert result["status"] != "sample" or result["status_words"] == SAMPLE


def test_every_column_is_explained_in_both_languages_and_for_machines(page_at):
    [head, *_] = (DATA / "assessments.csv").read_text("utf-8-sig").splitlines()
    columns = head.split(",")
    for url in ("open-data/", "en/open-data/"):
        told = [
            words(row[0]) for row in page_at(url).article.iterfind(".//table//tr") if row[0].find("code") is not None
        ]
        assert [name for name in told if name in columns][: len(columns)] == columns
    results = sorted(RESULTS, reverse=True)
    described = json.loads((DATA / "assessments.csv-metadata.json").read_text("utf-8"))
    assert [table["url"] for table in described["tables"]] == [
        "assessments.csv",
        *(f"assessments/{name}.csv" for name in results),
    ]
    for table in described["tables"]:
        assert [column["name"] for column in table["tableSchema"]["columns"]] == columns
        for column in table["tableSchema"]["columns"]:
            assert [told["@language"] for told in column["dc:description"]] == ["th", "en"]


def test_a_program_that_has_only_one_years_csv_finds_what_its_columns_mean():
    """CSV on the Web has it look for csv-metadata.json in the same folder, whose addresses begin there."""
    beside = json.loads((DATA / "assessments/csv-metadata.json").read_text("utf-8"))
    for table in beside["tables"]:
        assert (DATA / "assessments" / table["url"]).resolve().is_file()
    assert {f"{name}.csv" for name in RESULTS} < {table["url"] for table in beside["tables"]}
    series = json.loads((DATA / "assessments.csv-metadata.json").read_text("utf-8"))
    assert [table["tableSchema"] for table in beside["tables"]] == [table["tableSchema"] for table in series["tables"]]


def leaves(value, path: str = ""):
    """The names of a JSON value's fields, as the open data page writes them."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, f"{path}[]")
    else:
        yield path


def test_every_name_in_the_json_files_is_explained_and_every_explained_name_is_there(project):
    make_actual(project, "2568", "official")
    corrections = "corrections:\n  - {date: 2026-12-01, field: total, was: 1, now: 412.5, why: {th: ก, en: A}}\n"
    note = "note: {th: ก, en: A}\n"
    project.file(YEAR).write_text(project.file(YEAR).read_text("utf-8") + corrections + note, "utf-8")
    agency = project.file("docs/data/agency.yml")
    licence = "licence:\n  name: {th: สัญญาทดลอง, en: Trial licence}\n  url: https://www.tosh.or.th/licence\n"
    agency.write_text(f"{agency.read_text('utf-8')}\n{licence}", "utf-8")
    page = built(project)["en/open-data/"]
    result = json.loads((project.root / "site/data/assessments/2568.json").read_text("utf-8"))
    told = {words(code) for row in page.article.iterfind(".//table//tr") for code in row[1].iter("code")}
    assert told == {*leaves(result), "results"}


def schema(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((DATA / f"schema/{name}.schema.json").read_text("utf-8")))


def as_json(path) -> dict:
    """A YAML file as a program reads it, its days as text."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))


RESULT = as_json(ROOT / "tests/project/docs/data/assessments/2568.yml")
FRAMEWORK = as_json(ROOT / "tests/project/docs/data/frameworks/pmqa-4.0.yml")


def test_the_schemas_accept_every_file_that_is_right():
    for name in RESULTS:
        assert list(schema("assessment").iter_errors(as_json(DATA / f"assessments/{name}.yml"))) == []
    for path in (DATA / "frameworks").glob("*.yml"):
        assert list(schema("framework").iter_errors(as_json(path))) == []


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"total": 0.07}, True),
        ({"corrections": [{"date": "2026-12-01", "field": "total", "was": 1.5, "now": 412.5}]}, True),
        ({"corrections": [{"date": "2026-12-01", "field": "status", "was": "provisional", "now": "official"}]}, True),
        ({"scores": RESULT["scores"] | {"leadership": "not_assessed"}}, True),
        ({"level": None}, True),
        ({"total": "much"}, False),
        ({"total": 500.01}, False),
        ({"total": -1}, False),
        ({"out_of": 600}, False),
        ({"out_of": None}, False),
        ({"level": "gold"}, False),
        ({"framework": "pmqa-9"}, False),
        ({"scores": {}}, False),
        ({"scores": {"leadership": 430}}, False),
        ({"scores": RESULT["scores"] | {"leadership": 500.01}}, False),
        ({"scores": RESULT["scores"] | {"other": 430}}, False),
        ({"scores": dict.fromkeys(RESULT["scores"], "not_assessed")}, False),
        ({"status": "official"}, False),
        ({"status": "official", "source": None}, False),
        ({"published": "2569-11-22"}, False),
        ({"assessor": {"th": "OPDC", "en": "OPDC"}}, False),
        ({"assessor": {"th": "สำนักงาน ก.พ.ร.", "en": "=OPDC"}}, False),
        ({"assessor": {"th": "สำนักงาน ก.พ.ร.", "en": "a@b.example"}}, False),
        ({"assessor": {"th": "สำนักงาน ก.พ.ร.", "en": "OP\u200bDC"}}, False),
        ({"colour": "green"}, False),
        ({"corrections": [{"date": "2026-12-01", "field": "colour", "was": 1, "now": 2}]}, False),
        ({"corrections": [{"date": "2026-12-01", "field": "status", "was": "sample", "now": "official"}]}, False),
    ],
)
def test_the_schema_tells_right_from_wrong(change, right):
    assert (list(schema("assessment").iter_errors(RESULT | change)) == []) == right


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"short_name": {"th": "ระบบราชการ 4.0", "en": "PMQA 4.0"}}, True),
        ({"scale": FRAMEWORK["scale"] | {"decimals": 3}}, True),
        ({"scale": FRAMEWORK["scale"] | {"decimals": 5}}, False),
        ({"scale": FRAMEWORK["scale"] | {"decimals": "2"}}, False),
        ({"categories": []}, False),
        ({"categories": [FRAMEWORK["categories"][0] | {"id": "total"}]}, False),
        ({"levels": [FRAMEWORK["levels"][0] | {"id": "none"}]}, False),
        ({"levels": [FRAMEWORK["levels"][0] | {"english_source": None}]}, False),
    ],
)
def test_the_schema_of_frameworks_tells_right_from_wrong(change, right):
    assert (list(schema("framework").iter_errors(FRAMEWORK | change)) == []) == right


@pytest.mark.parametrize(("url", "language"), [("open-data/", "th"), ("en/open-data/", "en")])
def test_search_engines_are_told_of_the_dataset(page_at, url, language):
    [script] = page_at(url).tree.xpath("//script[@type='application/ld+json']")
    told = json.loads(script.text)
    assert told["@type"] == "Dataset" and told["isAccessibleForFree"] is True
    samples = any(row["status"] == "sample" for row in rows(DATA / "assessments.csv"))
    assert (SAMPLE[language] in told["description"]) == samples and len(told["description"]) >= 50
    for download in told["distribution"]:
        assert (SITE / download["contentUrl"].removeprefix(BASE)).is_file()


@pytest.mark.parametrize(("file", "language"), [("assessment/feed.xml", "th"), ("en/assessment/feed.xml", "en")])
def test_a_feed_announces_every_result_in_its_language(file, language, page_at):
    feed = etree.parse(SITE / file).getroot()
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(RESULTS)
    for entry in entries:
        address = entry.findtext(f"{ATOM}id").removeprefix(BASE)
        page = page_at(address)
        assert page.language == language
        assert words(page.article.find(".//p[@class='lead']")).startswith(entry.findtext(f"{ATOM}summary")[:60])
        if "\nstatus: sample" in (DATA / f"assessments/{address.rstrip('/').rsplit('/', 1)[-1]}.yml").read_text(
            "utf-8"
        ):
            assert SAMPLE[language] in entry.findtext(f"{ATOM}title")
    for url in ("assessment/", "open-data/"):
        page = page_at(url if language == "th" else f"en/{url}")
        [link] = page.tree.xpath("//link[@type='application/atom+xml']")
        assert link.get("href").endswith("feed.xml")


def test_a_correction_is_told_on_the_page_in_the_data_and_in_the_feed(project):
    make_actual(project, "2568", "official")
    correction = "corrections:\n  - {date: 2026-12-01, field: scores.leadership, was: 425.00, now: 430.00}\n"
    project.file(YEAR).write_text(project.file(YEAR).read_text("utf-8") + correction, "utf-8")
    pages = built(project)
    told = words(pages["en/assessment/2568/"].article).replace("\u00a0", " ")
    assert "Corrected on 1 December 2026: Leadership, from 425.00 to 430.00." in told
    assert "Last updated 1 December 2026" in words(pages["en/assessment/2568/"].tree).replace("\u00a0", " ")
    thai = words(pages["assessment/2568/"].article).replace("\u00a0", " ")
    assert "แก้ไขเมื่อ 1 ธันวาคม 2569: การนำองค์การ จาก 425.00 เป็น 430.00" in thai
    site = project.root / "site"
    result = json.loads((site / "data/assessments/2568.json").read_text("utf-8"))
    assert result["corrections"] == [{"date": "2026-12-01", "item": "leadership", "was": "425.00", "now": "430.00"}]
    feed = etree.parse(site / "en/assessment/feed.xml").getroot()
    entry = feed.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == "2026-12-01T00:00:00+07:00"
    assert "(Corrected)" in entry.findtext(f"{ATOM}title") and "from 425.00" in entry.findtext(f"{ATOM}summary")


@pytest.mark.parametrize(
    ("entry", "line", "english"),
    [
        ("{date: 2026-12-01, field: scores.x, was: 1, now: 2}", "field", "there is no scores.x"),
        ("{date: 2026-12-01, field: total, was: 1, now: 2}", "now", "must be what has stood since, 412.5"),
        ("{date: 2026-12-01, field: total, was: 412.5, now: 412.50}", "was", "must differ from now"),
        ("{date: 2026-01-01, field: total, was: 1, now: 412.50}", "date", "must not be before it was published"),
        ("{date: 2026-12-01, field: assessor, was: a, now: b}", "field", "must be total, level"),
        ("{date: 2026-12-01, field: total, was: banana, now: 412.50}", "was", "banana cannot have stood there"),
        ("{date: 2026-12-01, field: total, was: 9999, now: 412.50}", "was", "9999 cannot have stood there"),
        ("{date: 2026-12-01, field: level, was: top, now: advance}", "was", "top cannot have stood there"),
        (
            "{date: 2026-12-02, field: total, was: 1, now: 412.50}\n  - {date: 2026-12-01, field: level, was: basic, now: advance}",
            "date",
            "from the oldest to the newest",
        ),
    ],
)
def test_a_wrong_correction_is_refused(project, entry, line, english):
    project.file(YEAR).write_text(f"{project.file(YEAR).read_text('utf-8')}corrections:\n  - {entry}\n", "utf-8")
    done = project.run("inject_assessment.py", "--check")
    assert done.returncode == 1 and line in done.stderr and english in done.stderr
    assert re.search(r"2568\.yml:\d+:\d+: .*[ก-ฮ].* \| ", done.stderr)


def test_the_licence_is_set_in_one_place(project):
    agency = project.file("docs/data/agency.yml")
    licence = "licence:\n  name: {th: สัญญาทดลอง, en: Trial licence}\n  url: https://www.tosh.or.th/licence\n"
    agency.write_text(f"{agency.read_text('utf-8')}\n{licence}", "utf-8")
    pages = built(project)
    [link] = [link for link in pages["en/open-data/"].article.iter("a") if words(link) == "Trial licence"]
    assert link.get("href") == "https://www.tosh.or.th/licence"
    data = project.root / "site/data"
    assert json.loads((data / "assessments.json").read_text("utf-8"))["licence"]["url"] == link.get("href")
    assert json.loads((data / "assessments.csv-metadata.json").read_text("utf-8"))["dc:license"]["@id"] == link.get(
        "href"
    )


def test_a_new_sample_never_hides_an_actual_result(project):
    make_actual(project, "2567", "official")
    pages = built(project)
    assert "400.25" in words(pages["en/"].article) and "412.50" not in words(pages["en/"].article)
    [categories, years] = pages["en/assessment/"].article.xpath(".//figure[@class='chart']")
    assert "There is one result, for fiscal year 2024: 400.25." in words(years).replace("\u00a0", " ")
    assert len(years.findall(".//li")) == 1, "a chart of actual results holds no samples"


def test_names_with_signs_of_markup_and_formulas_do_no_harm(project):
    odd = 'A & B\'s <i>*very*</i> [odd](x) "name" | {% x %}'
    project.replace(
        "docs/data/frameworks/pmqa-4.0.yml", "  en: Leadership", f"  en: '{odd.replace(chr(39), chr(39) * 2)}'"
    )
    pages = built(project)
    assert odd in words(pages["en/assessment/2568/"].article)
    [row] = [row for row in rows(project.root / "site/data/assessments/2568.csv") if row["item"] == "leadership"]
    assert row["item_en"] == odd
    project.replace("docs/data/frameworks/pmqa-4.0.yml", odd.replace("'", "''"), "=1+1")
    done = project.build()
    assert done.returncode == 1 and "Excel would take it for a formula" in done.stderr


def test_the_same_year_and_framework_twice_is_refused(project):
    text = project.file(YEAR).read_text("utf-8")
    project.file("docs/data/assessments/2568-pmqa-4.0.yml").write_text(text, "utf-8")
    done = project.build()
    assert done.returncode == 1 and "stand in" in done.stderr and "มีอยู่แล้วใน" in done.stderr


def test_a_file_in_the_place_of_a_made_one_is_refused(project):
    project.file("docs/data/assessments.csv").write_text("mine", "utf-8")
    done = project.build()
    assert done.returncode == 1
    assert "docs/data/assessments.csv:1:1" in done.stderr and "made from data at every build" in done.stderr
