"""The feed of the films."""

from agency import Agency
from feeds import Entry, Feed
from video_labels import LABELS
from video_model import Film

PATH = "videos/feed.xml"


def feed(films: list[Film], agency: Agency, language: str) -> Feed:
    """The feed in one language."""
    entries = [
        Entry(f"{film.page}/", film.title[language], film.summary[language], film.date, film.date) for film in films
    ]
    return Feed(PATH, "videos/", LABELS[language]["series"], agency.name[language], entries)
