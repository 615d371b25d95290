"""Signs of Markdown that readers would see, since something around them keeps them from doing what they were typed for.

A pattern finds what looks like such a sign; whether it is one, Markdown tells: in the finished text it still stands there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from unicodedata import category

from markdown import Markdown

from checks.plain.table_shapes import Fault
from pages.blocks import Block
from pages.source import Page, without_code

ADDRESS = r"[^\s()]*(?:\.md\b|https?:|#[a-z]|\.[a-z]{3,4}\b)[^\s()]*"
TAG = re.compile(r"<[^>]*>")
CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
ENDING = re.compile(r"\s*\{[^}\n]*\}\s*$")  # the attributes of a heading or a cell
ESCAPED = re.compile(r"\\.")
REFERENCE = re.compile(r"&(?:[a-z]+|#\d+|#x[0-9a-f]+);", re.IGNORECASE)


@dataclass(frozen=True)
class Sign:
    """What looks like a sign left over, what is then seen of it, and the messages.

    {found} in them is what stands there, {words} what stands between the signs.
    """

    pattern: re.Pattern
    seen: re.Pattern
    th: str
    en: str


def _sign(pattern: str, seen: str, th: str, en: str) -> Sign:
    return Sign(re.compile(pattern), re.compile(seen), th, en)


LINKS = (
    _sign(
        rf"(?<=\])\s+\({ADDRESS}\)",
        r"\]\s+\(",
        "โปรดลบช่องว่างระหว่าง ] กับ ( มิฉะนั้นจะไม่เป็นลิงก์",
        "delete the space between ] and (, or this is no link",
    ),
    _sign(
        rf"(?<=\])\({ADDRESS}(?!(?:[^()]|\([^()]*\))*\))",
        r"\]\(",
        "ลิงก์นี้ไม่มีวงเล็บปิด โปรดใส่ ) หลังที่อยู่ {found}",
        "this link is never closed; write ) after the address {found}",
    ),
    _sign(
        rf"\([^()\n]+\)\[{ADDRESS}\]",
        r"\)\[",
        "ลิงก์สลับวงเล็บ โปรดเขียนเป็น [ชื่อหน้า](vision.md)",
        "the brackets of this link are the wrong way round; write [name of the page](vision.md)",
    ),
)
SIGNS = (
    _sign(
        r"\*\*[^*\n]*",
        r"\*\*",
        "ตัวหนาต้องมี ** สองข้างชิดคำ โปรดเขียนแบบ **{words}** หรือลบ **",
        "bold needs ** close to the words on both sides; write **{words}**, or delete the **",
    ),
    _sign(
        r"\{:?\s*[.#][\w-][^}\n]*\}",
        r"\{:?\s*[.#][\w-]",
        "{found} ใช้ตรงนี้ไม่ได้และผู้อ่านจะเห็น โปรดลบ",
        "{found} does nothing here and readers would see it; delete it",
    ),
    _sign(
        r"(?m)^\s*(?:!!!|\?\?\?\+?|:::)[^\n]*",
        r"!!!|\?\?\?|:::",
        "เว็บไซต์นี้ไม่มีกล่องข้อความแบบ {found} โปรดลบบรรทัดนี้และลบช่องว่างหน้าข้อความที่ตามมา",
        "this site has no boxes such as {found}; delete this line, and the spaces before the text below it",
    ),
    _sign(
        r"~~[^~\n]+~~|==[^=\n]+==|\[\^\w+\]|\A\s*\[[ xX]\](?=\s)",
        r"~~|==|\[\^|\[[ xX]\]",
        "{found} ใช้บนเว็บไซต์นี้ไม่ได้และผู้อ่านจะเห็น โปรดลบเครื่องหมายและเหลือแต่ข้อความ",
        "{found} does nothing on this site and readers would see it; delete the signs and keep the words",
    ),
)
PERHAPS = re.compile(r"\*\*|[{~=[]|!!!|\?\?\?|:::")  # with which each of these begins


def of_links(block: Block) -> Iterator[Fault]:
    """Links that are none for a bracket too few or a space too many."""
    return _left(block, LINKS) if "]" in block.text and "(" in block.text else iter(())


def of_signs(block: Block) -> Iterator[Fault]:
    """All other signs that readers of a block would see."""
    return _left(block, SIGNS) if PERHAPS.search(block.text) else iter(())


def _left(block: Block, signs: tuple[Sign, ...]) -> Iterator[Fault]:
    text = ESCAPED.sub("\0\0", without_code(block.text, lambda code: "\0" * len(code)))
    text = text if block.kind == "p" else ENDING.sub("", text)
    found = {sign: places for sign in signs if (places := list(sign.pattern.finditer(text)))}
    shown = _shown(text) if found else ""
    for sign, places in found.items():
        if sign.seen.search(shown):
            place = next((each for each in places if each[0][:12].rstrip() in shown), places[0])
            start = place.start() + len(place[0]) - len(place[0].lstrip())
            yield block.place(start), _said(sign, place[0].strip())


def _said(sign: Sign, found: str) -> tuple[str, str]:
    """The messages about a sign, in Thai and in English."""
    words = found.strip("* ") if len(found) <= 40 else ""
    return (
        sign.th.format(found=found.lstrip("("), words=words or "คำ"),
        sign.en.format(found=found.lstrip("("), words=words or "words"),
    )


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=["attr_list"])


def _shown(text: str) -> str:
    """A block's text as readers see it, without its code."""
    html = _markdown().reset().convert(text.replace("\0", "x").strip())
    return unescape(TAG.sub("", CODE.sub("", html)))


def references(page: Page) -> Iterator[Fault]:
    """&nbsp; and its like: spaces and signs that nobody sees, in letters of code."""
    for number, line in page.lines:
        for found in REFERENCE.finditer(line) if "&" in line else ():
            sign = unescape(found[0])
            if len(sign) == 1 and (sign.isspace() or category(sign) in ("Cf", "Zs")):
                th = f"โปรดลบ {found[0]} หากต้องการเว้นวรรคให้พิมพ์ช่องว่างธรรมดา"
                yield (
                    (number, found.start() + 1),
                    (th, f"delete {found[0]}; where a space is meant, type an ordinary one"),
                )
