"""Ways in which what a page states can leave its twin: its links, pictures and figures. See mutations.py."""

import re

from mutations import ITEM, LINK, PARAGRAPH, cut, one, put, without

# Figures of the text itself: not of addresses, ids, tags, includes and the numbers of lists.
SILENT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<[^>]*>|^--8<--.*$|`[^`]*`|^#+ |^\d+\. ", re.MULTILINE)
TWO_DIGITS = r"(?<![\d.,])(?:\d\.\d+|\d{2,}(?:\.\d+)?)(?![\d,])"
YEAR = re.compile(r"(?<![\d.,])(?:25[5-7]\d|20[0-3]\d)(?![\d,])")
ENGLISH = "one two three four five six seven eight nine ten".split()
MONTHS = "January February March April May June July August September October November December".split()
THAI_MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()


def _figures(text, pattern):
    silent = SILENT.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)
    return [found for found in re.finditer(pattern, silent)]


def change_digit(text, chance):
    found = one(_figures(text, r"\d"), chance)
    return found and cut(text, found.span(), str((int(found[0]) + chance.randrange(1, 9)) % 10))


def change_year(text, chance):
    found = one(_figures(text, YEAR), chance)
    return found and cut(text, found.span(), str(int(found[0]) + chance.choice((-1, 1, 10))))


def drop_number(text, chance):
    """Takes out a figure that its paragraph has only once, and that no word or other year can stand for."""
    found = _figures(text, rf"{TWO_DIGITS}(?! \()(?<![a-zก-๛] \d{{4}})(?!\))")
    return _without_one(
        [figure for figure in found if len(re.findall(_alone(figure[0]), _line(text, figure))) == 1], text, chance
    )


def _without_one(figures, text, chance):
    found = one(figures, chance)
    return found and cut(text, found.span())


def _line(text, found):
    return text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]


def _alone(figure):
    return rf"(?<![\d.]){re.escape(figure)}(?![\d.])"


def change_number_word(text, chance):
    found = one(_figures(text, rf"(?i)\b(?:{'|'.join(ENGLISH[1:])})\b"), chance)
    return found and cut(text, found.span(), ENGLISH[(ENGLISH.index(found[0].lower()) + 1) % 9 + 1])


def change_month(text, chance):
    for months in (MONTHS, THAI_MONTHS):
        if found := one(_figures(text, "|".join(months)), chance):
            return cut(text, found.span(), months[months.index(found[0]) - 1])
    return None


def change_phone_digit(text, chance):
    found = one(_figures(text, r"(?:\+66 |\b0)\d?[ -]\d{3}[ -]\d{4}"), chance)
    return found and cut(text, (found.end() - 1, found.end()), str((int(found[0][-1]) + 1) % 10))


def swap_items(text, chance):
    """Swaps two items that lead elsewhere."""
    items = list(ITEM.finditer(text))
    pairs = [(a, b) for a, b in zip(items, items[1:]) if set(_targets(a[0])) != set(_targets(b[0]))]
    pair = one(pairs, chance)
    return pair and cut(cut(text, pair[1].span(), pair[0][0]), pair[0].span(), pair[1][0])


def _targets(text):
    return [found[2] for found in LINK.finditer(text)]


def _new_target(found, chance):
    target = chance.choice(
        ["vision.md", "framework.md", "https://www.example.org/th/x", "data/other.yml", "#elsewhere"]
    )
    return f"[{found[1]}]({target})"


def _without_anchor(found, chance):
    return found[0].partition("#")[0] + ")"


def add_to_paragraph(words):
    return put(PARAGRAPH, lambda found, chance: f"{found[0]} {words.format(chance.randrange(1000, 1700))}")


STATEMENTS = {
    "a sentence with a number is added": add_to_paragraph("({} 7)"),
    "a link is added": add_to_paragraph("[x](vision.md#added-{})"),
    "a picture is added": add_to_paragraph("![x](media/added-{}.png)"),
    "two list items with links are swapped": swap_items,
    "a link is lost": put(LINK, lambda found, _: found[1]),
    "a link leads elsewhere": put(LINK, _new_target),
    "a link has lost its heading": put(re.compile(r"\[[^\]]*\]\([^)\s#]+#[^)]+\)"), _without_anchor),
    "a link leads into the other language": put(
        re.compile(r"(?<=\]\()https?://[^)]+"), lambda found, _: f"{found[0]}/fr/"
    ),
    "a word of code has changed": put(re.compile(r"`\w+`"), lambda found, _: "`changed`"),
    "a digit has changed": change_digit,
    "a year has changed": change_year,
    "a month has changed": change_month,
    "a telephone number has changed": change_phone_digit,
    "a number is lost": drop_number,
    "a number in words has changed": change_number_word,
    "a picture is lost": without(re.compile(r"!\[[^\]]*\]\([^)]*\)")),
    "a picture is another one": put(re.compile(r"(?<=\]\()[^)]*\.(?:png|svg|webp)"), lambda *_: "media/other.png"),
}
