"""Thai that is typed wrongly: letters, vowels and marks in an order that no word has, and ๆ and ฯ set wrongly.

Much of it looks right on the screen, but search does not find it and a screen reader reads it wrongly. The order is Unicode's
(chapter 16.1); ๆ and ฯ follow the Royal Society's rules of punctuation and spacing (หลักเกณฑ์การใช้เครื่องหมายวรรคตอน, 2008).
PyThaiNLP's normalize() mends a part of this, but tells no places and would be by far the largest thing that the build loads.
"""

import re

from checks.thai.text_rule import CONSONANT, MARK, OPEN, THAI, TONE, rule


def _spaced(sign: str) -> str:
    """Where a sign such as ๆ joins on to the word before it, or the word after it joins on to the sign."""
    before = rf"(?:(?<=[^\s(\[“‘/{OPEN}]{sign})|(?<=[{THAI}]\*\*{sign}))"
    after = rf"(?=[{THAI}ฯA-Za-z0-9๐-๙(\[“‘])"
    return f"({sign}){before}{after}|({sign}){before}|({sign}){after}"


def _with_spaces(found: re.Match) -> str:
    return (" {} ", " {}", "{} ")[found.lastindex - 1].format(found[0])


def _swapped(found: re.Match) -> str:
    return found[0][::-1]


RULES = (
    rule(
        f"ํ[{TONE}]?า|[{TONE}]ํา",
        "สระอำพิมพ์แยกเป็นสองตัว โปรดพิมพ์เป็น {right} ด้วยแป้น ำ แป้นเดียว",
        "sara am is typed in two parts; type {right} with the one key ำ",
        right=lambda found: found[0].strip("ํา") + "ำ" if found[0][0] == "ํ" else found[0][0] + "ำ",
        mends=True,
        signs="ํ",
    ),
    rule(
        f"ำ[{TONE}]",
        "วรรณยุกต์ต้องอยู่หน้าสระอำ โปรดพิมพ์เป็น {right}",
        "the tone mark comes before sara am; type {right}",
        right=_swapped,
        mends=True,
        signs="ำ",
    ),
    rule(
        "เเ",
        "พิมพ์ เ สองตัวแทน แ โปรดพิมพ์ แ ตัวเดียว",
        "เ is typed twice in place of แ; type the one letter แ",
        right=lambda found: "แ",
        mends=True,
    ),
    rule(
        f"[{TONE}][ัิ-ู]|์[ิุ]",
        "เครื่องหมายเรียงผิดลำดับ โปรดพิมพ์สระก่อน เป็น {right}",
        "these marks are typed in the wrong order; type the vowel first: {right}",
        right=_swapped,
        mends=True,
        signs=f"{TONE}์",
    ),
    rule(
        rf"([{MARK}ะาำ])\1+",
        "พิมพ์เครื่องหมายซ้ำกัน โปรดเขียน {right}",
        "a mark is typed more than once here; write {right}",
        right=lambda found: found[1],
        mends=True,
        signs=f"{MARK}ะาำ",
    ),
    rule(
        f"[{TONE}][{TONE}็์]|[ัิ-ื็][ัิ-ู็]|[ุู][ัิ-ู็]|์[{TONE}ัีึืู็]",
        "{found} มีเครื่องหมายสองตัวที่ใช้พร้อมกันไม่ได้ โปรดเหลือไว้เฉพาะตัวที่ถูกต้อง",
        "{found} has two marks that no letter has together; keep the right one",
        signs=f"{MARK}",
    ),
    rule(
        rf"[เ-ไ](?![{CONSONANT}{OPEN}–-])[{MARK}ะาำๅ]*",
        "สระ {found} ไม่มีพยัญชนะตามหลัง โปรดเติมพยัญชนะ หรือลบสระ",
        "the vowel {found} has no consonant after it; add the consonant, or delete the vowel",
        signs="เ-ไ",
    ),
    rule(
        "(?<![ฤฦ–-])ๅ",
        "ๅ ใช้เฉพาะหลัง ฤ และ ฦ โปรดพิมพ์ า",
        "ๅ is used only after ฤ and ฦ; type า",
        signs="ๅ",
    ),
    rule(
        f"(?<![{CONSONANT}{MARK}{OPEN}])[{MARK}]+"
        f"|(?<![{CONSONANT}{TONE}ฺา{OPEN}–-])ะ|(?<![{CONSONANT}{TONE}ฺ{OPEN}–-])[าำ]",
        "{found} ไม่มีพยัญชนะอยู่ข้างหน้า โปรดเติมพยัญชนะ หรือลบออก",
        "{found} has no consonant before it; add the consonant, or delete this",
        signs=f"{MARK}ะาำ",
    ),
    rule(
        "ต่าง ?ๆ ?นา ?ๆ",
        "“{found}” สะกดผิด โปรดเขียน “{right}”",
        '"{found}" is misspelt; write "{right}"',
        right=lambda found: "ต่าง ๆ นานา",
        mends=True,
        signs="ๆ",
    ),
    rule(
        "ๆๆ+",
        "พิมพ์ไม้ยมกซ้ำกัน โปรดเหลือ ๆ ตัวเดียว",
        "ๆ is typed more than once here; keep one ๆ",
        right=lambda found: "ๆ",
        mends=True,
        signs="ๆ",
    ),
    rule(
        _spaced("ๆ"),
        "ไม้ยมกต้องเว้นวรรคทั้งข้างหน้าและข้างหลัง เช่น “ต่าง ๆ ที่”",
        'ๆ has a space before it and after it, as in "ต่าง ๆ ที่"',
        right=_with_spaces,
        mends=True,
        signs="ๆ",
    ),
    rule(
        rf"ๆ(?=(?:\*\*?|__?)[{THAI}])",
        "โปรดเว้นวรรคหลังไม้ยมก นอกเครื่องหมาย * เช่น “**ต่าง ๆ** ที่”",
        'put a space after ๆ, outside the marks of emphasis, as in "**ต่าง ๆ** ที่"',
        signs="ๆ",
    ),
    rule(
        "ฯ ล ?ฯ|ฯล ฯ",
        "โปรดเขียน ฯลฯ ติดกัน",
        "write ฯลฯ without spaces inside",
        right=lambda found: "ฯลฯ",
        mends=True,
        signs="ฯ",
    ),
    rule(
        r"ฯลฯ ?\.+",
        "ฯลฯ ไม่มีจุดต่อท้าย โปรดลบจุด",
        "ฯลฯ needs no full stop; delete it",
        right=lambda found: "ฯลฯ",
        mends=True,
        signs="ฯ",
    ),
    rule(
        _spaced("ฯลฯ"),
        "ฯลฯ ต้องเว้นวรรคทั้งข้างหน้าและข้างหลัง เช่น “คู่มือ ฯลฯ”",
        'ฯลฯ has a space before it and after it, as in "คู่มือ ฯลฯ"',
        right=_with_spaces,
        mends=True,
        signs="ฯ",
    ),
    rule(
        f"(?<=[{THAI}] )ฯ(?! ?[ลพ])",
        "ไปยาลน้อยต้องเขียนติดกับคำข้างหน้า เช่น “กรุงเทพฯ” โปรดลบวรรคข้างหน้า",
        'ฯ joins on to its word, as in "กรุงเทพฯ"; delete the space before it',
        signs="ฯ",
    ),
)
