"""Round brackets that have lost their other one, in a paragraph or in an item of a list.

Numbers of items such as 1) and ก), smileys and intervals such as [0, 5) are no such brackets. Where two blocks after one another
lack one each, a remark may run over both; others' words in “ ” and quotations are theirs.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from common.problems import Problem
from pages import blocks as page_blocks
from pages import text as page_text
from pages.blocks import Block
from pages.source import Mark, Page, without_code

NO_BRACKET = re.compile(
    r"\\."
    r"|(?<!\S)[:;=]['’-]?[()]+|(?<!\S)[()]+['’-]?[:;=](?!\S)"
    r"|[\[(]\s*[-\d.,∞]+\s*[,;]\s*[-+\d.,∞]+\s*[)\]]"  # [0, 5)
)
# 1) 1.2) a) ก) iv): it may close a bracket all the same
ITEM = re.compile(r"(?<![\wก-๛(.])(?:[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]+)*|[A-Za-z]|[ก-ฮ]|[ivxIVX]{1,4})\)")
BRACKET = re.compile("[()（）]")
PLAIN = str.maketrans("（）", "()")  # that they are wide is told by itself (checks.thai)


def check(page: Page) -> Iterator[Problem]:
    """Every bracket that nothing closes, or that closes nothing."""
    try:
        blocks = list(_paragraphs(page_blocks.read(page)[0]))
    except RecursionError:  # checks.safe tells
        return
    lone = [_lone(block.text) for block in blocks]
    before = None
    for block, at, after in zip_longest(blocks, lone, lone[1:]):
        runs_over = at is not None and (before is not None or after is not None)
        if at is not None and not runs_over:
            yield page.problem(Mark("", *block.place(at)), *_said(block.text[at].translate(PLAIN)))
        before = at


def _paragraphs(blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "p" and ("](" not in block.text or "](" not in page_text.seen(block.text)):
            yield block
        if block.kind not in ("blockquote", "table", "html"):
            yield from _paragraphs(block.children)


def _lone(text: str) -> int | None:
    """Where the one bracket stands that has lost its other one; None where all have theirs, or it cannot be told which."""
    if not BRACKET.search(text):
        return None
    seen = "\n".join(map(page_text.seen, without_code(text).split("\n")))
    # What is hidden there is no space, and a bracket beside it no smiley.
    if seen != text:
        text = "".join("x" if sign == " " and was != " " else sign for sign, was in zip(seen, text, strict=True))
    text = NO_BRACKET.sub(lambda found: " " * len(found[0]), text.translate(PLAIN))
    items = {found.end() - 1 for found in ITEM.finditer(text)}
    lone = [at for at in _unpaired(text) if at not in items]
    if len(lone) != 1 or items and text[lone[0]] == ")" or lone[0] not in _unpaired(page_text.unquoted(text)):
        return None
    return lone[0]


def _unpaired(text: str) -> list[int]:
    opened, lone = [], []
    for found in re.finditer("[()]", text):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
        else:
            lone.append(found.start())
    return [*lone, *opened]


def _said(sign: str) -> tuple[str, str]:
    if sign == "(":
        return (
            "วงเล็บนี้ไม่มีวงเล็บปิด โปรดใส่ ) ตรงที่สิ้นสุด หรือลบ (",
            "this bracket is never closed; write ) where it ends, or delete the (",
        )
    return (
        "วงเล็บนี้ไม่มีวงเล็บเปิด โปรดใส่ ( ตรงที่เริ่ม หรือลบ )",
        "this bracket closes nothing; write ( where it begins, or delete the )",
    )
