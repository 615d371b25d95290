"""Characters that are not what they seem: nobody sees them, or they look like others that search and screen readers know.

They come along when text is copied from a document, a chat or an old PDF file.
"""

import re
import unicodedata

from checks.thai.text_rule import HIDDEN, Rule, rule

SPACES = "\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# Wide letters, digits and signs, but not those that would become signs of Markdown; right beside Chinese and Japanese words.
WIDE = "！％（）＋，－．／０-９：；＝？＠Ａ-Ｚａ-ｚ"
NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
EAST_ASIAN = "\u3005-\u30ff\u3400-\u9fff\uff01-\uff9f"
EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"  # a zero-width joiner before one of these joins a picture
# How Thai fonts of old stored the shifted shapes of letters and marks, from U+F700 on.
TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
SHIFTED = f"ฐ\u0e34\u0e35\u0e36\u0e37{TONES}{TONES}ญ\u0e31\u0e4d\u0e47{TONES}\u0e38\u0e39\u0e3a"
OLD_FORMS = {chr(0xF700 + number): letter for number, letter in enumerate(SHIFTED)}
# A letter with the parts that Unicode joins with it or puts in a fixed order.
CLUSTER = re.compile(r"[^\n][\u0300-\u036f\u0e38-\u0e3a\u0e48-\u0e4b\u1dc0-\u1dff\u20d0-\u20ff]*")


def _not_composed(text: str):
    if not unicodedata.is_normalized("NFC", text):
        yield from (found for found in CLUSTER.finditer(text) if not unicodedata.is_normalized("NFC", found[0]))


RULES = (
    rule(
        rf"(?:(?!\u200d)[{HIDDEN}]|\u200d(?![{EMOJI}]))+",
        "มีอักขระที่มองไม่เห็น ({code}) โปรดลบ",
        "there is an invisible character here ({code}); delete it",
        right=lambda found: "",
        mends=True,
        signs=HIDDEN,
    ),
    rule(
        rf"(^[{SPACES}]+|(?<=[ \t])[{SPACES}]+|[{SPACES}]+(?=[ \t\r]|$))|[{SPACES}]+",
        "มีช่องว่างชนิดพิเศษ ({code}) โปรดเว้นวรรคธรรมดาแทน เว็บไซต์จัดตัวเลขให้อยู่กับคำเอง",
        "there is a special space here ({code}); type an ordinary one (the site keeps numbers with their words by itself)",
        right=lambda found: " " if found[1] is None else "",
        mends=True,
        signs=SPACES,
    ),
    rule(
        f"(?<![{EAST_ASIAN}])[{WIDE}]+(?![{EAST_ASIAN}])",
        "{found} เป็นอักษรแบบกว้างของแป้นพิมพ์จีนหรือญี่ปุ่น โปรดพิมพ์ {right}",
        "{found} is typed in wide letters, as on a Chinese or Japanese keyboard; type {right}",
        right=lambda found: found[0].translate(NARROW),
        mends=True,
        signs=WIDE,
    ),
    rule(
        "[\uf700-\uf71a]",
        "อักษรนี้คัดลอกมาในรหัสแบบเก่า ({code}) ซึ่งหลายเครื่องแสดงไม่ได้ โปรดพิมพ์ใหม่เป็น {right}",
        "this letter was copied in an old form ({code}) that many devices cannot show; type {right} again",
        right=lambda found: OLD_FORMS[found[0]],
        mends=True,
    ),
    rule(
        "[\ue000-\uf6ff\uf71b-\uf8ff\ufffd]",
        "อักษรตรงนี้เสียไปตอนคัดลอก ({code}) โปรดพิมพ์ใหม่",
        "a letter was lost here in copying ({code}); type it again",
    ),
    Rule(
        _not_composed,
        "อักษรนี้เก็บไว้เป็นส่วน ๆ (ไม่ใช่ NFC) โปรดพิมพ์ใหม่เป็น {right}",
        "this letter is stored in parts (it is not NFC); type it again as {right}",
        right=lambda found: unicodedata.normalize("NFC", found[0]),
        mends=True,
    ),
)
