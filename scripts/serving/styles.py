"""One style sheet with what the site uses: Material's and the site's own joined, and all cut away that no page and no script names.

A rule stays if every element, class, id and attribute in its selector occurs somewhere in the built pages or as a word in the
scripts. So nothing goes that could ever be seen, and something may stay that cannot.
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
PROPERTY = re.compile(r"\.(\w+)")
CONDITIONAL = {"media", "supports", "container"}  # at-rules that hold rules
ANY_OF = {"is", "where"}
USED_VARIABLE = re.compile(r"var\((--[\w-]+)")


@dataclass
class Names:
    """What pages and scripts name."""

    elements: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    values: set[tuple[str, str]] = field(default_factory=set)  # attribute, value
    words: set[str] = field(default_factory=set)  # of scripts: each may be any of these
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
        for written in WRITTEN.findall(text):
            self.words.update(WORD.findall(written))
            self.settable.add(written[1:-1])
        self.settable.update(name.lower() for name in PROPERTY.findall(text))

    def may_be_set(self, attribute: str) -> bool:
        """Whether a script may give an attribute any value: by its name or by a property, such as dataset.size or ariaDisabled."""
        return attribute in self.settable or attribute.removeprefix("data-").replace("-", "") in self.settable


def join(site: Path, pages: list[str], faces: str) -> None:
    """Leaves one style sheet in a built site.

    pages: the HTML of all its pages; faces: the @font-face rules that stand for those of the site's own sheet.
    """
    sheets = [*site.glob(MATERIAL), site / OWN]  # the site's own has the last word
    rules = [
        rule for path in sheets for rule in _parsed(path.read_text("utf-8")) if not _is(rule, "font-face", "charset")
    ]
    text = faces + _without_unused_names(_cut(rules, _names(site, pages)))
    for path in sheets:
        path.unlink()
    (site / OWN).write_text(f'@charset "utf-8";\n{text}', "utf-8")


def _names(site: Path, pages: list[str]) -> Names:
    names = Names()
    names.add_pages({tag for page in pages for tag in TAG.findall(page)})
    for path in site.rglob("*.js"):
        names.add_script(path.read_text("utf-8"))
    return names


def _parsed(text: str) -> list[Node]:
    return tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)


def _is(rule: Node, *keywords: str) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword in keywords


def _cut(rules: list[Node], names: Names) -> str:
    """The rules that something of these names can meet."""
    return "\n".join(filter(None, (_kept(rule, names) for rule in rules)))


def _kept(rule: Node, names: Names) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [_text(selector) for selector in _alternatives(rule.prelude) if _can_meet(selector, names)]
        return f"{','.join(selectors)}{{{_declarations(rule.content)}}}" if selectors else ""
    if _is(rule, *CONDITIONAL):
        inner = _cut(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), names)
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
        return token.value in names.words or token.value in (names.classes if before == "." else names.elements)
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


def _without_unused_names(text: str) -> str:
    """Takes away the custom properties that nothing asks for, again and again, since they ask for others; then animations, empty rules."""
    before = None
    while text != before:
        before, used = text, set(USED_VARIABLE.findall(text))
        text = re.sub(
            r"(?<=[{;])(--[\w-]+):(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(?:;|(?=}))",
            lambda found: found[0] if found[1] in used else "",
            text,
        )
    played = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", text))
    text = re.sub(
        r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", lambda one: one[0] if one[1] in played else "", text
    )
    return re.sub(r"\n+", "\n", re.sub(r"[^{}\n]+\{\}", "", text)) + "\n"
