"""Lists, tables and paragraphs that look like such in the file and would be published as something else.

Markdown never complains: a list without an empty line before it becomes one run-on paragraph, an indented paragraph becomes code,
and a table's cell too many is dropped. Its own reading of the page (pages.blocks) tells what has become of the text.
"""

import re
from collections.abc import Iterator
from itertools import chain

from checks.plain import leftovers, table_shapes
from checks.plain.table_shapes import Fault
from common.problems import Problem
from pages import blocks as page_blocks
from pages.blocks import Block
from pages.once import once
from pages.source import HIDDEN_HEADING, Mark, Page

ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}\.)\s+\S")
BULLET = r"[•·●▪◦‣○■□]\s*\S"
# What people type for "- " and "1. ", and no sentence begins with.
LIKE_ITEM = re.compile(rf"\s*(?:{BULLET}|-(?=[^\W\d])|[0-9]{{1,2}}\)\s*\S|[0-9]{{1,2}}\.(?=[ก-๙A-Z]))")
# What a line of a paragraph may begin with as well, so it counts only where several do.
PERHAPS = re.compile(r"\s*(?:[–—]\s+\S|\*(?=\S)[^*]*$|\([0-9]{1,2}\)\s*\S|[ก-ฮ][.)]\s+\S|\(?[a-z]\)\s+\S|\d{1,2}\.\s)")
FIRST = re.compile(r"\s*1\.\s")
# What a first item may have in place of "- " where right ones follow: a dash or a picture. A line that ends in a colon leads them in.
OTHER_SIGN = re.compile(
    r"\s*(?:[–—]|[\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s+\S(?!.*:\s*$)"
)
SIGNED = re.compile(r"^\s*(?:[-*+•·●▪◦‣○■□–]|\(?\d+[.)])\s+")
CODE_SIGN = re.compile(r"[<>{}=\\]|\$(?!\d)|;\s*$", re.MULTILINE)
CODE_IN_THAI = re.compile(r"[<>{}\\;]|\w=|=\s*[\"'\d]")  # in a Thai sentence the other signs are no code
LETTER, THAI_LETTER = re.compile("[A-Za-zก-๛]"), re.compile("[ก-๛]")
INDENTED = re.compile(r"( *)([-*+]|\d{1,2}(?=\.))\.?\s+\S")

EMPTY_LINE = "โปรดเว้นบรรทัดว่างก่อนรายการ", "leave an empty line before a list"
SIGN = "รายการให้ขึ้นต้นด้วย “- ” หรือ “1. ”", 'begin list items with "- " or "1. "'
BOTH = f"{SIGN[0]} และเว้นบรรทัดว่างก่อนรายการ", f"{SIGN[1]}, and leave an empty line before the list"
CODE = (
    "โปรดลบช่องว่างหรือแท็บหน้าย่อหน้า มิฉะนั้นจะแสดงเป็นโค้ด",
    "delete the spaces or tab before this paragraph, or it shows as code",
)
DEEPER = (
    "ข้อย่อยในรายการต้องเยื้อง 4 ช่อง ส่วนข้อในรายการเดียวกันให้ขึ้นต้นเหมือนกัน",
    "indent an item inside another by 4 spaces; begin all items of one list alike",
)
TAB = "โปรดพิมพ์ช่องว่างแทนแท็บตรงนี้", "type a space in place of this tab"


def check(page: Page) -> Iterator[Problem]:
    """Every place where readers would see something else than what was meant, each line told once."""
    told = set()
    for (line, column), (th, en) in chain(_faults(page), _signs(page), leftovers.references(page)):
        if line not in told:
            yield page.problem(Mark("", line, column), th, en)
        told.add(line)


def misshapen(page: Page) -> Iterator[Problem]:
    """Those of them where the page cannot be compared with its twin."""
    for (line, column), (th, en) in _faults(page):
        yield page.problem(Mark("", line, column), th, en)


