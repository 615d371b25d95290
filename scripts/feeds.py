"""An Atom feed a language (RFC 4287): each result is an entry, dated anew when it is corrected or becomes official."""

from xml.sax.saxutils import escape, quoteattr

import year_pages
from agency import Agency
from assessment_corrections import corrections, kinds
from assessment_data import Collection
from assessment_labels import LABELS
from assessment_model import Assessment
from assessment_sentence import sentence
from words import LANGUAGES, plain

FILES = {"th": "assessment/feed.xml", "en": "en/assessment/feed.xml"}


def files(collection: Collection, agency: Agency, site_url: str) -> dict[str, str]:
    """Both feeds: path below the site's root -> XML. None where there is no result. The collection has no problems."""
    if not collection.years:
        return {}
    return {FILES[language]: _feed(collection, agency, site_url, language) for language in LANGUAGES}


def _feed(collection: Collection, agency: Agency, site_url: str, language: str) -> str:
    home = site_url + ("en/" if language == "en" else "")
    newest = max(year.updated for year in collection.years)
    entries = sorted(collection.years, key=lambda year: year.updated, reverse=True)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
        f"<id>{escape(site_url + FILES[language])}</id>\n"
        f"<title>{escape(LABELS[language]['series_title'])}</title>\n"
        f"<updated>{_moment(newest)}</updated>\n"
        f"<author><name>{escape(agency.name[language])}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site_url + FILES[language])}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(home + "assessment/")}/>\n'
        + "".join(_entry(year, collection, agency, home, language) for year in entries)
        + "</feed>\n"
    )


def _entry(year: Assessment, collection: Collection, agency: Agency, home: str, language: str) -> str:
    address = f"{home}assessment/{year.name}/"
    framework = collection.frameworks[year.framework]
    title = year_pages.title(year, collection, agency, language)
    title += "".join(f" ({kind})" for kind in kinds(year, language))
    told = [sentence(year, collection, agency, language), *corrections(year, framework, language)]
    return (
        f"<entry>\n<id>{escape(address)}</id>\n<title>{escape(title)}</title>\n"
        f"<published>{_moment(year.published)}</published>\n<updated>{_moment(year.updated)}</updated>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>\n'
        f"<summary>{escape(' '.join(map(plain, told)))}</summary>\n</entry>\n"
    )


def _moment(value) -> str:
    """The beginning of a day in Thailand (RFC 3339)."""
    return f"{value.isoformat()}T00:00:00+07:00"
