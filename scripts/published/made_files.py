"""Everything that is published and made from data, beside the includes: pages of their own, posters, open data, schemas, feeds."""

from assessment import feed as assessment_feed
from assessment import year_pages
from assessment.data import Collection
from common.agency import Agency
from common.words import LANGUAGES
from published import feeds, open_data
from published import schema as data_schema
from serving import security_txt
from videos import feed as video_feed
from videos import pages as video_pages
from videos.model import Film


def in_docs(collection: Collection, films: list[Film], agency: Agency, site_url: str) -> dict[str, str | bytes]:
    """What pages link to: path below docs/ -> text, or a picture's bytes."""
    return _texts(collection, films, agency, site_url) | video_pages.pictures(films)


def names(collection: Collection, films: list[Film], agency: Agency) -> frozenset[str]:
    """The paths of the same files; no picture is made for it."""
    return frozenset(_texts(collection, films, agency, "")) | video_pages.picture_names(films)


def _texts(collection: Collection, films: list[Film], agency: Agency, site_url: str) -> dict[str, str]:
    return (
        year_pages.pages(collection, agency)
        | video_pages.pages(films)
        | open_data.files(collection, agency, site_url)
        | data_schema.files(collection)
    )


def in_site(collection: Collection, films: list[Film], agency: Agency, site_url: str) -> dict[str, str]:
    """What is no page and no data file: path below site/ -> text."""
    made = security_txt.file(agency, site_url)
    for language in LANGUAGES:
        for feed in (assessment_feed.feed(collection, agency, language), video_feed.feed(films, agency, language)):
            made |= feeds.file(feed, site_url, language)
    return made
