"""What a style sheet's selectors may meet: the elements, classes, ids and attributes that pages and scripts name."""

import re
from dataclasses import dataclass, field

from tinycss2.ast import Node

TAG = re.compile(r"<[a-z][^>]*>")
TAG_NAME = re.compile("<([a-z][a-z0-9-]*)")
ATTRIBUTE = re.compile(r"""\s([a-z][a-z0-9:-]*)(?:="([^"]*)")?""")
WRITTEN = re.compile(r'"[^"\n]*"|\'[^\'\n]*\'|`[^`]*`')  # the words of a script that may name something
WORD = re.compile(r"[\w-]+")
MADE = re.compile(r"createElement\([\"'](\w+)[\"']\)")  # the only way in which scripts may make elements
PROPERTY = re.compile(r"\.(\w+)")
ANY_OF = {"is", "where"}
TEXT = "md-typeset"  # Material's class for a page's text
FRAME = re.compile(r"<(header|nav|footer)[ >].*?</\1>", re.DOTALL)


@dataclass
class Names:
    """What pages and scripts name."""

    elements: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    values: set[tuple[str, str]] = field(default_factory=set)  # attribute, value
    words: set[str] = field(default_factory=set)  # of scripts: each may be a class or an id
    settable: set[str] = field(default_factory=set)  # whole strings of scripts, and properties in small letters

    def add_pages(self, tags: set[str]) -> None:
        """tags: start tags as they stand in the pages."""
        for tag in tags:
            self.elements.add(TAG_NAME.match(tag)[1])
            for name, value in ATTRIBUTE.findall(tag):
                self.attributes.add(name)
                self.values.add((name, value))
                if name == "class":
                    self.classes.update(value.split())
                elif name == "id":
                    self.ids.add(value)

    def add_script(self, text: str) -> None:
        """text: a script's own."""
        self.elements.update(MADE.findall(text))
        for written in WRITTEN.findall(text):
            self.words.update(WORD.findall(written))
            self.settable.add(written[1:-1])
        self.settable.update(name.lower() for name in PROPERTY.findall(text))

    def may_be_set(self, attribute: str) -> bool:
        """Whether a script may give an attribute any value: by its name or by a property, such as dataset.size or ariaDisabled."""
        return attribute in self.settable or attribute.removeprefix("data-").replace("-", "") in self.settable


@dataclass
class Known:
    """What a sheet's selectors may meet: anywhere, and where they are for text."""

    everywhere: Names
    in_texts: Names

    def of(self, selector: list[Node]) -> Names:
        return (
            self.in_texts
            if any(token.type == "ident" and token.value == TEXT for token in selector)
            else self.everywhere
        )


def tags_of(pages: list[str]) -> tuple[set[str], set[str]]:
    """The start tags in the frames of pages, and in what else they hold."""
    frames, texts = set(), set()
    for page in pages:
        frames.update(*(TAG.findall(frame[0]) for frame in FRAME.finditer(page)))
        texts.update(TAG.findall(FRAME.sub("", page)))
    return frames, texts


def names_of(tags: set[str], scripts: list[str]) -> Names:
    names = Names()
    names.add_pages(tags)
    for script in scripts:
        names.add_script(script)
    return names


def alternatives(tokens: list[Node]) -> list[list[Node]]:
    """The selectors of a list, which commas part."""
    found = [[]]
    for token in tokens:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def can_meet(selector: list[Node], names: Names) -> bool:
    """Whether all that a selector names is there."""
    before = None
    for token in selector:
        if not _is_known(token, before, names):
            return False
        before = token
    return True


def _is_known(token: Node, before: Node | None, names: Names) -> bool:
    """Whether one part of a selector names something that is there. What a pseudo-class says of it is not looked into."""
    if token.type == "ident":
        if before == ":":
            return True
        if before == ".":
            return token.value in names.classes or token.value in names.words
        return token.value in names.elements
    if token.type == "hash":
        return token.value in names.ids or token.value in names.words
    if token.type == "[] block":
        return _has_attribute(token.content, names)
    if token.type == "function" and token.lower_name in ANY_OF:
        return any(can_meet(selector, names) for selector in alternatives(token.arguments))
    return True


def _has_attribute(tokens: list[Node], names: Names) -> bool:
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    name = parts[0].value
    if names.may_be_set(name):
        return True
    if len(parts) == 3 and parts[1] == "=":
        return (name, parts[2].value) in names.values
    return name in names.attributes
