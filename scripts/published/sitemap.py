"""sitemap.xml: every page with its last change and its twin in the other language, for search engines (sitemaps.org)."""

from dataclasses import dataclass
from html import escape

FILE = "sitemap.xml"
NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True)
class Page:
    """address: below the site's root; twins: in Thai and in English, None for a page meant for one language; day: of its last change."""

    address: str
    twins: tuple[str, str] | None
    day: str


def text(pages: list[Page], site_url: str) -> str:
    """The file. site_url ends with a slash."""
    entries = "".join(_entry(page, site_url) for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {NAMESPACES}>{entries}\n</urlset>'


def _entry(page: Page, site_url: str) -> str:
    lines = ["<url>", f"  <loc>{escape(site_url + page.address)}</loc>"]
    lines += [f"  <lastmod>{escape(page.day)}</lastmod>"] if page.day else []
    thai, english = page.twins or ("", "")
    for language, address in (("th", thai), ("en", english), ("x-default", thai)) if page.twins else ():
        lines.append(f'  <xhtml:link rel="alternate" hreflang="{language}" href="{escape(site_url + address)}"/>')
    return "".join(f"\n  {line}" for line in [*lines, "</url>"])
