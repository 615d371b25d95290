"""Who finds a weakness of the website knows where to tell it (RFC 9116), once the agency has said where."""

import re
from datetime import date, timedelta

import pytest
import yaml

from conftest import BASE, ROOT, SITE, assert_told

AGENCY = "docs/data/agency.yml"


def give(project, contact: str, expires: date) -> None:
    with project.file(AGENCY).open("a", encoding="utf-8") as file:
        file.write(f"\nsecurity:\n  contact: {contact}\n  expires: {expires.isoformat()}\n")


def test_nothing_is_made_up_where_no_contact_is_known(example):
    assert not (example[""].file.parent / ".well-known").exists()


def test_the_site_says_what_its_data_says():
    given = yaml.safe_load((SITE / "data" / "agency.yml").read_text("utf-8")).get("security")
    assert (SITE / ".well-known" / "security.txt").exists() == bool(given)


@pytest.mark.parametrize(
    ("contact", "written"),
    [
        ("https://tosh.example/report", "https://tosh.example/report"),
        ("web@tosh.example", "mailto:web@tosh.example"),
        ("mailto:web@tosh.example", "mailto:web@tosh.example"),
        ("tel:+66-2-448-9111", "tel:+66-2-448-9111"),
        ("https://tosh.example/@web", "https://tosh.example/@web"),
    ],
)
def test_the_file_is_made_from_the_agency_s_data(project, contact, written):
    day = date.today() + timedelta(days=200)
    give(project, contact, day)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert project.file("site/.well-known/security.txt").read_text("utf-8").splitlines() == [
        f"Contact: {written}",
        f"Expires: {day.isoformat()}T00:00:00Z",
        "Preferred-Languages: th, en",
        f"Canonical: {BASE}.well-known/security.txt",
    ]


@pytest.mark.parametrize(
    "contact", ["http://tosh.example/report", "tosh.example", "02 448 9111", "tel:191", "someone@"]
)
def test_a_contact_that_researchers_cannot_use_safely_is_told_at_its_place(project, contact):
    give(project, contact, date.today() + timedelta(days=200))
    told = project.build().stderr
    assert_told(
        told, AGENCY, r"\d+:12", "security.contact: must be an e-mail address, a web address that begins with https://"
    )
    assert len([line for line in told.splitlines() if line.startswith(AGENCY)]) == 1


@pytest.mark.parametrize(("days", "message"), [(-1, "is past"), (400, "is over a year away")])
def test_a_day_that_is_past_or_too_far_is_refused(project, days, message):
    give(project, "https://tosh.example/report", date.today() + timedelta(days=days))
    assert_told(project.build().stderr, AGENCY, r"\d+:12", message)


def test_a_month_before_its_day_a_notice_comes_and_stops_nothing(project):
    give(project, "https://tosh.example/report", date.today() + timedelta(days=20))
    done = project.run("check_site.py")
    assert_told(done.stderr, AGENCY, r"\d+:12", "is 20 days away")
    weekly = re.search(r"grep -qE '(.+)' found", (ROOT / ".gitlab-ci.yml").read_text("utf-8"))[1]
    assert re.search(weekly, done.stderr, re.MULTILINE), "each week it is looked for"
    assert done.returncode == 0 and project.build().returncode == 0
