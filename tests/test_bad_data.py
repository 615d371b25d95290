"""Bad data never builds: each mistake is told with its place, in Thai and in English, and nothing on disk changes."""

import random
import re

import pytest

from common import located_yaml
from common.problems import Refused
from conftest import ROOT, assert_told, take_mark

# What is wrong, where (file, old text), what it becomes (an @ marks the place that must be named), and words of the message.
YEAR = "docs/data/assessments/2568.yml"
FRAMEWORK = "docs/data/frameworks/pmqa-4.0.yml"
AGENCY, TERMS, POINTS = (f"docs/data/{name}.yml" for name in ("agency", "glossary", "to_complete"))
SCORE = "scores.leadership: must be a number such as 412.50, or not_assessed"
MISTAKES = [
    ("a missing field", YEAR, "total: 412.50 ", "# total: ", "total: this field is missing"),
    ("an unknown field", YEAR, "level: advance", "@levle: advance", "levle: unknown field"),
    ("a field twice", YEAR, "level: advance", "level: advance\n@level: basic", '"level" is written twice'),
    ("a score above the scale", YEAR, "leadership: 430.00", "leadership: @500.01", "500.01 is outside 0 to 500"),
    ("a score below the scale", YEAR, "leadership: 430.00", "leadership: @-1", "-1 is outside 0 to 500"),
    ("a total outside the scale", YEAR, "total: 412.50", "total: @4125", "4125 is outside 0 to 500"),
    ("text where a number belongs", YEAR, "leadership: 430.00", "leadership: @good", SCORE),
    ("not assessed, said in Thai", YEAR, "leadership: 430.00", "leadership: @ไม่ได้ประเมิน", SCORE),
    ("a comma for a point", YEAR, "total: 412.50", "total: @412,50", "total: must be a number"),
    ("Thai digits", YEAR, "total: 412.50", "total: @๔๑๒.๕๐", "total: must be a number"),
    ("more decimals than are published", YEAR, "total: 412.50", "total: @412.505", "at most 2 decimals"),
    ("a number in quotation marks", YEAR, "total: 412.50", 'total: @"412.50"', "must not have quotation marks"),
    ("a number that other programs read as octal", YEAR, "total: 412.50", "total: @0412", "total: must be a number"),
    ("a tag", YEAR, "total: 412.50", "total: @!x 412.50", "! cannot begin a value"),
    ("a sample that does not say so", YEAR, "Sample data, not actual results", "Data", "a sample must have the line"),
    (
        "an e-mail address in a note",
        YEAR,
        "en: Sample data.",
        "en: @a@b.example Sample data.",
        "an e-mail address cannot stand here",
    ),
    ("infinity", YEAR, "total: 412.50", "total: @.inf", "total: must be a number"),
    ("Thai in the English half", YEAR, "en: Made-up", "en: @ผู้ Made-up", "must have no Thai letters"),
    ("no Thai in the Thai half", YEAR, "th: ผู้ประเมินสมมติ (ข้อมูลตัวอย่าง)", "th: @assessor", "must have Thai letters"),
    (
        "no word in the English half",
        YEAR,
        "en: Made-up assessor (sample data)",
        "en: @'2568'",
        "must have English letters",
    ),
    ("an empty half", YEAR, "en: Made-up assessor (sample data)", "en:@", "must be text"),
    ("an invisible character", YEAR, "en: Made-up", "en: @\u200bMade-up", "invisible character"),
    (
        "half of a pair is missing",
        YEAR,
        "  en: Made-up assessor (sample data)\n",
        "",
        "assessor.en: this field is missing",
    ),
    ("a year that is not the file's name", YEAR, "fiscal_year: 2568", "fiscal_year: @2567", "must be called 2567.yml"),
    ("a year of the Common Era", YEAR, "fiscal_year: 2568", "fiscal_year: @2025", "Buddhist Era"),
    ("a category twice", YEAR, "  results: 405.00", "  @leadership: 405.00", '"leadership" is written twice'),
    ("an unknown category", YEAR, "  results: 405.00", "  @result: 405.00", "there is no such category"),
    ("a missing category", YEAR, "  results: 405.00", "# results:", "scores.results: this category is missing"),
    ("a date that does not exist", YEAR, "end: 2025-09-30", "end: @2025-09-31", "no such date"),
    ("a date in the Buddhist Era", YEAR, "end: 2025-09-30", "end: @2568-09-30", "Common Era"),
    ("a number for a date", YEAR, "end: 2025-09-30", "end: @20250930", "no such date"),
    ("a period that ends before it starts", YEAR, "end: 2025-09-30", "end: @2024-09-30", "must be after period.start"),
    ("a period of another year", YEAR, "end: 2025-09-30", "end: @2025-11-30", "must lie in fiscal year 2568"),
    ("an unknown status", YEAR, "status: sample", "status: @final", "must be one of official, provisional, sample"),
    ("an actual result without its source", YEAR, "status: sample", "status: official", "needs its source document"),
    (
        "an actual result called a sample",
        YEAR,
        "status: sample",
        "status: official",
        'cannot have the words "sample data"',
    ),
    ("an unknown level", YEAR, "level: advance", "level: @gold", "must be one of basic, advance, significance"),
    ("an unknown framework", YEAR, "framework: pmqa-4.0", "framework: @pmqa-5.0", "there is no such framework"),
    ("an anchor", YEAR, "total: 412.50", "total: @&a 412.50", "& cannot begin a value"),
    ("a list for text", YEAR, "  th: ผู้ประเมินสมมติ (ข้อมูลตัวอย่าง)", "  th: @[ก, ข]", "must be text"),
    (
        "text for a group",
        YEAR,
        "period:  ",
        "period: @soon\nx:",
        "period: needs start: and end:, indented by two spaces",
    ),
    ("a quotation mark left open", YEAR, "status: sample", 'status: @"sample', 'this " is never closed'),
    (
        "a bracket in an address",
        YEAR,
        "#source:",
        "source: {date: 2025-12-01, url: @'https://a.example/b)c'}",
        "must be a web address",
    ),
    ("no full mark", YEAR, "out_of: 500", "# out_of:", "out_of: this field is missing"),
    ("another full mark", YEAR, "out_of: 500", "out_of: @600", "out_of: must be the scale.max of pmqa-4.0.yml, 500"),
    (
        "published before the period's end",
        YEAR,
        "published: 2026-11-22",
        "published: @2025-09-29",
        "the end of the period",
    ),
    (
        "a document from before the period's end",
        YEAR,
        "#source:",
        "source: {date: @2025-09-29, url: 'https://a.example/b', title: {th: ก, en: A}}",
        "must not be dated before the end of the period, 2025-09-30",
    ),
    (
        "a document from after the publication",
        YEAR,
        "#source:",
        "source: {date: @2026-11-23, url: 'https://a.example/b', title: {th: ก, en: A}}",
        "must not be dated after the day of publication, 2026-11-22",
    ),
    ("a category called total", FRAMEWORK, "- id: leadership", "- id: @total", "total has a meaning of its own"),
    ("a category called level", FRAMEWORK, "- id: leadership", "- id: @level", "level has a meaning of its own"),
    ("a level called none", FRAMEWORK, "- id: basic", "- id: @none", "none has a meaning of its own"),
    ("a level called not_assessed", FRAMEWORK, "- id: basic", "- id: @not_assessed", "may only contain lower-case"),
    (
        "too many decimals",
        FRAMEWORK,
        "max: 500",
        "max: 500\n  decimals: @5",
        "how many decimals the scores have, 0 to 4",
    ),
    ("decimals of the scale itself", FRAMEWORK, "max: 500", "max: @500.505", "at most 2 decimals"),
    ("a scale upside down", FRAMEWORK, "max: 500", "max: @0", "must be more than scale.min"),
    (
        "a category by its name",
        FRAMEWORK,
        "id: leadership",
        "x: 1\n    id: leadership",
        "categories.leadership.x: unknown",
    ),
    ("a level twice", FRAMEWORK, "- id: advance", "- id: @basic", "basic appears twice"),
    (
        "a sourced name without its source",
        FRAMEWORK,
        "    english_source: https://github.com/berzebub/PMQA4.0\n",
        "",
        "needs the address of its source",
    ),
    (
        "an address that is none",
        AGENCY,
        "website: https://www.tosh.or.th/",
        "website: @www.tosh.or.th",
        "must be a web address",
    ),
    (
        "a quotation mark in an address",
        AGENCY,
        "https://www.tosh.or.th/",
        "@'https://a.example/\">'",
        "must be a web address",
    ),
    ("a telephone number that is none", AGENCY, "phone: +66 2 448 9111", "phone: @none", "telephone number"),
    ("a telephone number without its last digit", AGENCY, "+66 2 448 9111", "@+66 2 448 911", "with all its digits"),
    ("an example in place of an e-mail", AGENCY, "# email:", "email: @name@agency.go.th", "this is still the example"),
    (
        "an example in place of a licence",
        AGENCY,
        "# email:",
        "licence:\n  name: {th: สัญญาทดลอง, en: A licence}\n  url: @https://www.example.go.th/licence",
        "licence.url: this is still the example",
    ),
    ("two terms with the same Thai", TERMS, "th: ปีงบประมาณ", "th: @สำนักงาน ก.พ.ร.", "write each term once"),
    ("two terms with the same English", TERMS, "en: fiscal year", "en: @OPDC", "write each term once"),
    ("a term twice", TERMS, "- id: fiscal-year", "- id: @opdc", "opdc appears twice"),
    (
        "a sourced term without its source",
        TERMS,
        "  source: https://opdc.go.th/en/about/history\n",
        "",
        "needs the address of its source",
    ),
    (
        "Thai in an English term",
        TERMS,
        "en: OPDC",
        "en: @ก.พ.ร. OPDC",
        "opdc.en: the English text must have no Thai letters",
    ),
    ("an open point twice", POINTS, "- id: public-email", "- id: @postal-address", "postal-address appears twice"),
    ("a page that cannot be one", POINTS, "page: contact", "page: @contact.md) x", "must be a page without"),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES]
)
def test_bad_data_is_refused_with_its_place(project, file, old, new, message):
    project.replace(file, old, new)
    place = take_mark(project.file(file)) if "@" in new else r"\d+:\d+"
    before = project.snapshot()
    done = project.build()
    assert done.returncode == 1
    assert_told(done.stderr, file, place, message)
    assert project.snapshot() == before


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"", "1:1", "the file is empty"),
        (b"# only a comment\n", "1:1", "the file is empty"),
        ("framework: ".encode() + "ก".encode("cp874"), "1:12", "not UTF-8"),
        (b"total: 1\x00", "1:9", "a control character"),
        ("# ก\nx: ข".encode() + b"\xa1", "2:5", "not UTF-8"),
        (b"- 1\n- 2\n", "1:1", "needs framework:"),
        (b"a: 1\n---\nb: 2\n", "2:1", "there is --- inside the file"),
        (b"[" * 3000, r"\d+:\d+", "too deeply"),
    ],
    ids=[
        "empty",
        "only a comment",
        "not UTF-8",
        "not UTF-8 after Thai",
        "a control character",
        "a list",
        "two documents",
        "nested without end",
    ],
)
def test_a_file_that_is_no_data_is_refused(project, content, place, message):
    project.file(YEAR).write_bytes(content)
    done = project.run("inject_assessment.py")
    assert done.returncode == 1
    assert_told(done.stderr, YEAR, place, message)


