"""A page as Markdown makes it, and all that must not be in it.

Only the rendered page tells what is code and what is live, so that is what is judged. Every < in it must open or close an element
of the lists in checks.safe.allowed, written in full; there is no other way through, so nothing depends on how a browser mends HTML.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from checks.safe.allowed import EMPTY, MADE, MARK, WRITTEN, Fault, of_attributes

# As in mkdocs.yml, with what MkDocs adds; but includes are made from data and not looked at: their lines are text here.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")
SETTINGS = {"tables": {"use_align_attribute": True}, "toc": {"marker": ""}}
BY_HAND = "\x04"  # an attribute, for a while, of HTML in a block with markdown="1"
TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:[ \n]+[^\s"'<>/=`]+(?:="[^"<>]*")?)*)[ \n]*/?>""")
REMARK = re.compile(r"<!--(?!>|->|\s*\[)(?:(?!--|<!)[\s\S])*-->")
NAME = re.compile(r"<(/?)([A-Za-z][^\s/>]*)[^>]*>?")
# Text that was to be HTML and is not, such as "<div" without its end. "a < b" and "x<y" are just text.
NAMES = (
    "script|style|iframe|object|embed|form|link|meta|base|img|svg|math|input|button|video|audio|div|span|abbr|details"
)
BROKEN = re.compile(rf"&lt;(?:(!--|!\[)|([!?/]?)\s*({NAMES}|(?<=[!?])[a-z]\w*)\b)", re.IGNORECASE)


class _Mark(Treeprocessor):
    """Marks what Markdown makes. HTML written into a block with markdown="1" stays unmarked."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            written = element.attrib.pop(BY_HAND, None)
            # Markdown must find again its root, and the bare <p> around blocks of HTML.
            if element is not root and element.tag != "p" and not written:
                element.set(MARK, "")
            if "data-toc-label" in element.attrib:  # taken out of sight by the next step
                element.set("toc-label", "")


class _Written(Preprocessor):
    """Tells _Mark what was written as HTML into a block with markdown="1"."""

    def run(self, lines: list[str]) -> list[str]:
        for block in self.md.htmlStash.rawHtmlBlocks:
            for element in block.iter() if isinstance(block, Element) else ():
                element.set(BY_HAND, "yes")
        return lines


@cache
def _markdown() -> Markdown:
    markdown = Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS)
    markdown.preprocessors.register(_Written(markdown), "written", 15)  # after blocks of HTML are found
    markdown.treeprocessors.register(_Mark(markdown), "mark", 6)  # after attribute lists, before the table of contents
    return markdown


def faults(source: str) -> Counter[Fault]:
    """What must not be in the page that this Markdown becomes, and how often it is."""
    try:
        html = _markdown().reset().convert(source)
    except Exception:  # Markdown raises all kinds where it loses its way, such as a thousand nested quotes
        _markdown.cache_clear()  # and would stay lost for all pages after this one: reset() forgets less than it holds
        return Counter([Fault("unreadable")])
    return Counter(_Walk(html).faults())


class _Walk:
    """Goes through a rendered page tag by tag."""

    def __init__(self, html: str):
        self.html, self.at = html, 0
        self.opened: list[str] = []
        self.refused: set[str] = set()

    def faults(self) -> Iterator[Fault]:
        while (start := self.html.find("<", self.at)) >= 0:
            yield from self._text(start)
            tag = TAG.match(self.html, start)
            self.at = tag.end() if tag else start + 1
            if not tag:
                yield from self._no_tag(start)
            elif tag[1]:
                yield from self._closing(tag[2])
            else:
                yield from self._opening(tag[2], tag[3])
        yield from self._text(len(self.html))
        yield from (Fault("unclosed", name) for name in self.opened)

    def _text(self, end: int) -> Iterator[Fault]:
        if "code" not in self.opened:
            for found in BROKEN.finditer(self.html, self.at, end):
                name = (found[1] or found[3]).lower()
                if name not in self.refused or found[2] != "/":
                    yield Fault("open remark" if name == "!--" else "broken", "/" * (found[2] == "/") + name)
                self.refused.add(name)

    def _opening(self, name: str, attributes: str) -> Iterator[Fault]:
        if name not in WRITTEN and not (f' {MARK}=""' in attributes and name in MADE):
            yield self._refuse(name)
            return
        yield from of_attributes(name, attributes)
        if name not in EMPTY:
            self.opened.append(name)

    def _closing(self, name: str) -> Iterator[Fault]:
        if name in self.opened:
            while (last := self.opened.pop()) != name:
                self.refused.add(last)  # its end will come, too late
                yield Fault("unclosed", last)
        elif name not in self.refused:
            yield Fault("unopened", name)

    def _no_tag(self, start: int) -> Iterator[Fault]:
        """What begins with < and is no tag written in full: a remark at best."""
        if remark := REMARK.match(self.html, start):
            self.at = remark.end()
        elif self.html.startswith("<!--", start):
            self.at = self._after("-->", start + 4)
            yield Fault("remark")
        elif found := NAME.match(self.html, start):
            self.at = found.end()
            name = found[2].lower()
            if not found[1] and name not in WRITTEN:
                yield self._refuse(name)
            elif name not in self.refused:
                yield Fault("unopened" if found[1] else "form", name)
                self.refused.add(name)
        else:
            ending = {"<![CDATA[": "]]>", "<?": "?>"}
            ends = next((end for sign, end in ending.items() if self.html.startswith(sign, start)), ">")
            self.at = self._after(ends, start)
            yield Fault("declaration")

    def _after(self, end: str, start: int) -> int:
        """The place behind the next end sign; the page's end where there is none."""
        found = self.html.find(end, start)
        return found + len(end) if found >= 0 else len(self.html)

    def _refuse(self, name: str) -> Fault:
        """Refuses an element with all that is in it."""
        self.refused.add(name)
        if end := re.compile(rf"</{re.escape(name)}[^>]*>", re.IGNORECASE).search(self.html, self.at):
            self.at = end.end()
        return Fault("element", name)
