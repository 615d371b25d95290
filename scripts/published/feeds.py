"""Atom feeds (RFC 4287), each in both languages: what is new on the site, for those who do not want to come and look."""

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True)
class Entry:
    """What is new: its page (below the language's home), its words as plain text, when it appeared and when it last changed."""

    page: str
    title: str
    summary: str
    published: date
    updated: date


@dataclass(frozen=True)
class Feed:
    """A feed in one language: its path below the language's home, the page that it follows, and what it tells of."""

    path: str
    page: str
    title: str
    author: str
    entries: list[Entry]


def file(feed: Feed, site_url: str, language: str) -> dict[str, str]:
    """The feed: path below the site's root -> XML. nothing where there is nothing to tell."""
    if not feed.entries:
        return {}
    path = address(feed.path, language)
    home = site_url + address("", language)
    entries = sorted(feed.entries, key=lambda entry: entry.updated, reverse=True)
    return {
        path: '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
        f"<id>{escape(site_url + path)}</id>\n"
        f"<title>{escape(feed.title)}</title>\n"
        f"<updated>{_moment(entries[0].updated)}</updated>\n"
        f"<author><name>{escape(feed.author)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site_url + path)}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(home + feed.page)}/>\n'
        + "".join(_entry(entry, home) for entry in entries)
        + "</feed>\n"
    }


def address(path: str, language: str) -> str:
    """A path below the language's home, as one below the site's root."""
    return f"en/{path}" if language == "en" else path


def _entry(entry: Entry, home: str) -> str:
    page = home + entry.page
    return (
        f"<entry>\n<id>{escape(page)}</id>\n<title>{escape(entry.title)}</title>\n"
        f"<published>{_moment(entry.published)}</published>\n<updated>{_moment(entry.updated)}</updated>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>\n'
        f"<summary>{escape(entry.summary)}</summary>\n</entry>\n"
    )


def _moment(value: date) -> str:
    """The beginning of a day in Thailand (RFC 3339)."""
    return f"{value.isoformat()}T00:00:00+07:00"