def test_a_framework_without_categories_is_refused(project):
    text = project.file(FRAMEWORK).read_text("utf-8")
    project.file(FRAMEWORK).write_text(text[: text.rindex("categories:")] + "categories: []\n", "utf-8")
    done = project.run("inject_assessment.py", "--check")
    assert_told(done.stderr, FRAMEWORK, r"\d+:13", "categories: must have at least one entry")


def test_a_result_in_which_nothing_was_assessed_is_refused(project):
    text = re.sub(r"(?m)^(  [a-z-]+): \d{3}\.\d\d", r"\1: not_assessed", project.file(YEAR).read_text("utf-8"))
    project.file(YEAR).write_text(text, "utf-8")
    done = project.run("inject_assessment.py", "--check")
    assert_told(done.stderr, YEAR, r"\d+:1", "scores: no category was assessed")


def test_a_scale_that_changes_is_refused_in_every_year_and_told_to_be_a_new_framework(project):
    project.replace(FRAMEWORK, "max: 500", "max: 600")
    done = project.build()
    assert done.returncode == 1
    for year in ("2566", "2567", "2568"):
        file = f"docs/data/assessments/{year}.yml"
        assert_told(
            done.stderr, file, r"\d+:9", "make a new framework file with a new id, and leave the old one as it was"
        )


