"""Words that may stand for a number, and often do not: they answer it, and need no answer."""

import re

from checks.pairs.thai_number_words import SCALES

HINTS = {
    "en": (
        (
            re.compile(
                r"\b(?:an?|another|each|every|per|single|only|sole|annual(?:ly)?|yearly|daily|weekly|monthly)\b", re.I
            ),
            1,
        ),
        (
            re.compile(
                r"\b(?:both|pair|couple|doubl(?:ed?|es|ing)|dual|twin|two-?fold|bilingual\w*|either|bienni\w+|every\sother)\b",
                re.I,
            ),
            2,
        ),
        (re.compile(r"\b(?:tripl(?:ed?|es|ing)|trebl(?:ed?|es|ing)|three-?fold|trilingual|trio)\b", re.I), 3),
        (re.compile(r"\b(?:quarters?|quadrupl(?:ed?|es|ing)|four-?fold)\b", re.I), 4),
        *((re.compile(rf"\b{word}-?fold\b", re.I), number) for number, word in ((5, "five"), (6, "six"), (10, "ten"))),
        (re.compile(r"\b(?:no|none|zero|nothing)\b", re.I), 0),
        (re.compile(r"\bquarters?\b", re.I), 25),
        (re.compile(r"\bhalf\b", re.I), 50),
    ),
    "th": (
        (re.compile("เดียว|แรก|ละ|ต่อ|ทุก"), 1),
        (re.compile("ครึ่ง(?:ปี|เดือน)หลัง"), 2),
        (re.compile("คู่|ทั้งคู่|เท่าตัว|ทวิ"), 2),
        (re.compile("ไตรภาคี"), 3),
        (re.compile("ไตรมาส"), 4),
        (re.compile("ศูนย์|ไม่มี"), 0),
        (re.compile("ครึ่ง"), 50),
        *((re.compile(rf"{word}(?!ละ|ธ)"), number) for word, number in SCALES.items() if number >= 100),
    ),
}
# A part of the whole: it may be written as so many per cent.
SHARE = {"en": re.compile(r"\b(?:half|quarters?)\b", re.I), "th": re.compile("ครึ่ง")}
