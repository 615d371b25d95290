"""Text as a terminal of 80 columns shows it whole."""

import os
import sys
import unicodedata

WIDTH = 80
INDENT = "  "


def say(text: str, stream=None) -> None:
    """Prints, also where nobody listens to the end (| head -1): then the rest goes nowhere."""
    stream = stream or sys.stdout
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def width(text: str) -> int:
    """The columns that a text takes: marks above and below Thai letters take none."""
    return sum(unicodedata.category(char) != "Mn" for char in text)


def in_columns(name: str, value: str, column: int) -> str:
    """A name and its value beside it; the value below, where the name reaches too far, and folded where it is long."""
    gap = column - len(INDENT) - width(name)
    if gap >= 2 and column + width(value) <= WIDTH:
        return f"{INDENT}{name}{' ' * gap}{value}"
    indent = " " * column if column + width(value) <= WIDTH else INDENT * 3
    return "\n".join([*_lines(name, INDENT), *_lines(value, indent)])


def folded(text: str) -> str:
    """Every line of a text folded."""
    return "\n".join(part for line in text.splitlines() for part in _lines(line, ""))


def _lines(text: str, indent: str) -> list[str]:
    """A line folded at its spaces; a word that is too long (Thai has few spaces) is cut before a letter, not before its marks."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and width(f"{indent}{lines[-1]} {word}") > WIDTH:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while width(indent + lines[-1]) > WIDTH:
            lines[-1:] = _cut(lines[-1], WIDTH - len(indent))
    return [f"{indent}{line}".rstrip() for line in lines]


def _cut(text: str, columns: int) -> list[str]:
    # The longest part that fits has the marks of its last letter: they take no column, and no letter has more than two.
    end = next(end for end in range(min(len(text), 3 * columns), 0, -1) if width(text[:end]) <= columns)
    return [text[:end], text[end:]]
