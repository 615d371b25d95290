"""Text that is still in the other language: a whole page, a paragraph, a picture's words; and single words without their mark.

A Thai name on an English page is right once it is marked as Thai, so that a screen reader says it in Thai. A Thai paragraph there
is no translation, marked or not. What tells an English sentence on a Thai page from a name is its little words: is, the, your.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from checks.thai.text_rule import THAI, shown
from common.problems import Problem
from pages import blocks as page_blocks
from pages import language_marks, prose
from pages import links as page_links
from pages import text as page_text
from pages.blocks import Block
from pages.once import once
from pages.source import Mark, Page

WORDS = re.compile(rf"[{THAI}](?:[^\n<>{{}}{prose.MASK}]*[{THAI}ๆฯ])?")
LETTERS = {"th": re.compile(f"[{THAI}]+"), "en": re.compile("[A-Za-z]+")}
ENGLISH_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
LITTLE = set(
    "a an the is are was were be been has have had do does did will would can could may must should not you your we our us "
    "it its they their this that these those which who what if when because or".split()
)
ALT = re.compile(r"!\[([^\]]*)\]")
THAI_PARAGRAPH, THE_SAME = 20, 40  # letters: a name has fewer
WHOLE = 0.8  # of a page's letters
PairCheck = Callable[[Page, Page], Iterable[Problem]]
NAMES = {"th": ("ภาษาอังกฤษ", "English"), "en": ("ภาษาไทย", "Thai")}  # the other language of a page


@once
def is_whole(page: Page) -> bool:
    """Whether the page as such is still in the other language: nothing else is to be said of it."""
    words = "\n".join(language_marks.unmarked(page))
    own, other = (_count(words, language) for language in (page.language, _other(page)))
    return other > WHOLE * (own + other) and len(_blocks(page)) > 1


def check(page: Page) -> Iterator[Problem]:
    """The page or each of its paragraphs and pictures that is still in the other language."""
    name_th, name = NAMES[page.language]
    blocks = _blocks(page)
    if is_whole(page):
        th, en = f"หน้านี้ยังเป็น{name_th} โปรดแปลทั้งหน้า", f"this page is still in {name}; translate all of it"
        yield page.problem(_mark(blocks[0]), th, en)
        return
    for block in blocks:
        yield page.problem(_mark(block), *_untranslated(page))
    for picture in page_links.pictures(page) if page.language == "th" else ():
        if _is_english(picture.words):
            th = "คำอธิบายรูปในหน้าภาษาไทยต้องเป็นภาษาไทย โปรดแปล"
            yield page.problem(picture.mark, th, "write the picture's words in Thai")


def check_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """Paragraphs that are marked as the other language, and are just what the twin has."""
    ours, theirs = (_plain_paragraphs(page) for page in (thai, english))
    for words in ours.keys() & theirs.keys():
        thai_letters, english_letters = (_count(words, language) for language in ("th", "en"))
        if thai_letters + english_letters >= THE_SAME:
            page, block = (english, theirs[words]) if thai_letters > english_letters else (thai, ours[words])
            if block not in _blocks(page):
                yield page.problem(_mark(block), *_untranslated(page))


def once_translated(check: PairCheck) -> PairCheck:
    """A check of pairs that waits until no paragraph is left in the other language."""

    def waiting(thai: Page, english: Page) -> Iterator[Problem]:
        if not any(of_pair(thai, english)):
            yield from check(thai, english)

    return waiting


def of_pair(thai: Page, english: Page) -> Iterator[Problem]:
    """All that is untranslated in two pages."""
    yield from chain(check(thai), check(english), check_pair(thai, english))


def check_marks(page: Page) -> Iterator[Problem]:
    """Thai words without their mark on an English page, once a line."""
    if page.language != "en":
        return
    lines = language_marks.unmarked(page)
    words = [(number, line, found) for number, line in enumerate(lines, 1) if (found := WORDS.search(line))]
    told = {line for block in _blocks(page) for line, _ in block.places} if words else ()
    for number, line, found in words:
        if number in told:
            continue
        mark = Mark("", number, found.start() + 1)
        if any(picture.start() < found.start() < picture.end() for picture in ALT.finditer(line)):
            th = "คำอธิบายรูปในหน้าภาษาอังกฤษต้องเป็นภาษาอังกฤษ โปรดแปล"
            yield page.problem(mark, th, "write the picture's words in English")
            continue
        right = f'<span lang="th">{shown(found[0])}</span>'
        th = f"คำภาษาไทยในหน้าภาษาอังกฤษต้องระบุภาษา โปรดเขียน {right}"
        yield page.problem(mark, th, f"Thai words on an English page must be marked as Thai: write {right}")


def _untranslated(page: Page) -> tuple[str, str]:
    name_th, name = NAMES[page.language]
    th = f'ย่อหน้านี้ยังเป็น{name_th} โปรดแปล หากเป็นคำที่ยกมาทั้งย่อหน้า โปรดขึ้นต้นด้วย > และระบุ lang="{_other(page)}"'
    en = f'this paragraph is still in {name}; translate it. If all of it is a quotation, begin it with > and mark it lang="{_other(page)}"'
    return th, en


@once
def _blocks(page: Page) -> list[Block]:
    """The blocks whose unmarked words are in the other language."""
    lines = language_marks.unmarked(page)
    try:
        blocks = page_blocks.worded(page_blocks.read(page)[0])
    except RecursionError:
        return []  # checks.safe tells
    wrong = _is_thai if page.language == "en" else _is_english
    kinds = ("p", "cell", "dt") if page.language == "th" else ("p",)
    return [block for block in blocks if (block.kind in kinds or block.is_heading) and wrong(_words(block, lines))]


def _words(block: Block, lines: list[str]) -> str:
    """A block's words, of these lines."""
    written = zip(block.places, block.text.split("\n"), strict=True)
    return "\n".join(lines[line - 1][column - 1 : column - 1 + len(text)] for (line, column), text in written)


def _is_thai(words: str) -> bool:
    thai = _count(words, "th")
    return thai >= THAI_PARAGRAPH and _count(words, "en") < thai / 4


def _is_english(words: str) -> bool:
    """Whether it is an English sentence, and no name; what is in “ ” is somebody's own words."""
    words = page_text.unquoted(words)
    english = ENGLISH_WORD.findall(words)
    if len(english) < 5:
        return False
    little = sum(word.lower() in LITTLE for word in english)
    small = sum(word[0].islower() for word in english)
    return small >= 3 and little >= 2 and _count(words, "th") < len("".join(english)) / 10


@once
def _plain_paragraphs(page: Page) -> dict[str, Block]:
    """The paragraphs outside quotations by their words, without any markup."""
    try:
        blocks = page_blocks.read(page)[0]
    except RecursionError:
        return {}
    quoted = [block for block in blocks if block.kind != "blockquote"]
    return {page_links.plain_words(block.text): block for block in page_blocks.worded(quoted) if block.kind == "p"}


def _count(words: str, language: str) -> int:
    return sum(map(len, LETTERS[language].findall(words)))


def _other(page: Page) -> str:
    return "en" if page.language == "th" else "th"


def _mark(block: Block) -> Mark:
    return Mark("", block.line, 1 if block.is_heading else block.column)
