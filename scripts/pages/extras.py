"""What some pages hold besides their words: feeds, the list of all results and films, the data described for search engines."""

import json

from assessment import feed as assessment_feed
from assessment import year_pages
from assessment.data import Collection
from assessment.labels import LABELS
from common.agency import Agency
from published import columns as data_columns
from published import feeds
from videos import feed as video_feed
from videos import view as video_view
from videos.labels import LABELS as FILM_LABELS
from videos.model import Film

SHOWS_DATASET, SHOWS_EVERYTHING = "open-data", "about/sitemap"
TELLS_OF_RESULTS, TELLS_OF_FILMS = {"", "assessment", "open-data"}, {"", "videos"}


def of(page, language: str, site_url: str, results: Collection, films: list[Film], agency: Agency) -> dict:
    """The template variables of a page.

    feeds: (path below the site's root, title); described: JSON-LD; film: the film that it shows, if it is one's own page;
    results, films: on the site map, {url, title} of every one's page.
    """
    name = page.url.removeprefix("en/").rstrip("/")
    film = next((film for film in films if film.page == name), None)
    extras = {"feeds": _feeds(name.split("/")[0], language, results, films), "film": film}
    if film:
        extras["described"] = video_view.described(film, agency, site_url, language)
    if name == SHOWS_DATASET and _shown(results):
        dataset = data_columns.dataset(results, agency, site_url, language)
        extras["described"] = json.dumps(dataset, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    if name == SHOWS_EVERYTHING:
        pages = {
            f"assessment/{year.name}/": year_pages.title(year, results, agency, language) for year in _shown(results)
        }
        extras["results"] = _listed(pages, language)
        extras["films"] = _listed({f"{film.page}/": film.title[language] for film in films}, language)
    return extras


def _shown(results: Collection) -> list:
    return [] if results.problems else results.years


def _feeds(section: str, language: str, results: Collection, films: list[Film]) -> list[tuple[str, str]]:
    told = []
    if section in TELLS_OF_RESULTS and _shown(results):
        told.append((assessment_feed.PATH, LABELS[language]["news"]))
    if section in TELLS_OF_FILMS and films:
        told.append((video_feed.PATH, FILM_LABELS[language]["series"]))
    return [(feeds.address(path, language), title) for path, title in told]


def _listed(pages: dict[str, str], language: str) -> list[dict[str, str]]:
    return [{"url": feeds.address(url, language), "title": title} for url, title in pages.items()]
