"""Text as it is read easily: no shouting, no paragraph in bold, none without end."""

import re
from collections.abc import Iterator

from common.problems import Problem
from pages import text as page_text
from pages.source import Mark, Page

# Abbreviations of four letters and more that may stand side by side.
SHORT = set("ASEAN CSVW GDPR HTML HTTP HTTPS JSON NIOSH OPDC OSHA PDPA PMQA TOSH UNESCO UNICEF WCAG XLSX YAML".split())
CAPITALS = re.compile(
    r"(?<![\w-])[A-Z]{4,}(?![\w-])(?:(?:[ \d&/.]|\bOF\b|\bTHE\b|\bAND\b|\bFOR\b|\bTO\b|\bIN\b)+[A-Z]{4,}(?![\w-]))+"
)
# Short words that only shouting puts in capitals: side by side, or before a colon.
SHOUTED = re.compile(
    r"(?<![\w-])(?:(?:DO|DOES|MUST|IS|ARE|CAN|WILL|SHALL|MAY) NOT(?![\w-])"
    r"|(?:WARNING|IMPORTANT|ATTENTION|URGENT|CAUTION|DANGER|NOTICE|NOTE|PLEASE NOTE)(?=[:!]))"
)
PERHAPS = re.compile("[A-Z]{3}")  # in all of these
BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1\s*(?:\{[^}]*\})?\s*[:：]?")
HEADING_LENGTH = 80
# Far beyond any paragraph here: the longest of the agency's own, kept word for word, has half as much.
LONGEST = {"th": 1000, "en": 160}


def check(page: Page) -> Iterator[Problem]:
    """Everything in a page's words that keeps them from being plain."""
    yield from _in_texts(page)
    for block in page_text.paragraphs(page):
        mark = Mark("", block.number, len(block.lines[0]) - len(block.lines[0].lstrip()) + 1)
        if found := BOLD.fullmatch(block.text):
            yield page.problem(mark, *_bold(found[2]))
        elif length := _too_long(page_text.seen(block.text), page.language):
            yield page.problem(mark, *length)


def _in_texts(page: Page) -> Iterator[Problem]:
    for number, column, text in page_text.texts(page):
        for found in _shouted(page_text.unquoted(text)) if PERHAPS.search(text) else ():
            starts = not re.search(r"[\w,;:] +$", text[: found.start()])
            right = found[0].capitalize() if starts or CAPITALS.fullmatch(found[0]) else found[0].lower()
            th = f"ตัวพิมพ์ใหญ่ทั้งคำอ่านยาก โปรดเขียน “{right}”"
            en = f'words in capitals are hard to read; write "{right}"'
            yield page.problem(page_text.mark(number, column, found), th, en)


def _shouted(text: str) -> Iterator[re.Match]:
    """Words in capitals that are no abbreviations, each place once."""
    end = 0
    for found in CAPITALS.finditer(text):
        if sum(word not in SHORT for word in re.findall("[A-Z]{4,}", found[0])) > 1:
            yield from SHOUTED.finditer(text, end, found.start())
            yield found
            end = found.end()
    yield from SHOUTED.finditer(text, end)


def _bold(words: str) -> tuple[str, str]:
    """A paragraph that is bold throughout: a heading in disguise, or a shout."""
    if len(words) <= HEADING_LENGTH:
        name = words.strip().rstrip(":.：")
        th = f"ตัวหนาทั้งย่อหน้าไม่ใช่หัวข้อ ถ้าเป็นหัวข้อ โปรดเขียน ## {name} {{ #ชื่ออ้างอิง }} ถ้าไม่ใช่ โปรดลบ **"
        en = f"a paragraph in bold is no heading; write ## {name} {{ #id }} if it is meant as one, else delete the **"
        return th, en
    th = "ตัวหนาทั้งย่อหน้าอ่านยาก โปรดลบ ** และเหลือตัวหนาเฉพาะคำสำคัญ"
    return th, "a whole paragraph in bold is hard to read; delete the ** and keep bold for a few words"


def _too_long(text: str, language: str) -> tuple[str, str] | None:
    most = LONGEST[language]
    length = len("".join(text.split())) if language == "th" else len(text.split())
    if length <= most:
        return None
    th = f"ย่อหน้านี้ยาวเกินไป ({length} ตัวอักษร) โปรดแบ่งเป็นย่อหน้าหรือรายการที่ยาวไม่เกิน {most} ตัวอักษร"
    if language == "en":
        th = f"ย่อหน้านี้ยาวเกินไป ({length} คำ) โปรดแบ่งเป็นย่อหน้าหรือรายการที่ยาวไม่เกิน {most} คำ"
    unit = "characters" if language == "th" else "words"
    en = f"this paragraph is too long ({length} {unit}); divide it into paragraphs or lists of at most {most}"
    return th, en
