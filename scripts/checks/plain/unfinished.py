"""What was to be written later and was forgotten: gaps to be filled in, filler, and what Word leaves where it lost its way."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages import text as page_text
from pages.source import Page

Said = tuple[str, str]
WAITS = (
    "โปรดเขียนข้อความจริง หรือเพิ่มเรื่องที่รอหน่วยงานใน docs/data/to_complete.yml",
    "write the real text, or add what waits for the agency to docs/data/to_complete.yml",
)
UNFINISHED = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME)\b|lorem ipsum|\bxxxx+\b|(?<![\w.@/-])(?-i:xxx)(?![\w@/-])|รอ(?:การ)?แปล(?!ง)|รอเติมข้อความ|รอใส่ข้อ(?:มูล|ความ)"
    # "must be confirmed", "needs to be confirmed by telephone" are right
    r"|(?:(?<=^)|(?<=[:(|] )|(?<=[:(|])|(?<=\bis )|(?<=\bare )|(?<=\bstill ))to be (?:confirmed|announced|determined|advised)(?=\s*(?:[.;)|]|$))"
    r"|(?<![ก-๛])ทดสอบ(?:\s+ทดสอบ)+(?![ก-๛])|\btest(?:\s+test)+\b",
    re.IGNORECASE,
)
PERHAPS = re.compile("todo|tb[dc]|xme|lorem|xxx|รอ|ทดสอบ|to be|test")  # what each has in it; much faster to look for
# A gap in a template. With an address behind it, it is a link; a slogan ([ใส่ใจบริการ]) and a key ([Enter]) are none.
GAP = re.compile(
    r"\[\s*(?:(?:โปรด|กรุณา)?(?:ใส่(?!ใจ)|ระบุ|กรอก|เติม(?!เต็ม)|แทรก)|(?:please )?(?:insert|enter|fill in|specify) (?!key\b)|your name\b)"
    r"[^\]\[\n]{0,80}\](?!\s?[(\[:])",
    re.IGNORECASE,
)
# Before the name of a button.
PRESS = re.compile(r"(?:กด|ปุ่ม|เลือก|เมนู|คลิก|แตะ|press|click|button|select|tap|choose)\W*$", re.IGNORECASE)
OF_WORD = re.compile(
    r"Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid|No table of \w+ entries found|Not a valid \w+)\.?"
    r"|ข้อผิดพลาด!\s*(?:ไม่พบ|ไม่ได้กำหนด|ไม่มี|การอ้างอิง)[ก-๛]*"
)


def check(page: Page) -> Iterator[Problem]:
    """Every place that still waits for its words, each told once."""
    lines = dict(page.lines)  # in which the address of a link is seen
    for number, column, text in page_text.texts(page):
        end = 0
        for found, said in sorted(
            _faults(text, lines.get(number, text), page.source), key=lambda fault: fault[0].start()
        ):
            if found.start() >= end:
                yield page.problem(page_text.mark(number, column, found), *said)
                end = found.end()


def _faults(text: str, line: str, source: str) -> Iterator[tuple[re.Match, Said]]:
    if PERHAPS.search(text.casefold()) and (found := UNFINISHED.search(text)):
        yield found, _unfinished(found[0])
    for found in GAP.finditer(page_text.unquoted(line)) if "[" in line else ():
        if f"{found[0]}:" not in source and not PRESS.search(line, 0, found.start()):  # where a link by reference leads
            yield found, _unfinished(found[0])
    for found in OF_WORD.finditer(page_text.unquoted(text)) if "!" in text else ():
        th = f"“{found[0]}” คือสิ่งที่ Word พิมพ์ไว้เมื่อหาที่อ้างอิงไม่พบ โปรดเขียนชื่อสิ่งที่อ้างถึง"
        yield (
            found,
            (th, f'"{found[0]}" is what Word prints when it has lost a reference; write the name of what is meant'),
        )


def _unfinished(words: str) -> Said:
    return f"“{words}” คือข้อความที่ยังไม่เสร็จ {WAITS[0]}", f'"{words}" is unfinished text; {WAITS[1]}'