@once
def _faults(page: Page) -> tuple[Fault, ...]:
    """Where a list, a table, a paragraph or a link would be something else."""
    return tuple(_find(page))


def _find(page: Page) -> Iterator[Fault]:
    lines, body = dict(page.lines), page.body.split("\n")
    found = [*_tabs(lines), *_indents(lines)]
    yield from found
    told = {line for (line, _), _ in found}
    for block in _blocks(page):
        if not told.intersection(line for line, _ in block.places or [(block.line, 0)]):
            yield from _of_block(block, lines, body, page.start)


def _signs(page: Page) -> Iterator[Fault]:
    for block in _blocks(page):
        if block.kind not in ("pre", "table"):
            yield from leftovers.of_signs(block)


@once
def _blocks(page: Page) -> list[Block]:
    """The blocks with words of their own. None where Markdown loses its way, which checks.safe tells."""
    try:
        blocks = list(page_blocks.worded(page_blocks.read(page)[0]))
    except RecursionError:
        return []
    return [block for block in blocks if not HIDDEN_HEADING.match(f" {block.text}") or block.is_heading]


def _of_block(block: Block, lines: dict[int, str], body: list[str], start: int) -> Iterator[Fault]:
    if block.kind == "table":
        yield from table_shapes.of_table(block, lines, body, start)
    elif block.kind == "pre":
        # Between fences there are no lines for this page; so this is indented.
        if block.line in lines and not _is_code(block.text):
            yield (block.line, block.column), CODE
    else:
        if block.kind == "p":
            yield from list(table_shapes.of_text(block)) or _list(block)
        yield from leftovers.of_links(block)


def _is_code(text: str) -> bool:
    thai = 2 * len(THAI_LETTER.findall(text)) > len(LETTER.findall(text))
    return bool((CODE_IN_THAI if thai else CODE_SIGN).search(text))


def _list(block: Block) -> Iterator[Fault]:
    """The first line of a paragraph that was meant to be an item of a list."""
    lines = block.text.split("\n")
    certain = [i for i, line in enumerate(lines) if LIKE_ITEM.match(line) or i and ITEM.match(line)]
    certain = [i for i in certain if not PERHAPS.match(lines[i]) or FIRST.match(lines[i])]
    several = [i for i, line in enumerate(lines) if PERHAPS.match(line)]
    items = certain or (several if len(several) > 1 else [])
    if items:
        others = [i for i in range(items[0]) if OTHER_SIGN.match(lines[i])]
        at = others[0] if others and ITEM.match(lines[items[0]]) else items[0]
        right = ITEM.match(lines[at])
        indent = len(lines[at]) - len(lines[at].lstrip())
        yield (block.places[at][0], block.places[at][1] + indent), EMPTY_LINE if right else BOTH if at else SIGN


def _tabs(lines: dict[int, str]) -> Iterator[Fault]:
    """Tabs between words: a table as Excel pastes it, told once, or a slip of the finger."""
    tabbed = {number: SIGNED.sub("", line).strip() for number, line in lines.items() if "\t" in line}
    tabbed = {number: line for number, line in tabbed.items() if "\t" in line}
    for number, line in tabbed.items():
        place = number, lines[number].index(line) + 1
        if number - 1 in tabbed:
            continue
        if number + 1 in tabbed:
            yield place, table_shapes.written(re.split(r"\s*\t\s*", line))
        else:
            yield (number, place[1] + line.index("\t")), TAB


def _indents(lines: dict[int, str]) -> Iterator[Fault]:
    """Items that would stand beside the one above: those moved in by one to three spaces, and those with another sign."""
    before = None
    for number, line in lines.items():
        found = INDENTED.match(line)
        if found:
            indent, numbered = len(found[1]), found[2].isdigit()
            if before and (0 < indent - before[0] < 4 or indent == before[0] and numbered != before[1]):
                yield (number, indent + 1), DEEPER
            before = indent, numbered
        elif line.strip():
            before = None
