"""A page of its own for every result, at an address that stays: /assessment/2568/ and /en/assessment/2568/.

The pages are made from the data at every build; docs/ holds no file for them.
"""

import re

from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment
from assessment.tables import UNSEARCHED
from assessment.view import lead, whole
from common.agency import Agency
from common.words import LANGUAGES, NBSP, fiscal_year, joined, text, year_number
from pages.top import front_matter

TITLE = {
    "th": "ผลการประเมิน {year} ของ {who}",
    "en": "{who} assessment result for {year}",
}
DESCRIPTION = {
    "th": "คะแนนรวม ระดับ คะแนนรายหมวด ที่มา และไฟล์ข้อมูล ของ{name} {year} ของ {who} {status}",
    "en": "Total, level, category scores, source and data files of the {name} of {who}, {year}. {status}",
}
ALL_YEARS = {"th": "[ดูผลทุกปีและวิธีอ่านผล](assessment.md)", "en": "[All years, and how to read the results](assessment.md)"}
LOCAL_LINK = re.compile(r"\]\((?!https?://|#)")


def pages(collection: Collection, agency: Agency) -> dict[str, str]:
    """Every result's page in both languages: path below docs/ -> Markdown. The collection has no problems."""
    return {
        f"assessment/{year.name}.{language}.md": _page(year, collection, agency, language)
        for year in collection.years
        for language in LANGUAGES
    }


def title(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The page's title in plain text: which assessment, where there are several, and whether it is actual."""
    words = {"year": fiscal_year(year.fiscal_year, language), "who": agency.abbreviation[language]}
    marks = [collection.frameworks[year.framework].short[language]] if collection.several else []
    marks += [LABELS[language][year.status]] if year.status != "official" else []
    return (TITLE[language].format(**words) + "".join(f" ({mark})" for mark in marks)).replace(NBSP, " ")


def _page(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    name = title(year, collection, agency, language)
    first = lead(year, collection, agency, language)
    body = f"{first}\n{whole(year, collection, language)}\n\n{ALL_YEARS[language]}\n"
    body = body.replace(UNSEARCHED, "")  # search shows the sample words too: they stand in this page's title
    body = LOCAL_LINK.sub("](../", body)  # the page stands one folder lower than those that include the same pieces
    head = front_matter(
        title=name,
        description=_description(year, collection, agency, language),
        updated=f"{year.updated.isoformat()} 00000000",
        parent="assessment/",
        keywords=[year_number(year.fiscal_year, "en" if language == "th" else "th")],
    )
    return f"{head}# {text(name)} {{ #result }}\n\n{body}"


def _description(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    return (
        DESCRIPTION[language]
        .format(
            year=fiscal_year(year.fiscal_year, language),
            who=agency.abbreviation[language],
            name=joined(collection.frameworks[year.framework].short[language], language),
            status=LABELS[language][year.status],
        )
        .replace(NBSP, " ")
    )
