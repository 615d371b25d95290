"""Ways in which one page of a pair can leave the other, each made from the page's own text.

Each takes the text of a page's body (all after the front matter) and a random.Random, and returns the text changed in one place,
or None where the page has nothing of the kind. Only changes that are faults are here. What no comparison can know is not:
a sentence without figure or link that is lost or reworded, the targets of two links
swapped within one paragraph; a figure lost that the other language has as a word ("three" may be an idiom), or a year that
its paragraph has in another way too. A figure changed into another that its paragraph has cannot be told either, but can come up.
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


def cut(text, span, put=""):
    return text[: span[0]] + put + text[span[1] :]


def one(matches, chance):
    matches = list(matches)
    return chance.choice(matches) if matches else None


def without(pattern):
    def mutate(text, chance):
        found = one(pattern.finditer(text), chance)
        return found and cut(text, found.span())

    return mutate


def put(pattern, make):
    def mutate(text, chance):
        found = one(pattern.finditer(text), chance)
        return found and cut(text, found.span(), make(found, chance))

    return mutate


def swap_headings(text, chance):
    marks = list(HEADING.finditer(text))[1:]
    pair = one(zip(marks, marks[1:]), chance)
    return pair and cut(cut(text, pair[1].span(), pair[0][0]), pair[0].span(), pair[1][0])


def change_level(text, chance):
    found = one(list(HEADING.finditer(text))[1:], chance)
    return found and cut(text, found.span(1), "##" if len(found[1]) > 2 else "###")


def drop_column(text, chance):
    tables = list(re.finditer(r"(?:^\|.*\|\n?)+", text, re.MULTILINE))
    table = one(tables, chance)
    return table and cut(text, table.span(), re.sub(r"(?m)\|(?:[^|`\n]|`[^`\n]*`)*\|$", "|", table[0]))


def move_paragraph(text, chance):
    """Moves a paragraph to the end of the page, under another heading or after other paragraphs with other facts."""
    found = one([part for part in PARAGRAPH.finditer(text) if "](" in part[0] and text[part.end() :].strip()], chance)
    return found and f"{cut(text, found.span()).rstrip()}\n\n{found[0]}\n"


def merge_paragraphs(text, chance):
    parts = list(PARAGRAPH.finditer(text))
    pair = one([(a, b) for a, b in zip(parts, parts[1:]) if text[a.end() : b.start()] == "\n\n"], chance)
    return pair and cut(text, (pair[0].end(), pair[1].start()), "\n")


BLOCKS = {
    "a paragraph is lost": without(PARAGRAPH),
    "a paragraph stands there twice": put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n{found[0]}"),
    "a paragraph is moved": move_paragraph,
    "two paragraphs become one": merge_paragraphs,
    "a paragraph becomes a list": put(PARAGRAPH, lambda found, _: f"- {found[0]}"),
    "a paragraph becomes a quotation": put(PARAGRAPH, lambda found, _: f"> {found[0]}"),
    "a block of code is added": put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n```\nx\n```"),
    "a heading is lost": lambda text, chance: (
        (found := one(list(HEADING.finditer(text))[1:], chance)) and cut(text, found.span())
    ),
    "a heading has another level": change_level,
    "a heading has another id": put(HEADING, lambda found, _: found[0].replace("{ #", "{ #new-")),
    "two headings are swapped": swap_headings,
    "a heading is added": put(PARAGRAPH, lambda found, _: f"{found[0]}\n\n## x {{ #added }}"),
    "a list item is lost": without(re.compile(f"{ITEM.pattern}\n?", re.MULTILINE)),
    "a list item is added": put(ITEM, lambda found, _: f"{found[0]}\n- x"),
    "a list item is moved inside another": put(
        re.compile(r"(?<=\n)- [^\n]*\n(?=- )"), lambda found, _: f"{found[0]}    - x\n"
    ),
    "a list becomes numbered": put(
        re.compile(r"(?<=\n\n)(?:- [^ \n][^\n]*\n?)+"), lambda found, _: re.sub("(?m)^- ", "1. ", found[0])
    ),
    "a table row is lost": without(re.compile(rf"(?<=\n){ROW.pattern[1:]}\n(?!\|-)", re.MULTILINE)),
    "a table column is lost": drop_column,
    "an include is lost": without(re.compile(r"^--8<-- .*$", re.MULTILINE)),
    "an include is moved": lambda text, chance: (
        (found := one(list(re.finditer(r"(?m)^--8<-- .*$", text))[:-1], chance))
        and cut(text, found.span()) + f"\n{found[0]}\n"
    ),
}


def swap_neighbours(pattern, between):
    """Every way to swap two neighbours that the pattern finds, with just this between them: the whole text, changed in one place."""

    def mutations(text):
        parts = list(pattern.finditer(text))
        for a, b in zip(parts, parts[1:]):
            if text[a.end() : b.start()] == between:
                yield cut(cut(text, b.span(), a[0]), a.span(), b[0])

    return mutations


SWAPS = {
    "two neighbouring paragraphs are swapped": swap_neighbours(PARAGRAPH, "\n\n"),
    "two neighbouring list items are swapped": swap_neighbours(ITEM, "\n"),
}