def test_a_file_with_another_ending_is_not_passed_over(project):
    project.file(YEAR).rename(project.file("docs/data/assessments/2568.yaml"))
    done = project.build()
    assert done.returncode == 1
    assert_told(done.stderr, "docs/data/assessments/2568.yaml", "1:1", "only fiscal years belong here")


def test_check_is_silent_where_all_is_well(project):
    for files in ([], [str(project.file(YEAR))]):
        done = project.run("inject_assessment.py", "--check", *files)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_of_one_file_tells_only_of_that_file(project):
    project.replace(YEAR, "total: 412.50", "total: x")
    other = "docs/data/assessments/2567.yml"
    assert project.run("inject_assessment.py", "--check", other).returncode == 0
    done = project.run("inject_assessment.py", "--check", other, YEAR)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1


def test_check_writes_nothing_and_the_script_writes_only_what_changed(project):
    includes = project.file(".build/includes")
    project.run("inject_assessment.py", "--check")
    assert not includes.exists()
    assert project.run("inject_assessment.py").returncode == 0
    first = {path: path.stat().st_mtime_ns for path in includes.rglob("*.md")}
    assert len(first) >= 12
    project.replace(YEAR, "leadership: 430.00", "leadership: 431.00")
    assert project.run("inject_assessment.py").returncode == 0
    second = {path: path.stat().st_mtime_ns for path in includes.rglob("*.md")}
    changed = {path.name.split(".")[0] for path in first if first[path] != second[path]}
    assert changed == {"assessment-latest", "assessment-years"}


