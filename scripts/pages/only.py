"""A page meant for readers of one language. Those of the other find a short page at the same address in theirs.

    only:
      title: Notices of recruitment (in Thai)
      description: The notices by which posts are filled. They are published in Thai.

stands in the front matter of the page; it says in the other language what the page is. The short page is made at every build.
"""

from common.data_model import EnglishText, Strict, ThaiText
from common.located_yaml import Document
from common.words import text
from pages.source import Page
from pages.top import front_matter

KEY = "only"
WHERE = {"en": "This page is in Thai only:", "th": "หน้านี้มีเฉพาะภาษาอังกฤษ:"}
HELP = {
    "en": "If you need what it says in English, please [contact us]({contact}).",
    "th": "หากต้องการทราบเนื้อหาเป็นภาษาไทย โปรด[ติดต่อเรา]({contact})",
}


class InEnglish(Strict):
    """What a Thai page is, in English."""

    title: EnglishText
    description: EnglishText


class InThai(Strict):
    """What an English page is, in Thai."""

    title: ThaiText
    description: ThaiText


def says_so(page: Page) -> bool:
    """Whether the page is meant for one language."""
    return isinstance(page.meta.data, dict) and KEY in page.meta.data


def other(page: Page) -> str:
    """The language of the readers that it is not meant for."""
    return "en" if page.language == "th" else "th"


def words(page: Page) -> Page | None:
    """What the page says to the others, as a page of their language that has a title and a description where they are written."""
    told = page.meta.data[KEY] if says_so(page) else None
    if not isinstance(told, dict):
        return None
    values = {path[1:]: place for path, place in page.meta.values.items() if path[0:1] == (KEY,)}
    quoted = {path[1:] for path in page.meta.quoted if path[0:1] == (KEY,)}
    meta = Document(page.file, page.meta.text, told, values, quoted=quoted)
    top = "\n".join(page.source.split("\n")[: page.start - 1])
    return Page(page.stem, other(page), meta, source=top)


def pages(known: dict[tuple[str, str], Page]) -> dict[str, str]:
    """The short pages for the others: path below docs/ -> Markdown."""
    alone = [page for page in known.values() if says_so(page) and _is_whole(page.meta.data)]
    return {f"{page.stem}.{other(page)}.md": _told(page) for page in alone}


def _is_whole(data: dict) -> bool:
    """Whether all that is needed is there, which in a preview of a page with mistakes it may not be."""
    told = data[KEY]
    return (
        {"title", "updated"} <= data.keys() and isinstance(told, dict) and told.keys() == InEnglish.model_fields.keys()
    )


def _told(page: Page) -> str:
    told, language = page.meta.data[KEY], other(page)
    head = front_matter(**told, updated=str(page.meta.data["updated"]))
    link = f'<a href="{_address(page)}" lang="{page.language}" hreflang="{page.language}">{text(page.meta.data["title"])}</a>'
    help_ = HELP[language].format(contact="../" * page.stem.count("/") + "contact.md")
    return f"{head}# {text(told['title'])} {{ #page }}\n\n{text(told['description'])}\n\n{WHERE[language]} {link}\n\n{help_}\n"


def _address(page: Page) -> str:
    """The page's address as the short page links to it: up to the site's root, and down in the other language."""
    place = page.stem.removesuffix("/index") + "/"
    up = "../" * place.count("/")
    return f"../{up}{place}" if page.language == "th" else f"{up}en/{place}"
