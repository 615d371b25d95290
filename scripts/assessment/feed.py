"""The feed of the results: each is an entry, dated anew when it is corrected or becomes official."""

from assessment import year_pages
from assessment.corrections import corrections, kinds
from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment
from assessment.sentence import sentence
from common.agency import Agency
from common.words import plain
from published.feeds import Entry, Feed

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
