"""What only the agency can decide is told where it is missing and in one list; nothing of it is made up."""

import yaml

from conftest import ROOT, assert_told, words

POINTS = yaml.safe_load((ROOT / "docs/data/to_complete.yml").read_text("utf-8"))
LABEL = {"th": "รอหน่วยงานกำหนด:", "en": "To be completed by the agency:"}


def test_every_open_point_stands_on_its_page_and_in_the_list(page_at):
    for point in POINTS or []:
        for language, prefix in (("th", ""), ("en", "en/")):
            url = prefix + point["page"].removesuffix("index").rstrip("/") + "/"
            told = words(page_at(url).article)
            assert f"{LABEL[language]} {' '.join(point['what'][language].split())}" in told, (url, point["id"])
            assert " ".join(point["what"][language].split()) in words(page_at(f"{prefix}about/").article)


def test_no_page_waits_for_the_agency_outside_the_list(pages):
    notes = sum(words(page.article).count(LABEL[page.language]) for page in pages)
    assert notes == 2 * len(POINTS or [])


def test_the_list_of_the_example_is_whole(example):
    for url, words_of in (
        ("contact/", "ที่อยู่สำหรับติดต่อ"),
        ("en/contact/", "The postal address."),
        ("about/", "ที่อยู่อีเมล"),
        ("en/about/", "The e-mail address."),
    ):
        assert words_of in words(example[url].article)


def test_when_all_is_completed_the_list_says_so(project):
    project.file("docs/data/to_complete.yml").write_text("[]\n", "utf-8")
    for language in ("th", "en"):
        for point in ("postal-address", "public-email"):
            project.replace(f"docs/contact.{language}.md", f'--8<-- "to-complete/{point}.{language}.md"', "x")
    project.run("changed.py")
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "Nothing is waiting for the agency." in project.file("site/en/about/index.html").read_text("utf-8")


def test_a_point_that_the_agencys_facts_settle_is_told_with_all_that_is_to_be_deleted(project):
    project.replace("docs/data/agency.yml", "# email:", "email: desk@agency.example")
    told = project.build().stderr
    assert_told(
        told, "docs/data/to_complete.yml", "6:7", "public-email: docs/data/agency.yml has the email now; delete"
    )
    assert told.count("public-email:") == 2  # once, in both languages
