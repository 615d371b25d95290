"""What only the agency can decide is told where it is missing and in one list; nothing of it is made up."""

import yaml

from conftest import ROOT, words

POINTS = yaml.safe_load((ROOT / "docs/data/to_complete.yml").read_text("utf-8"))
LABEL = {"th": "รอหน่วยงานกำหนด:", "en": "To be completed by the agency:"}


def test_every_open_point_stands_on_its_page_and_in_the_list(page_at):
    assert len(POINTS) >= 8
    for point in POINTS:
        for language, prefix in (("th", ""), ("en", "en/")):
            url = prefix + point["page"].removesuffix("index").rstrip("/") + "/"
            told = words(page_at(url).article)
            assert f"{LABEL[language]} {' '.join(point['what'][language].split())}" in told, (url, point["id"])
            assert " ".join(point["what"][language].split()) in words(page_at(f"{prefix}about/").article)


def test_no_page_waits_for_the_agency_outside_the_list(pages):
    notes = sum(words(page.article).count(LABEL[page.language]) for page in pages)
    assert notes == 2 * len(POINTS)
