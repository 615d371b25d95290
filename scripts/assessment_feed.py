"""The feed of the results: each is an entry, dated anew when it is corrected or becomes official."""

import year_pages
from agency import Agency
from assessment_corrections import corrections, kinds
from assessment_data import Collection
from assessment_labels import LABELS
from assessment_model import Assessment
from assessment_sentence import sentence
from feeds import Entry, Feed
from words import plain

PATH = "assessment/feed.xml"


def feed(collection: Collection, agency: Agency, language: str) -> Feed:
    """The feed in one language. The collection has no problems."""
    entries = [_entry(year, collection, agency, language) for year in collection.years]
    return Feed(PATH, "assessment/", LABELS[language]["series_title"], agency.name[language], entries)


def _entry(year: Assessment, collection: Collection, agency: Agency, language: str) -> Entry:
    framework = collection.frameworks[year.framework]
    title = year_pages.title(year, collection, agency, language)
    title += "".join(f" ({kind})" for kind in kinds(year, language))
    told = [sentence(year, collection, agency, language), *corrections(year, framework, language)]
    return Entry(f"assessment/{year.name}/", title, " ".join(map(plain, told)), year.published, year.updated)
