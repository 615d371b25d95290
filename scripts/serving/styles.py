"""One style sheet with what the site uses: Material's and the site's own joined, and all cut away that no page and no script names.

A rule stays if every element, class, id and attribute in its selector occurs somewhere in the built pages, or in the scripts: as an
element that they make, or as a word. So nothing goes that could ever be seen, and something may stay that cannot. Of Material's
rules for text those stay that meet something in a text: the frame around it, with its menus and lists of contents, has the site's
own.
"""

import re
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from serving import selectors

FOLDER = "assets/stylesheets"
OWN = f"{FOLDER}/site.css"  # and what comes of the two
MATERIAL = f"{FOLDER}/main.*.min.css"
CONDITIONAL = {"media", "supports", "container"}  # at-rules that hold rules
USED_VARIABLE = re.compile(r"var\((--[\w-]+)")
SET = re.compile(r"""(?<=[{;])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*(?:;|(?=}))""")
GIVEN = re.compile(r"(--md-[\w-]+):\s*([^;{}]+)")  # what the site's own sheet makes of Material's variables


def join(site: Path, pages: list[str], faces: str) -> None:
    """Leaves one style sheet in a built site.

    pages: the HTML of all its pages; faces: the @font-face rules that stand for those of the site's own sheet.
    """
    [material], own = site.glob(MATERIAL), site / OWN
    scripts = [path.read_text("utf-8") for path in site.rglob("*.js")]
    frames, texts = selectors.tags_of(pages)
    everywhere, in_texts = selectors.names_of(frames | texts, scripts), selectors.names_of(texts, scripts)
    rules = (
        _cut(_parsed(material), selectors.Known(everywhere, in_texts)),
        _cut(_parsed(own), selectors.Known(everywhere, everywhere)),
    )
    text = _without_unused_names(_with_own_values("\n".join(rules), own.read_text("utf-8")))
    material.unlink()
    own.write_text(f'@charset "utf-8";\n{faces}{text}', "utf-8")


def _parsed(sheet: Path) -> list[Node]:
    """Its rules, but for those of fonts."""
    rules = tinycss2.parse_stylesheet(sheet.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    return [rule for rule in rules if not _is(rule, "font-face", "charset")]


def _is(rule: Node, *keywords: str) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword in keywords


def _cut(rules: list[Node], known: selectors.Known) -> str:
    """The rules that something of what is known can meet."""
    return "\n".join(filter(None, (_kept(rule, known) for rule in rules)))


def _kept(rule: Node, known: selectors.Known) -> str:
    if isinstance(rule, QualifiedRule):
        met = [one for one in selectors.alternatives(rule.prelude) if selectors.can_meet(one, known.of(one))]
        return f"{','.join(map(_text, met))}{{{_declarations(rule.content)}}}" if met else ""
    if _is(rule, *CONDITIONAL):
        inner = _cut(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), known)
        return f"@{rule.at_keyword} {_text(rule.prelude)}{{{inner}}}" if inner else ""
    return tinycss2.serialize([rule])


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
