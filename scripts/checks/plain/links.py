"""Links that say where they lead: to people who read only the links, on a page or by ear, as well."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from checks.web_addresses import EXAMPLE_ADDRESS
from common.problems import Problem
from pages import links as page_links
from pages import own_address
from pages.links import Link
from pages.source import Mark, Page

# Words that could stand for any page at all, and what may stand around them without telling more.
EMPTY = set(
    "|ดู|อ่าน|อ่านต่อ|อ่านเพิ่มเติม|เพิ่มเติม|ดูเพิ่มเติม|ดูต่อ|ดูรายละเอียด|ดูรายละเอียดเพิ่มเติม|รายละเอียด|รายละเอียดเพิ่มเติม|ข้อมูลเพิ่มเติม|ดูข้อมูลเพิ่มเติม|"
    "ดาวน์โหลด|ดาวน์โหลดไฟล์|ดาวน์โหลดเอกสาร|ลิงก์|ลิงค์|หน้า|เว็บไซต์|ไฟล์|ไฟล์แนบ|เอกสาร|เอกสารแนบ|"
    "read|read more|more|learn more|see|see more|see details|find out|find out more|view|view more|view details|details|"
    "more details|more information|further information|download|download file|download the file|link|this|page|website|"
    "file|document|attachment|go|continue".split("|")
)
AROUND = re.compile(
    r"^(?:โปรด|กรุณา)?(?:คลิ๊?ก|กด|แตะ)(?:เพื่อ)?|(?:ได้)?(?:ที่นี่|ตรงนี้|(?<=.)นี้)$"
    r"|^(?:please )?(?:click|tap|press)\b(?: to\b)?|^(?:the|this) |\b(?:for|from)? ?here$",
    re.IGNORECASE,
)
CLICK = re.compile(r"(?:คลิ๊?ก|กด)(?:ที่นี่|ตรงนี้)|(?:click|tap|press) here\b", re.IGNORECASE)
BARE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|(?<![\w./@-])www\.(?=\w))[^\s)>\]“”ก-๛]+", re.IGNORECASE)
PERHAPS = re.compile(r"://|[wW]\.")  # in all of these
IN_MARKDOWN = re.compile(rf"\[{page_links.INSIDE}\]\([^)]*\)|^ {{0,3}}\[[^\]]+\]:.*|\{{[^}}]*\}}|\w=\"[^\"]*\"|“[^”]*”")
# A file's ending, its kind in a reader's words, and what else says it.
KINDS = {
    "pdf": "PDF",
    "csv": "CSV",
    "json": "JSON",
    "yml": "YAML",
    "yaml": "YAML",
    "xls": "Excel",
    "xlsx": "Excel",
    "ods": "ODS",
    "doc": "Word",
    "docx": "Word",
    "odt": "ODT",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
    "txt": "TXT",
    "zip": "ZIP",
    "xml": "XML",
}
EDGES = re.compile(r"^[^A-Za-z0-9À-ɏก-๛]+|[^A-Za-z0-9À-ɏก-๛]+$")  # signs around the words; Thai marks are part of them
FILE = re.compile(rf"\.({'|'.join(KINDS)})(?:[?#].*)?$", re.IGNORECASE)


def check(page: Page) -> Iterator[Problem]:
    """Every link of a page whose words do not do, and every address that is no link."""
    first = {}
    for link in page_links.links(page):
        fault = None if link.pictured else _fault(link) or _other_target(link, first)
        if fault:
            yield page.problem(link.mark, *fault)
    for number, line in page.lines:
        if not PERHAPS.search(line):
            continue
        bare = IN_MARKDOWN.sub(lambda found: " " * len(found[0]), line)
        for found in ADDRESS.finditer(bare):
            if EXAMPLE_ADDRESS.match(found[0]):
                th = f"“{found[0]}” เป็นที่อยู่เว็บตัวอย่าง โปรดเขียนที่อยู่จริงเป็นลิงก์ที่มีชื่อ"
                en = f'"{found[0]}" is only an example of a web address; write the real one, as a link with words'
                yield page.problem(Mark(found[0], number, found.start() + 1), th, en)
                continue
            address = _as_target(re.sub("^www", "https://www", found[0].rstrip(".,;:")))
            th = f"ที่อยู่เว็บต้องเขียนเป็นลิงก์ที่มีชื่อ เช่น [ชื่อหน้าเว็บ]({address})"
            en = f"write the web address as a link with words, such as [name of the page]({address})"
            yield page.problem(Mark(found[0], number, found.start() + 1), th, en)


def _as_target(address: str) -> str:
    """An address as an example of a link may have it; one of this site as a page."""
    own = own_address.path_in(address)
    if own is None:
        return address if len(address) <= 40 else "https://..."
    page = own.partition("#")[0].removeprefix("en/").strip("/")
    return page if "." in page else f"{page or 'index'}.md"


def _fault(link: Link) -> tuple[str, str] | None:
    """What is wrong with a link's own words, in Thai and in English."""
    words = EDGES.sub("", link.words)
    kind = FILE.search(link.target)
    if not words:
        example = f"[ชื่อหน้า]({_short(link)})", f"[name of the page]({_short(link)})"
        return f"ลิงก์ไม่มีข้อความ โปรดเขียนเป็น {example[0]}", f"this link has no words; write {example[1]}"
    if _says_nothing(words) or len(words) == 1:
        th = f"“{words}” ไม่บอกว่าลิงก์นำไปที่ใด โปรดเขียนชื่อหน้าหรือไฟล์ที่ผู้อ่านจะพบ เช่น [ผลการประเมิน](assessment.md)"
        en = f'"{words}" does not say where the link leads; name the page or file, such as [results](assessment.md)'
        return th, en
    if found := CLICK.match(words):
        th = f"ลิงก์ไม่ต้องมีคำว่า “{found[0]}” โปรดเหลือเฉพาะชื่อสิ่งที่ผู้อ่านจะพบ"
        return th, f'a link needs no "{found[0]}"; keep just the name of what readers will find'
    if BARE.fullmatch(words):
        th = f"ที่อยู่เว็บไม่ใช่ชื่อที่อ่านเข้าใจ โปรดเขียนเป็น [ชื่อหน้าเว็บ]({_short(link)})"
        return th, f"a web address is no name; write [name of the page]({_short(link)})"
    if kind and not _says_kind(words, kind[1].lower()):
        name = KINDS[kind[1].lower()]
        th = f"ลิงก์ถึงไฟล์ต้องบอกชนิดของไฟล์ โปรดเขียนเป็น [{link.words} ({name})]"
        return th, f"a link to a file must say its kind; write [{link.words} ({name})]"
    return None


def _says_nothing(words: str) -> bool:
    while AROUND.search(words):
        words = AROUND.sub("", words).strip()
    return words.lower() in EMPTY


def _says_kind(words: str, ending: str) -> bool:
    known = {ending, KINDS[ending].lower(), *(other for other in KINDS if KINDS[other] == KINDS[ending])}
    return any(re.search(rf"(?<![a-z]){re.escape(kind)}(?![a-z])", words.lower()) for kind in known)


def _other_target(link: Link, first: dict[str, Link]) -> tuple[str, str] | None:
    """Two links that say the same and lead to two places."""
    other = first.setdefault(link.words.casefold(), link)
    if other.place == link.place:
        return None
    th = f"ลิงก์ “{link.words}” ที่บรรทัด {other.line} นำไปที่อื่น โปรดใช้ข้อความต่างกันเมื่อปลายทางต่างกัน"
    en = f'the link "{link.words}" on line {other.line} leads elsewhere; use other words for another place'
    return th, en


def _short(link: Link) -> str:
    """The target as an example may show it."""
    target = unquote(link.target)
    return target if len(target) <= 40 else f"{target[:37]}..."
