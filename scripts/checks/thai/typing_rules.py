"""How both languages are set on this site: one kind of quotation mark, apostrophe, digit and space.

Double quotation marks are curved (“ ”), single ones inside them too (‘ ’); the apostrophe is the one on the keyboard ('). Figures
are Arabic digits, so that they can be searched, compared and copied; a law's own Thai digits are written as Arabic ones too.
"""

import re

from checks.thai.text_rule import MARK, OPEN, THAI, TONE, Rule, rule

LETTER = rf"\w{MARK}"
THAI_DIGIT = re.compile("[๐-๙]")
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])|(?<=s)’(?=\s[a-z])")
# An opening mark that belongs to a word and no quotation: 'em, rock 'n' roll.
SINGLE = rf"'(?<![{LETTER}{OPEN}]')(?!(?:em|n|tis|twas|til|cause)\b)(?=[A-Za-z{THAI}])[^'\n]*[^\s']'(?![{LETTER}])"
DOUBLED = re.compile(rf"(?<=[^\s|{OPEN}])  +(?=[^\s|{{{OPEN}])")
# What begins a line with a sign of its own may have spaces after it: -   item, 1.  item, ##  heading.
BEGINNING = re.compile(r"[\s>]*(?:(?:[-*+:>]|\d+[.)]|#{1,6})\s*)+")


def arabic(text: str) -> str:
    """The text with Arabic digits for Thai ones."""
    return text.translate(ARABIC) if THAI_DIGIT.search(text) else text


def _apostrophes(text: str):
    """Not a ’ that closes what a ‘ has opened."""
    for found in APOSTROPHE.finditer(text):
        if text[found.end()].isalpha() or text.rfind("‘", 0, found.start()) <= text.rfind("’", 0, found.start()):
            yield found


def _doubled(text: str):
    for found in DOUBLED.finditer(text):
        if not BEGINNING.fullmatch(text, text.rfind("\n", 0, found.start()) + 1, found.end()):
            yield found


def _curved(found: re.Match) -> str:
    """The words in the marks they need: single ones where they stand inside double ones."""
    words, before = found[0].strip("'\"").strip(), found.string[: found.start()]
    inside = found[0][0] == "'" and before.rfind("“") > before.rfind("”")
    return f"‘{words}’" if inside else f"“{words}”"


RULES = (
    rule(
        r"^[๐-๙]{1,2}(?:\)|\.(?![0-9๐-๙]))(?=[ \t]*[^\s|])",
        "ข้อในรายการขึ้นต้นด้วยเลขอารบิก จุด และช่องว่าง โปรดเขียน “{right} ” แทน “{found}”",
        'an item of a list begins with an Arabic figure, a full stop and a space; write "{right} " in place of "{found}"',
        right=lambda found: f"{found[0].translate(ARABIC).strip('().')}.",
    ),
    rule(
        r"[๐-๙](?:[๐-๙.,]*[๐-๙])?",
        "เว็บไซต์นี้ใช้เลขอารบิก โปรดเขียน {right} แทน {found}",
        "this site writes figures in Arabic digits; write {right} in place of {found}",
        right=lambda found: found[0].translate(ARABIC),
    ),
    rule(
        r'"(?<!\d")(?:[^"\n]|\n(?!\s*\n))+"|"(?<!\d")|\'\'|„|«|»',
        "โปรดเขียนเครื่องหมายคำพูดแบบโค้งเป็น {right}",
        "write curved quotation marks: {right}",
        right=lambda found: _curved(found) if len(found[0]) > 2 else "“ ”",
        signs="\"'„«»",
    ),
    rule(
        SINGLE,
        "โปรดเขียนเครื่องหมายคำพูดแบบโค้งเป็น {right}",
        "write curved quotation marks: {right}",
        right=_curved,
        signs="'",
    ),
    rule(
        rf"”(?<![^\s(]”)(?=[{LETTER}])",
        "เครื่องหมายคำพูดเปิดต้องเป็น “ โปรดเปลี่ยน ” ตรงนี้",
        "a quotation opens with “; change this ”",
        signs="”",
    ),
    rule(
        rf"“(?<=[{LETTER}]“)(?=\s|$)",
        "เครื่องหมายคำพูดปิดต้องเป็น ” โปรดเปลี่ยน “ ตรงนี้",
        "a quotation closes with ”; change this “",
        signs="“",
    ),
    Rule(
        _apostrophes,
        "เครื่องหมายย่อในคำภาษาอังกฤษ โปรดเขียน ' แทน ’",
        "write the apostrophe as ' in place of ’",
        right=lambda found: "'",
        mends=True,
        signs=re.compile("’"),
    ),
    Rule(
        _doubled,
        "เว้นวรรคติดกันหลายช่อง โปรดเหลือไว้ช่องเดียว",
        "there are several spaces here; keep one",
        right=lambda found: " ",
        mends=True,
    ),
    # Certain only where no abbreviation can end: after a vowel or a mark, or the last letter of a syllable with ั or ็.
    rule(
        rf"\.(?<=[{THAI}]{{8}}\.)(?:(?<=[ะาิีืึุูำ{TONE}์]\.)|(?<=[ั็][ก-ฮ]\.)|(?<=[ั็][{TONE}][ก-ฮ]\.))(?<!ม[ีิ]\.)"
        rf"(?=[”’)*_]*(?:\s*$|\s+[“(]?[ก-ฮเ-ไ]))",
        "ประโยคภาษาไทยไม่ลงท้ายด้วยจุด โปรดลบจุดนี้",
        "a Thai sentence ends without a full stop; delete this one",
    ),
)
