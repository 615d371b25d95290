"""Asks whether every link to another website still leads somewhere; politely, and never as a gate to publication.

Each address is asked for once, however often it stands in pages and data. Hosts are asked side by side, one host never twice at
once and at most once a second. robots.txt is not read: nothing is crawled, copied or kept; only what a page links to is asked
for, as a reader's click would.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from checks.outside.answers import Answer, Visitor
from common import located_yaml
from common.problems import ROOT, Problem, Refused
from pages.source import Page

DATA = ROOT / "docs" / "data"
OUTSIDE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
WRITTEN = re.compile(r"(?:[^()\s>]|\([^()\s]*\))+")  # an address may have brackets inside
HOSTS_AT_ONCE = 8
SIGN = "ลิงก์ไปเว็บไซต์อื่น", "outside link"  # tells these from all else that a look finds: the weekly workflow goes by it
EVERYWHERE = "docs"  # where that is told which is no one link's
FEWEST = 3  # websites; of one or two, each may be away by itself
NOT_REACHED = {"no host", "timeout", "broken"}
NOTHING = (
    "ติดต่อเว็บไซต์อื่นไม่ได้แม้แต่แห่งเดียว จึงยังไม่ทราบว่าลิงก์ใดใช้ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วสั่งใหม่",
    "no other website could be reached, which tells nothing of the links; check the internet connection, then run this again",
)
Place = tuple[str, int, int]  # file, line, column


def check_outside(
    pages: dict[tuple[str, str], Page], *, fetch: Callable[[str], Answer] | None = None, data: Path = DATA
) -> list[Problem]:
    """Every outside link of the pages and the data files that does not lead where it should; one line where none answers."""
    fetch = fetch or Visitor().fetch
    places = defaultdict(list)
    for address, place in chain(_of_pages(pages), _of_data(data)):
        places[address].append(place)
    answers = _ask(sorted(places), fetch)
    if _nothing_reached(answers):
        return [Problem(EVERYWHERE, 1, 1, *NOTHING)]
    told = ((place, _fault(address, answers[address])) for address in places for place in places[address])
    return sorted(Problem(*place, *map(": ".join, zip(SIGN, fault, strict=True))) for place, fault in told if fault)


def _nothing_reached(answers: dict[str, Answer]) -> bool:
    """Whether the machine that asks is cut off, so that the answers say nothing of those who were asked."""
    hosts = {urlsplit(address).hostname for address in answers}
    return len(hosts) >= FEWEST and all(answer.trouble in NOT_REACHED for answer in answers.values())


def _of_pages(pages: dict[tuple[str, str], Page]) -> Iterator[tuple[str, Place]]:
    for page in pages.values():
        lines = dict(page.lines)
        for mark in page.links:
            if OUTSIDE.match(mark.words):
                written = WRITTEN.match(lines[mark.line], mark.column - 1)
                yield _asked(written[0]), (page.file, mark.line, mark.column)


def _of_data(folder: Path) -> Iterator[tuple[str, Place]]:
    """The addresses that are values in data files. A file that cannot be read is told elsewhere."""
    for path in sorted(folder.rglob("*.yml")):
        try:
            document = located_yaml.read(path)
        except Refused:
            continue
        for keys, value in _values(document.data):
            if OUTSIDE.match(value):
                yield _asked(value), (document.file, *document.values[keys])


def _values(data: object, keys: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in data that was read, with the path of keys to it."""
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _values(value, (*keys, key))


def _asked(address: str) -> str:
    """An address as it is asked for: without the place on the page, and in ASCII."""
    parts = urlsplit(address.partition("#")[0])
    try:
        host = parts.netloc.encode("idna").decode()
    except UnicodeError:
        host = parts.netloc
    return quote(parts._replace(netloc=host).geturl(), safe="/:?=&%+,;@!$'()*~[]")


def _ask(addresses: list[str], fetch: Callable[[str], Answer]) -> dict[str, Answer]:
    """The answer to each address; each host's addresses one after another."""
    hosts = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc.lower()].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as several:
        answers = several.map(lambda asked: [(address, fetch(address)) for address in asked], hosts.values())
        return dict(chain.from_iterable(answers))


def _fault(address: str, answer: Answer) -> tuple[str, str] | None:
    """What an answer means for the people who keep the link, in Thai and in English."""
    if answer.trouble:
        return _trouble(answer)
    if answer.status in (404, 410):
        th = f"ไม่มีหน้านี้แล้ว ({answer.status}) โปรดหาที่อยู่ใหม่หรือเอาลิงก์ออก"
        return th, f"this page is gone ({answer.status}); find its new address, or take the link out"
    if answer.status >= 500:
        th = f"เว็บไซต์นี้ขัดข้อง ({answer.status}) โปรดลองเปิดอีกครั้งในอีกไม่กี่วัน"
        return th, f"this website is out of order ({answer.status}); look again in a few days"
    if answer.status >= 400:
        th = f"เว็บไซต์นี้ไม่ตอบโปรแกรมตรวจ ({answer.status}) โปรดเปิดลิงก์ในเบราว์เซอร์เพื่อตรวจเอง"
        return (
            th,
            f"this website does not answer the check ({answer.status}); open the link in a browser to see for yourself",
        )
    if answer.moved:
        new = unquote(answer.moved)
        return f"หน้านี้ย้ายไปถาวร โปรดเปลี่ยนที่อยู่เป็น {new}", f"this page has moved for good; change the address to {new}"
    return None


TROUBLES = {
    "no host": ("ไม่พบเว็บไซต์นี้ โปรดตรวจที่อยู่", "there is no such website; check the address"),
    "timeout": ("เว็บไซต์นี้ไม่ตอบภายในเวลาที่กำหนด โปรดลองเปิดเอง", "this website did not answer in time; try it yourself"),
    "private": ("ที่อยู่นี้เป็นเครือข่ายภายใน ผู้อ่านเปิดไม่ได้", "this address is inside a private network; readers cannot open it"),
    "round": ("ลิงก์นี้ส่งต่อไปไม่สิ้นสุด โปรดหาที่อยู่ใหม่", "this link is sent on without end; find a new address"),
    "certificate": (
        "ใบรับรองความปลอดภัยของเว็บไซต์นี้ใช้ไม่ได้ เบราว์เซอร์จะเตือนผู้อ่าน",
        "the security certificate of this website is not valid; browsers will warn readers",
    ),
    "broken": ("ติดต่อเว็บไซต์นี้ไม่ได้ โปรดลองเปิดเอง", "this website cannot be reached; try it yourself"),
}


def _trouble(answer: Answer) -> tuple[str, str]:
    return TROUBLES[answer.trouble]
