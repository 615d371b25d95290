"""The feed of the films."""

from common.agency import Agency
from published.feeds import Entry, Feed
from videos.labels import LABELS
from videos.model import Film

PATH = "videos/feed.xml"


def feed(films: list[Film], agency: Agency, language: str) -> Feed:
    """The feed in one language."""
    entries = [
        Entry(f"{film.page}/", film.title[language], film.summary[language], film.date, film.date) for film in films
    ]
    return Feed(PATH, "videos/", LABELS[language]["series"], agency.name[language], entries)
