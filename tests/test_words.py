"""The agreed words are the glossary's: what it rejects is nowhere, and what it says itself must make sense."""

import os
import re

import pytest

from checks import glossary_forms
from checks import pages as check_pages
from common import glossary
from conftest import SITE, assert_told, read_pages, take_mark
from pages import folder

TERMS = "docs/data/glossary.yml"
OPDC = "  source: https://opdc.go.th/en/about/history\n"


def with_rejected(project, lines: str) -> None:
    project.replace(TERMS, OPDC, f"{OPDC}{lines}")


def test_no_page_of_the_site_shows_a_rejected_form():
    forms = {lang: glossary_forms.of_terms(glossary.read(), lang) for lang in ("th", "en")}
    found = []
    for page in read_pages(SITE):
        known = forms[page.language]
        for address in page.tree.find_class("email"):  # whose letters are the agency's to choose
            address.clear(keep_tail=True)
        text = " ".join((page.article if page.article is not None else page.tree).text_content().split())
        found += [
            (page, hit[0]) for hit in glossary_forms.find(known.known, text) if glossary_forms.term(known.rejected, hit)
        ]
    assert found == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_rejected_form_is_found_and_every_name_is_not(language):
    for term in glossary.read():
        forms = glossary_forms.of_terms([term], language)
        for form in getattr(term.rejected, language):
            hit = next(glossary_forms.find(forms.known, f"x {form} x"), None)
            assert hit and glossary_forms.term(forms.rejected, hit) is term, form
        for name in [getattr(term, language), term.short(language), *([term.full[language]] if term.full else [])]:
            hit = next(glossary_forms.find(forms.known, f"x {name} x"), None)
            assert hit and not glossary_forms.term(forms.rejected, hit), name


def test_an_agreed_form_cannot_be_rejected(project):
    with_rejected(project, "  rejected:\n    en: [Office of OPDC, @OPDC]\n")
    place = take_mark(project.file(TERMS))
    assert_told(project.build().stderr, TERMS, place, "is an agreed form and cannot be rejected")


def test_rejected_needs_its_two_languages(project):
    with_rejected(project, "  rejected:\n    de: [x]\n")
    assert_told(project.build().stderr, TERMS, r"\d+:\d+", "")


def test_a_form_that_the_glossary_rejects_stops_the_build(project):
    with_rejected(project, "  rejected:\n    en: [the Commission]\n")
    project.replace("docs/vision.en.md", "Text", "Words of @the Commission")
    place = take_mark(project.file("docs/vision.en.md"))
    assert_told(project.build().stderr, "docs/vision.en.md", place, '"the Commission" is not used here; write "OPDC"')


def test_a_glossary_that_cannot_be_read_is_told_once_and_leaves_pages_alone(project):
    project.replace(TERMS, "english: own", "english: owned")
    told = [line for line in project.build().stderr.splitlines() if re.match(r"\S+:\d+:\d+: ", line)]
    assert len(told) == 1 and told[0].startswith(TERMS)


def test_a_change_of_the_glossary_is_seen_at_once(tmp_path, monkeypatch):
    file = tmp_path / "glossary.yml"
    text = glossary.FILE.read_text("utf-8")
    file.write_text(text, "utf-8")
    monkeypatch.setattr(glossary, "FILE", file)
    docs = tmp_path / "docs"
    docs.mkdir()
    page = "---\ntitle: A page about words\ndescription: A page\n---\n\n# A page { #page }\n\nThe gov-fourth way\n"
    (docs / "page.en.md").write_text(page, "utf-8")
    assert check_pages.of_documents(folder.Pages(docs)) == []
    file.write_text(text.replace("en: [e-Government 4.0,", "en: [gov-fourth,"), "utf-8")
    os.utime(file, ns=(1, 1))
    (problem,) = check_pages.of_documents(folder.Pages(docs))
    assert (problem.line, problem.column) == (8, 5) and 'write "Government 4.0"' in problem.en