def test_every_mistake_of_every_file_is_told_at_once(project):
    project.replace(YEAR, "total: 412.50", "total: x")
    project.replace(YEAR, "end: 2025-09-30", "end: x")
    project.replace("docs/data/assessments/2567.yml", "level: advance", "level: x")
    project.replace("docs/data/agency.yml", "phone: +66 2 448 9111", "phone: x")
    assert len(project.build().stderr.splitlines()) == 4 + 2


def test_a_folder_that_cannot_be_written_gets_one_line(project):
    project.file(".build/includes").write_text("not a folder")
    done = project.run("inject_assessment.py")
    assert done.returncode == 1 and "Traceback" not in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("a: 1\n\tb: c\n", "2:1", "there is a tab here; use spaces"),
        ("title:ติดต่อ\ndescription: x\n", "1:7", "put a space after title:"),
        ("a: 1\ntitle:ติดต่อ\nb: 2\n", "2:7", "put a space after title:"),
        ("a: 1\ntitle: ติดต่อ: สสปท.\n", "2:14", 'title: "ติดต่อ: สสปท."'),
        ("- id: a\n  th: x\n   en: y\n", "3:4", 'indent this line as far as "th:" on line 2'),
        ("a:\n  th: x\n en: y\n", "3:2", 'indent this line as far as "th:" on line 2'),
        ("nav:\n  - ก: a.md\n - ข: b.md\n", "3:2", 'indent this line as far as "- ก" on line 2'),
        ("a: [1, 2\nb: 3\n", "1:4", "this [ is never closed"),
        ('a: "x" y\n', "1:8", "there is text after the quotation mark"),
        ("a: @x\n", "1:4", "@ cannot begin a value"),
        ("a: 1\nb\nc: 2\n", "2:1", "this line has no field"),
    ],
)
def test_what_is_no_yaml_is_told_where_it_is_with_what_to_write(text, place, advice):
    with pytest.raises(Refused) as refused:
        located_yaml.parse(text, "file.yml")
    (problem,) = refused.value.problems
    assert f"{problem.line}:{problem.column}" == place and advice in problem.en
    assert not re.search("found|expected|token|scanning|parsing", f"{problem.th} {problem.en}")


def test_no_mess_of_signs_is_more_than_refused():
    chance = random.Random(1)
    signs = ["a", "b:", " ", "  ", "\n", "- ", *"[]{}'\"\t:@&!#\r|>?%,\u2028", "---", "ก: ", "title:x", "http://"]
    for _ in range(5000):
        try:
            located_yaml.parse("".join(chance.choices(signs, k=12)), "file.yml")
        except Refused as refused:
            assert all(problem.th and problem.en and problem.line > 0 for problem in refused.problems)


def _outcome(text: str):
    """What reading a text comes to: the document with all its places, or the lines of its mistakes."""
    try:
        return located_yaml.parse(text, "file.yml")
    except Refused as refused:
        return list(map(str, refused.problems))


@pytest.mark.skipif(located_yaml.FAST is None, reason="this Python has no libyaml")
def test_libyaml_reads_and_refuses_just_what_the_slower_reader_does(monkeypatch):
    """Also where somebody has mistyped: each text is a piece of a real file with two slips of the hand."""
    texts = [path.read_text("utf-8").split("\n---\n")[0] for path in sorted((ROOT / "docs").rglob("*.md"))]
    texts += [path.read_text("utf-8") for path in sorted((ROOT / "docs" / "data").rglob("*.yml"))]
    chance, slips = random.Random(1), [*":-#'\"[]{},|>?%@`&*! \n\t", "\n  ", "\n- ", ": ", "\\", "- - ", "|#", "\ufeff"]
    pieces = [*texts]
    for _ in range(1500):
        lines = chance.choice(texts).split("\n")
        first = chance.randrange(len(lines))
        piece = "\n".join(lines[first : first + chance.randint(1, 8)])
        for _ in range(2):
            at = chance.randrange(len(piece) + 1)
            piece = piece[:at] + chance.choice(slips) + piece[at + chance.choice([0, 0, 1]) :]
        pieces.append(piece)
    fast = list(map(_outcome, pieces))
    monkeypatch.setattr(located_yaml, "FAST", None)
    for piece, outcome in zip(pieces, fast, strict=True):
        assert outcome == _outcome(piece), piece
