"""Pages of which it is certain, before they are rendered, that nothing in them can run, load or hide anything: most pages are so.

Without a tag, an attribute list, a reference or a block of code, all that Markdown makes by itself is right (checks.safe.allowed).
So what is always right is taken out, and nothing may be left that could begin one of these. What is not certain is rendered.
"""

import re

_WORDS = r"(?:[^\n<>{}\[\]\\&|]|& )+"
# For each of these a letter is put, so that what stands on either side does not come together.
_RIGHT = (
    re.compile(r'^--8<-- "[\w./-]+"$', re.MULTILINE),
    re.compile(r"(?<![`\\])`[^`\n<>{}\\&|]+`(?!`)"),
    # Nothing that ends emphasis, code, a link or a cell: it would end between the two tags.
    re.compile(r'<span lang="(?:en|th)">[^\n<>{}\[\]\\&`*_|]+</span>'),
    re.compile(
        rf"(?<![!\\])\[{_WORDS}\]\((?:https?://[\w-]+(?:\.[\w-]+)*(?:[/?#][\w./?#=%-]*)?|[\w.#][\w./#-]*)\)"  # no picture
    ),
    # Without | and after an empty line: in a table the same would be a row, and the id on a cell.
    re.compile(rf"(?<=\n\n)#{{1,6}} {_WORDS} \{{ #[a-z0-9-]+ \}}$", re.MULTILINE),
)
# The last: so many signs of lists and quotations that Markdown may lose its way.
_PERHAPS = re.compile(r"[<{\[\]\\]|&(?! )|`|~{3}|^[\s>*+\d.):#-]{30}", re.MULTILINE)


def certainly(source: str) -> bool:
    """Whether this Markdown is harmless for certain."""
    source = f"\n\n{source}"
    for right in _RIGHT:
        source = right.sub("x", source)
    return not _PERHAPS.search(source)
