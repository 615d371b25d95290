"""What some pages hold besides their words: the feed, the list of results, the data described for search engines."""

import json

import data_columns
import feeds
import year_pages
from agency import Agency
from assessment_data import Collection

SHOWS_DATASET, SHOWS_RESULTS = "open-data", "about/sitemap"


def of(page, language: str, site_url: str, results: Collection, agency: Agency) -> dict:
    """The template variables of a page: feed (path below the site's root), results (their pages), dataset (JSON-LD)."""
    name = page.url.removeprefix("en/").rstrip("/")
    if results.problems or not results.years:
        return {}
    prefix, extras = "en/" if language == "en" else "", {}
    if name.split("/")[0] in ("", "assessment", "open-data"):
        extras["feed"] = feeds.FILES[language]
    if name == SHOWS_DATASET:
        dataset = data_columns.dataset(results, agency, site_url, language)
        extras["dataset"] = json.dumps(dataset, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    if name == SHOWS_RESULTS:
        extras["results"] = [
            {"url": f"{prefix}assessment/{year.name}/", "title": year_pages.title(year, results, agency, language)}
            for year in results.years
        ]
    return extras
