"""One style sheet with what the site uses: Material's and the site's own joined, and all cut away that no page and no script names.

A rule stays if every element, class, id and attribute in its selector occurs somewhere in the built pages, or in the scripts: as an
element that they make, or as a word. So nothing goes that could ever be seen, and something may stay that cannot. Of Material's
rules for text those stay that meet something in a text: the frame around it, with its menus and lists of contents, has the site's
own.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

FOLDER = "assets/stylesheets"
OWN = f"{FOLDER}/site.css"  # and what comes of the two
MATERIAL = f"{FOLDER}/main.*.min.css"
TAG = re.compile(r"<[a-z][^>]*>")
TAG_NAME = re.compile("<([a-z][a-z0-9-]*)")
ATTRIBUTE = re.compile(r"""\s([a-z][a-z0-9:-]*)(?:="([^"]*)")?""")
WRITTEN = re.compile(r'"[^"\n]*"|\'[^\'\n]*\'|`[^`]*`')  # the words of a script that may name something
WORD = re.compile(r"[\w-]+")
MADE = re.compile(r"createElement\([\"'](\w+)[\"']\)")  # the only way in which scripts may make elements
PROPERTY = re.compile(r"\.(\w+)")
CONDITIONAL = {"media", "supports", "container"}  # at-rules that hold rules
ANY_OF = {"is", "where"}
TEXT = "md-typeset"  # Material's class for a page's text
FRAME = re.compile(r"<(header|nav|footer)[ >].*?</\1>", re.DOTALL)
USED_VARIABLE = re.compile(r"var\((--[\w-]+)")
SET = re.compile(r"""(?<=[{;])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*(?:;|(?=}))""")
GIVEN = re.compile(r"(--md-[\w-]+):\s*([^;{}]+)")  # what the site's own sheet makes of Material's variables


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


def join(site: Path, pages: list[str], faces: str) -> None:
    """Leaves one style sheet in a built site.

    pages: the HTML of all its pages; faces: the @font-face rules that stand for those of the site's own sheet.
    """
    [material], own = site.glob(MATERIAL), site / OWN
    scripts = [path.read_text("utf-8") for path in site.rglob("*.js")]
    everywhere = _names(pages, scripts)
    in_texts = _names([FRAME.sub("", page) for page in pages], scripts)
    rules = _cut(_parsed(material), Known(everywhere, in_texts)), _cut(_parsed(own), Known(everywhere, everywhere))
    text = _without_unused_names(_with_own_values("\n".join(rules), own.read_text("utf-8")))
    material.unlink()
    own.write_text(f'@charset "utf-8";\n{faces}{text}', "utf-8")


def _names(pages: list[str], scripts: list[str]) -> Names:
    names = Names()
    names.add_pages({tag for page in pages for tag in TAG.findall(page)})
    for script in scripts:
        names.add_script(script)
    return names


def _parsed(sheet: Path) -> list[Node]:
    """Its rules, but for those of fonts."""
    rules = tinycss2.parse_stylesheet(sheet.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    return [rule for rule in rules if not _is(rule, "font-face", "charset")]


def _is(rule: Node, *keywords: str) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword in keywords


def _cut(rules: list[Node], known: Known) -> str:
    """The rules that something of what is known can meet."""
    return "\n".join(filter(None, (_kept(rule, known) for rule in rules)))


def _kept(rule: Node, known: Known) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [
            _text(selector) for selector in _alternatives(rule.prelude) if _can_meet(selector, known.of(selector))
        ]
        return f"{','.join(selectors)}{{{_declarations(rule.content)}}}" if selectors else ""
    if _is(rule, *CONDITIONAL):
        inner = _cut(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), known)
        return f"@{rule.at_keyword} {_text(rule.prelude)}{{{inner}}}" if inner else ""
    return tinycss2.serialize([rule])


def _alternatives(tokens: list[Node]) -> list[list[Node]]:
    """The selectors of a list, which commas part."""
    found = [[]]
    for token in tokens:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _can_meet(selector: list[Node], names: Names) -> bool:
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
        return any(_can_meet(selector, names) for selector in _alternatives(token.arguments))
    return True


def _has_attribute(tokens: list[Node], names: Names) -> bool:
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    name = parts[0].value
    if names.may_be_set(name):
        return True
    if len(parts) == 3 and parts[1] == "=":
        return (name, parts[2].value) in names.values
    return name in names.attributes


def _declarations(tokens: list[Node]) -> str:
    found = tinycss2.parse_blocks_contents(tokens, skip_comments=True, skip_whitespace=True)
    return ";".join(f"{one.name}:{_text(one.value)}{'!important' if one.important else ''}" for one in found)


def _text(tokens: list[Node]) -> str:
    """As text, without comments and without more than one space."""
    return " ".join(tinycss2.serialize([token for token in tokens if token.type != "comment"]).split())


def _with_own_values(text: str, own: str) -> str:
    """Material's variables to which the site's own sheet gives values, replaced by these."""
    values = dict(GIVEN.findall(own))
    text = SET.sub(lambda found: "" if found[1] in values else found[0], text)
    return re.sub(r"var\((--md-[\w-]+)\)", lambda found: values.get(found[1], found[0]), text)


def _without_unused_names(text: str) -> str:
    """Takes away the custom properties that nothing asks for, again and again, since they ask for others; then animations, empty rules."""
    before = None
    while text != before:
        before, used = text, set(USED_VARIABLE.findall(text))
        text = SET.sub(lambda found: found[0] if found[1] in used else "", text)
    played = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", text))
    text = re.sub(
        r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", lambda one: one[0] if one[1] in played else "", text
    )
    return re.sub(r"\n+", "\n", re.sub(r"[^{}\n]+\{\}", "", text)) + "\n"
