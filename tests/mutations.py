"""Ways in which one page of a pair can leave the other, each made from the page's own text.

Each takes the text of a page's body (all after the front matter) and a random.Random, and returns the text changed in one place,
or None where the page has nothing of the kind. Only changes that are faults are here. What no comparison can know is not:
two plain paragraphs or items swapped, a sentence without figure or link that is lost or reworded, the targets of two links
swapped within one paragraph, a figure changed into another that the same paragraph has too.
"""

import re

LINK = re.compile(r"(?<!!)\[((?:[^\]\[]|\[[^\]]*\])*)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#+) (.*) \{ #([\w-]+) \}$", re.MULTILINE)
ITEM = re.compile(r"^ *- .*$", re.MULTILINE)
ROW = re.compile(r"^\|(?! *-).*\|$", re.MULTILINE)
PARAGRAPH = re.compile(
    r"(?<=\n\n)(?!#|--8<--| *[-|>]|    |<|!?\[[^\]]*\][:(]|```|:|\d+\.)[^\n]+(?:\n[^\n]+)*(?=\n\n|\n*$)"
)
# Figures of the text itself: not of addresses, ids, tags and includes.
SILENT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<[^>]*>|^--8<--.*$|`[^`]*`|^#+ |^\d+\. ", re.MULTILINE)
YEAR = re.compile(r"(?<![\d.,])(?:25[5-7]\d|20[0-3]\d)(?![\d,])")
ENGLISH = "one two three four five six seven eight nine ten".split()
MONTHS = "January February March April May June July August September October November December".split()
THAI_MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()


def _cut(text, span, put=""):
    return text[: span[0]] + put + text[span[1] :]


def _one(matches, chance):
    matches = list(matches)
    return chance.choice(matches) if matches else None


def _figures(text, pattern):
    silent = SILENT.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)
    return [found for found in re.finditer(pattern, silent)]


def _without(pattern):
    def mutate(text, chance):
        found = _one(pattern.finditer(text), chance)
        return found and _cut(text, found.span())

    return mutate


def _put(pattern, make):
    def mutate(text, chance):
        found = _one(pattern.finditer(text), chance)
        return found and _cut(text, found.span(), make(found, chance))

    return mutate


def change_digit(text, chance):
    found = _one(_figures(text, r"\d"), chance)
    return found and _cut(text, found.span(), str((int(found[0]) + chance.randrange(1, 9)) % 10))


def change_year(text, chance):
    found = _one(_figures(text, YEAR), chance)
    return found and _cut(text, found.span(), str(int(found[0]) + chance.choice((-1, 1, 10))))


def drop_number(text, chance):
    """Takes out a figure that its paragraph has only once."""
    lines = {
        found.start(): text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
        for found in _figures(text, r"\d+(?:\.\d+)?")
    }
    once = [
        found
        for found in _figures(text, r"\d+(?:\.\d+)?")
        if len(re.findall(rf"(?<![\d.]){re.escape(found[0])}(?![\d.])", lines[found.start()])) == 1
    ]
    found = _one(once, chance)
    return found and _cut(text, found.span())


def change_number_word(text, chance):
    found = _one(_figures(text, rf"(?i)\b(?:{'|'.join(ENGLISH[1:])})\b"), chance)
    return found and _cut(text, found.span(), ENGLISH[(ENGLISH.index(found[0].lower()) + 1) % 9 + 1])


def change_month(text, chance):
    for months in (MONTHS, THAI_MONTHS):
        if found := _one(_figures(text, "|".join(months)), chance):
            return _cut(text, found.span(), months[months.index(found[0]) - 1])
    return None


def change_phone_digit(text, chance):
    found = _one(_figures(text, r"(?:\+66 |\b0)\d?[ -]\d{3}[ -]\d{4}"), chance)
    return found and _cut(text, (found.end() - 1, found.end()), str((int(found[0][-1]) + 1) % 10))


def swap_items(text, chance):
    """Swaps two items that lead elsewhere."""
    items = list(ITEM.finditer(text))
    pairs = [(a, b) for a, b in zip(items, items[1:]) if set(_targets(a[0])) != set(_targets(b[0]))]
    pair = _one(pairs, chance)
    return pair and _cut(_cut(text, pair[1].span(), pair[0][0]), pair[0].span(), pair[1][0])


def _targets(text):
    return [found[2] for found in LINK.finditer(text)]


def swap_headings(text, chance):
    marks = list(HEADING.finditer(text))[1:]
    pair = _one(zip(marks, marks[1:]), chance)
    return pair and _cut(_cut(text, pair[1].span(), pair[0][0]), pair[0].span(), pair[1][0])


def change_level(text, chance):
    found = _one(list(HEADING.finditer(text))[1:], chance)
    return found and _cut(text, found.span(1), "##" if len(found[1]) > 2 else "###")


def drop_column(text, chance):
    tables = list(re.finditer(r"(?:^\|.*\|\n?)+", text, re.MULTILINE))
    table = _one(tables, chance)
    return table and _cut(text, table.span(), re.sub(r"(?m)\|(?:[^|`\n]|`[^`\n]*`)*\|$", "|", table[0]))


def _new_target(found, chance):
    target = chance.choice(
        ["vision.md", "framework.md", "https://www.example.org/th/x", "data/other.yml", "#elsewhere"]
    )
    return f"[{found[1]}]({target})"


def _without_anchor(found, chance):
    return found[0].partition("#")[0] + ")"


def move_paragraph(text, chance):
    """Moves a paragraph to the end of the page, under another heading or after other paragraphs with other facts."""
    found = _one([part for part in PARAGRAPH.finditer(text) if "](" in part[0] and text[part.end() :].strip()], chance)
    return found and f"{_cut(text, found.span()).rstrip()}\n\n{found[0]}\n"


def merge_paragraphs(text, chance):
    parts = list(PARAGRAPH.finditer(text))
    pair = _one([(a, b) for a, b in zip(parts, parts[1:]) if text[a.end() : b.start()] == "\n\n"], chance)
    return pair and _cut(text, (pair[0].end(), pair[1].start()), "\n")


def add_to_paragraph(words):
    return _put(PARAGRAPH, lambda found, chance: f"{found[0]} {words.format(chance.randrange(1000, 1700))}")


MUTATIONS = {
    "a paragraph is lost": _without(PARAGRAPH),
    "a paragraph stands there twice": _put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n{found[0]}"),
    "a paragraph is moved": move_paragraph,
    "two paragraphs become one": merge_paragraphs,
    "a paragraph becomes a list": _put(PARAGRAPH, lambda found, _: f"- {found[0]}"),
    "a paragraph becomes a quotation": _put(PARAGRAPH, lambda found, _: f"> {found[0]}"),
    "a sentence with a number is added": add_to_paragraph("({} 7)"),
    "a link is added": add_to_paragraph("[x](vision.md#added-{})"),
    "a picture is added": add_to_paragraph("![x](media/added-{}.png)"),
    "a block of code is added": _put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n```\nx\n```"),
    "a heading is lost": lambda text, chance: (
        (found := _one(list(HEADING.finditer(text))[1:], chance)) and _cut(text, found.span())
    ),
    "a heading has another level": change_level,
    "a heading has another id": _put(HEADING, lambda found, _: found[0].replace("{ #", "{ #new-")),
    "two headings are swapped": swap_headings,
    "a heading is added": _put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n## x {{ #added }}"),
    "a list item is lost": _without(re.compile(f"{ITEM.pattern}\n?", re.MULTILINE)),
    "a list item is added": _put(ITEM, lambda found, _: f"{found[0]}\n- x"),
    "a list item is moved inside another": _put(
        re.compile(r"(?<=\n)- [^\n]*\n(?=- )"), lambda found, _: f"{found[0]}    - x\n"
    ),
    "two list items with links are swapped": swap_items,
    "a list becomes numbered": _put(
        re.compile(r"(?<=\n\n)(?:- [^\n]*\n?)+"), lambda found, _: re.sub("(?m)^- ", "1. ", found[0])
    ),
    "a table row is lost": _without(re.compile(rf"(?<=\n){ROW.pattern[1:]}\n(?!\|-)", re.MULTILINE)),
    "a table column is lost": drop_column,
    "an include is lost": _without(re.compile(r"^--8<-- .*$", re.MULTILINE)),
    "an include is moved": lambda text, chance: (
        (found := _one(list(re.finditer(r"(?m)^--8<-- .*$", text))[:-1], chance))
        and _cut(text, found.span()) + f"\n{found[0]}\n"
    ),
    "a link is lost": _put(LINK, lambda found, _: found[1]),
    "a link leads elsewhere": _put(LINK, _new_target),
    "a link has lost its heading": _put(re.compile(r"\[[^\]]*\]\([^)\s#]+#[^)]+\)"), _without_anchor),
    "a link leads into the other language": _put(
        re.compile(r"(?<=\]\()https?://[^)]+"), lambda found, _: f"{found[0]}/fr/"
    ),
    "a word of code has changed": _put(re.compile(r"`\w+`"), lambda found, _: "`changed`"),
    "a digit has changed": change_digit,
    "a year has changed": change_year,
    "a month has changed": change_month,
    "a telephone number has changed": change_phone_digit,
    "a number is lost": drop_number,
    "a number in words has changed": change_number_word,
    "a picture is lost": _without(re.compile(r"!\[[^\]]*\]\([^)]*\)")),
    "a picture is another one": _put(re.compile(r"(?<=\]\()[^)]*\.(?:png|svg|webp)"), lambda *_: "media/other.png"),
}
