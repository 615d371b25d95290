"""Everything that is published and made from data, beside the includes: the results' own pages, open data, schemas, feeds."""

import data_schema
import feeds
import open_data
import year_pages
from agency import Agency
from assessment_data import Collection


def in_docs(collection: Collection, agency: Agency, site_url: str) -> dict[str, str]:
    """What pages link to: path below docs/ -> text."""
    return (
        year_pages.pages(collection, agency)
        | open_data.files(collection, agency, site_url)
        | data_schema.files(collection)
    )


def in_site(collection: Collection, agency: Agency, site_url: str) -> dict[str, str]:
    """What is no page and no data file: path below site/ -> text."""
    return feeds.files(collection, agency, site_url)
