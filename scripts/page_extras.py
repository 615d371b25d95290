"""What some pages hold besides their words: the feed, the list of results, the data described for search engines."""

import json

import feeds
import open_data
import year_pages
from agency import Agency
from assessment_data import Collection

SHOWS_FEED, SHOWS_DATASET, SHOWS_RESULTS = ("assessment", "open-data"), "open-data", "about/sitemap"


def of(page, language: str, site_url: str, results: Collection, agency: Agency) -> dict:
    """The template variables of a page: feed (path below the site's root), results (their pages), dataset (JSON-LD)."""
    name = page.url.removeprefix("en/").rstrip("/")
    if results.problems or not results.years or name not in (*SHOWS_FEED, SHOWS_DATASET, SHOWS_RESULTS):
        return {}
    prefix, extras = "en/" if language == "en" else "", {}
    if name in SHOWS_FEED:
        extras["feed"] = feeds.FILES[language]
    if name == SHOWS_DATASET:
        dataset = open_data.dataset(results, agency, site_url, language)
        extras["dataset"] = json.dumps(dataset, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    if name == SHOWS_RESULTS:
        extras["results"] = [
            {"url": f"{prefix}assessment/{year.name}/", "title": year_pages.title(year, results, agency, language)}
            for year in results.years
        ]
    return extras
