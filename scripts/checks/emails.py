"""E-mail addresses that reach nobody: a sign too many, too few or in the wrong place, and those that are only examples.

A right one is just written among the words; the site makes a link of it. What may be something else (a name with an @ in it,
an account of a social network) is let be.
"""

import re
from collections.abc import Iterator

from checks.web_addresses import EXAMPLE
from common.problems import Problem
from pages import links as page_links
from pages import text as page_text
from pages.source import Page

NAME = r"(?<![\w.@/+-])[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?"
OF_NAMES = "or|go|co|ac|in|mi|net|com|org|th"
END = r"(?:th|com|org|net|info)(?![\w-]|[.,]\w)"
DESK = "info|contact|admin|webmaster|saraban|support|email|helpdesk|feedback|complaints?"
BROKEN = (
    re.compile(rf"{NAME}@{{2,}}(?:[\w-]+\.)+{END}", re.ASCII),
    re.compile(rf"{NAME} +@ ?(?:[\w-]+\.)+{END}|{NAME}@ +(?:[\w-]+\.)+{END}", re.ASCII),
    re.compile(rf"{NAME}@(?=[\w.,-]*(?:,|\.\.|@\.))\.?[\w-]+(?:[.,]+[\w-]+)*[.,]+{END}", re.ASCII),
    re.compile(rf"{NAME}@\.(?:[\w-]+\.)+{END}", re.ASCII),
)
WITHOUT_END = re.compile(rf"(?<![\w.@/+-])(?:{DESK})@[a-z0-9-]+(?![\w.,@-]*\w)", re.ASCII)
EXAMPLES = re.compile(rf"{NAME}@{EXAMPLE}", re.ASCII | re.IGNORECASE)
DESKS, CALLED = re.compile(rf"(?:{DESK}) "), re.compile(r"(?:อีเมล|e-?mail)[^@]{0,20}$", re.IGNORECASE)
OTHER_COMMA = re.compile(rf",(?!(?:{OF_NAMES})(?![\w-]))")
SHOWS_HOW = re.compile(r"(?:เช่น|ตัวอย่าง|such as|for example|e\.g\.|like)[\s:,(<]*$", re.IGNORECASE)
IN_ANGLES = re.compile(r"<[^<>\s]+@[^<>]+>")
MAILTO = re.compile(r"mailto:\s*", re.IGNORECASE)
WHOLE = re.compile(rf"{NAME}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}")

Said = tuple[str, str]


def mended(written: str) -> str | None:
    """The address that is meant; None where that is not certain."""
    address = re.sub("@+", "@", re.sub(r"[.,]*,[.,]*|\.{2,}", ".", written.replace(" ", ""))).replace("@.", "@")
    return address if WHOLE.fullmatch(address) else None


def in_link(written: str) -> Said:
    """What is said of a link to an e-mail address. written: the line from mailto: on."""
    address = re.match(r"[^()<>\"'?]*", MAILTO.sub("", written, 1))[0].strip()
    right = mended(address)
    if not right:
        th = f"“{address}” ไม่ใช่ที่อยู่อีเมลที่ครบถ้วน โปรดแทนลิงก์นี้ด้วยที่อยู่จริงในข้อความ เว็บไซต์จะทำเป็นลิงก์ให้เอง"
        return (
            th,
            f'"{address}" is no whole e-mail address; in place of this link write the real one among the words; the site makes a link of it',
        )
    th = f"โปรดเขียน {right} ในข้อความแทนทั้งลิงก์ เว็บไซต์จะทำเป็นลิงก์ให้เอง"
    return th, f"in place of the whole link write just {right} among the words; the site makes a link of it"


def check(page: Page) -> Iterator[Problem]:
    """Every e-mail address among a page's words that reaches nobody."""
    lines = dict(page.lines)
    for number, column, text in page_text.texts(page):
        if "@" in lines.get(number, text):
            for found in _broken(page_text.unquoted(_words(text, lines.get(number, "")))):
                yield page.problem(page_text.mark(number, column, found), *_said(found))


def mistaken(page: Page) -> Iterator[Problem]:
    """Those, and every link to an e-mail address, with which the twin cannot be compared."""
    yield from check(page)
    for link in page.links:
        if MAILTO.match(link.words):
            yield page.problem(link, *in_link(link.words))


def _words(text: str, line: str) -> str:
    """A line as seen, with the addresses in < >; without links to addresses, which checks.links tells as a whole."""
    for found in (*IN_ANGLES.finditer(line), *page_links.LINK.finditer(line)):
        if len(text) == len(line) and (found.re is IN_ANGLES or MAILTO.match(found[2] or "")):
            shown = f" {found[0][1:-1]} " if found.re is IN_ANGLES else " " * len(found[0])
            text = text[: found.start()] + shown + text[found.end() :]
    return text


def _broken(text: str) -> Iterator[re.Match]:
    for pattern in BROKEN:
        yield from (found for found in pattern.finditer(text) if _certain(found))
    yield from WITHOUT_END.finditer(text)
    yield from (found for found in EXAMPLES.finditer(text) if not SHOWS_HOW.search(text, 0, found.start()))


def _certain(found: re.Match) -> bool:
    """Whether it is an address for certain: no account of a network (Safety @tosh.or.th), no two addresses (a@b.th,www.c.th)."""
    account = " @" in found[0] and not (DESKS.match(found[0]) or CALLED.search(found.string, 0, found.start()))
    return not account and not OTHER_COMMA.search(found[0]) and mended(found[0]) not in (None, found[0])


def _said(found: re.Match) -> Said:
    written = " ".join(found[0].split())
    if found.re is EXAMPLES:
        th = f"“{written}” เป็นที่อยู่ตัวอย่าง โปรดเขียนที่อยู่อีเมลจริง หรือเพิ่มเรื่องที่รอหน่วยงานใน docs/data/to_complete.yml"
        en = f'"{written}" is only an example; write the real e-mail address, or add what waits for the agency to docs/data/to_complete.yml'
        return th, en
    if found.re is WITHOUT_END:
        th = f"ที่อยู่อีเมล “{written}” ยังไม่ครบ โปรดเขียนชื่อโดเมนหลัง @ ให้ครบ เช่น name@agency.or.th"
        return (
            th,
            f'the e-mail address "{written}" is not whole; write all of what follows the @, as in name@agency.or.th',
        )
    right = mended(written)
    return f"ที่อยู่อีเมล “{written}” พิมพ์ผิด โปรดเขียน {right}", f'the e-mail address "{written}" is mistyped; write {right}'
