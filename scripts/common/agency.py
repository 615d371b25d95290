"""The agency's own facts (docs/data/agency.yml): its names and how to reach it. What is not known is absent, never guessed."""

import re
from pathlib import Path
from urllib.parse import quote

from common.data_model import Address, Contact, Day, Email, Phone, Strict, Words, load
from common.located_yaml import Document
from common.problems import ROOT, Problem, Refused
from common.words import LANGUAGES, NBSP, text

FILE = ROOT / "docs" / "data" / "agency.yml"

EMAIL_ANYWHERE = re.compile(r"<?[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+>?")

# What stands in the file, or in a message, to show how a fact is written.
EXAMPLES = {
    ("email",): re.compile(r"^name@agency\.go\.th$|[@.]example\.(?:go\.th|com|org|net)$"),
    ("licence", "name", "th"): re.compile("^ชื่อสัญญาอนุญาต$"),
    ("licence", "name", "en"): re.compile("^The licence's name$"),
    ("licence", "url"): re.compile(r"//(?:www\.)?example\.(?:go\.th|com|org|net)(?:/|$)"),
}
LABELS = {
    "th": {
        "phone": "โทรศัพท์",
        "website": "เว็บไซต์",
        "email": "อีเมล",
        "licence": "เนื้อหาและข้อมูลเปิดของเว็บไซต์นี้ใช้สัญญาอนุญาต",
        "no_licence": "สสปท. ยังไม่ได้กำหนดสัญญาอนุญาตของข้อมูลเปิด",
    },
    "en": {
        "phone": "Telephone",
        "website": "Website (in Thai)",
        "email": "Email",
        "licence": "The licence of this website's content and open data:",
        "no_licence": "T-OSH has not set a licence for its open data yet.",
    },
}


class Licence(Strict):
    """The licence of the content and the data, by its name and the address of its text."""

    name: Words
    url: Address


class Security(Strict):
    """Where a weakness of the website is reported, and until when that holds (RFC 9116)."""

    contact: Contact
    expires: Day


class Agency(Strict):
    """Names and channels. Each fact's source stands beside it in the file."""

    name: Words
    abbreviation: Words
    phone: Phone
    website: Address
    email: Email | None = None
    licence: Licence | None = None
    security: Security | None = None

    @property
    def phone_link(self) -> str:
        """The tel: address of the telephone number (RFC 3966)."""
        return "tel:" + self.phone.replace(" ", "")

    @property
    def website_words(self) -> str:
        """The website's address as people say it."""
        return self.website.split("//", 1)[1].rstrip("/")

    def phone_words(self, language: str) -> str:
        """The number as its readers dial it, kept on one line: in Thai without the code of Thailand."""
        number = self.phone.replace("+66 ", "0", 1) if language == "th" else self.phone
        return number.replace(" ", NBSP)


def read(path: Path = FILE) -> Agency:
    """Reads the agency's facts. Raises Refused: also for what is still the file's example."""
    agency, document = load(path, Agency)
    examples = [place for place, pattern in EXAMPLES.items() if pattern.search(_value(document.data, place))]
    if examples:
        raise Refused([_example(document, place) for place in examples])
    return agency


def _value(data: dict, place: tuple) -> str:
    for key in place:
        data = data.get(key) or {}
    return data or ""


def _example(document: Document, place: tuple) -> Problem:
    name = ".".join(place)
    th = f"{name}: ยังเป็นตัวอย่าง โปรดเขียนข้อมูลจริง หรือใส่ # หน้าบรรทัดเหล่านี้จนกว่าจะทราบ"
    en = f"{name}: this is still the example; write the real one, or put # before these lines until it is known"
    return document.problem(place, th, en)


def pieces(agency: Agency) -> dict[str, str]:
    """The list of channels on the contact page, and the licence: name -> Markdown."""
    channels = {f"contact.{language}.md": _channels(agency, language) for language in LANGUAGES}
    return channels | {f"licence.{language}.md": _licence(agency, language) for language in LANGUAGES}


def _licence(agency: Agency, language: str) -> str:
    label = LABELS[language]
    if not agency.licence:
        return f"{label['no_licence']}\n"
    return f"{label['licence']} [{text(agency.licence.name[language])}]({agency.licence.url})\n"


def _channels(agency: Agency, language: str) -> str:
    label = LABELS[language]
    channels = [
        f"{label['phone']}\n:   [{agency.phone_words(language)}]({agency.phone_link})\n",
        f"{label['website']}\n:   [{agency.website_words}]({agency.website})\n",
    ]
    if agency.email:
        channels.append(f"{label['email']}\n:   {email_link(agency.email)}\n")
    return "\n".join(channels)


def published(file: Path) -> str:
    """This file without the e-mail address: in the published copy a harvester would find it in plain text."""
    return EMAIL_ANYWHERE.sub("", file.read_text("utf-8"))


def protect_emails(markdown: str) -> str:
    """Every e-mail address that is written into a page, as a protected link."""
    return EMAIL_ANYWHERE.sub(lambda address: email_link(address[0].strip("<>")), markdown)


def email_link(address: str) -> str:
    """A mailto link that people, screen readers and copy-and-paste get whole, and a text harvester does not.

    Every letter is a character reference and hidden decoys stand between them. The search index would undo that, so the
    link is kept out of the index.
    """
    words = "".join(
        f"&#{ord(letter)};<span hidden>&#x2219;</span>" if letter in "@." else f"&#{ord(letter)};" for letter in address
    )
    return f'<a class="email" data-search-exclude href="{_mailto(address)}">{words}</a>'


def report_link(address: str, words: str, page: str) -> str:
    """A link that writes to the agency about a page: the words, with the page's address, are the subject."""
    return f'<a href="{_mailto(address)}?subject={quote(f"{words}: {page}")}">{text(words)}</a>'


def _mailto(address: str) -> str:
    """The address as a mailto: reference, its dots percent-coded too (RFC 6068 wants the @ itself)."""
    letters = ("&#37;2E" if letter == "." else f"&#{ord(letter)};" for letter in address)
    return "&#109;ailto:" + "".join(letters)
