"""Checks that nothing in a page can run, load or hide anything: pasted HTML, links, attribute lists, remarks, includes.

What is wrong is seen in the rendered page (rendered_html); most pages are harmless for certain before that (harmless). Where it was written is found by asking: of all places in the file that
can make HTML, which one makes the fault go away once its sign is an ordinary letter? So code samples are never refused, and what
Markdown takes for HTML always is, however it is written.
"""

import re
from collections import Counter
from collections.abc import Iterator

from checks.safe import harmless, pasted_html, rendered_html
from checks.safe.allowed import EMAIL, Fault
from checks.safe.messages import of_pasted, said
from common.agency import EMAIL_ANYWHERE
from common.problems import Problem
from pages.source import Mark, Page

PLAIN = "‹"  # a letter without meaning in Markdown and HTML
# The signs that can make HTML: of tags, of attribute lists, of a link's or a reference's address, of a block of code.
SIGN = re.compile(r"[<{]|(?<=\])[(:]|(?<![`~])(?:`{3}|~{3})")
COMMON = re.compile(r'\{ #[a-z0-9-]+ \}|\((?:https://)?[\w./#%-]+\)|<-- "')  # nearly always right, so looked at last
LESS_THAN = re.compile(r"&(?:lt|#0*60|#x0*3c)\b;?", re.IGNORECASE)
UNSEEN = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{EMAIL}]|\r(?!\n)")
INCLUDED = re.compile(r"\s*-+8<-+(\s|$)")
MOST_TOLD, MOST_READ = 20, 500_000  # places and letters: a page full of pasted HTML is told of at once, in part


def check(page: Page) -> Iterator[Problem]:
    """Every place in the page that makes what must not be in it."""
    if unseen := list(_unseen(page)):
        yield from unseen
        return
    source, included = readable(page.written), _hidden_include(page)
    if not included and harmless.certainly(source):
        return
    if included:
        yield included
        source = re.sub(r"(?m)^.*8<.*$", lambda line: PLAIN * len(line[0]), source)
    pasted = list(pasted_html.of_word(page))
    for first, tags, _ in pasted[:MOST_TOLD]:
        yield page.problem(first, *of_pasted(tags))
    source = pasted_html.without(source, {line - page.start for *_, lines in pasted for line in lines}, PLAIN)
    found = rendered_html.faults(source)
    if found:
        for position, fault in _places(source, found):
            yield page.problem(_mark(page, position), *said(fault))


def readable(source: str) -> str:
    """The page's text with &lt; and e-mail addresses replaced, letter for letter: they are right, and are told from HTML so."""
    source = LESS_THAN.sub(lambda found: PLAIN * len(found[0]), source)
    return EMAIL_ANYWHERE.sub(lambda found: EMAIL * len(found[0]), source) if "@" in source else source


def _places(source: str, found: Counter[Fault]) -> Iterator[tuple[int, Fault]]:
    """Where the faults were written, and one fault for each place: first where one would look for it, then anywhere."""
    # An element's end comes last of all: without it, what was opened would swallow the next of its name, and its fault be gone too.
    signs = sorted(
        (sign.start() for sign in SIGN.finditer(source)),
        key=lambda at: (source.startswith("</", at), bool(COMMON.match(source, at))),
    )
    left, told, tries = Counter(found), set(), 20 + MOST_READ // len(source)
    for fits in (_fits, lambda *_: True):
        for at in signs:
            if len(told) == MOST_TOLD or not tries or not any(fits(source, at, fault) for fault in left):
                continue
            tries -= 1
            gone = (found - rendered_html.faults(source[:at] + PLAIN + source[at + 1 :])) & left
            if fault := next((fault for fault in gone if fits(source, at, fault)), None):
                yield _shown(source, at), fault
                left -= gone
                told.add(at)
    # Such as a tag in another of its name, which stays when either is taken away.
    for fault in list(left.elements())[: MOST_TOLD - len(told)]:
        at = next((at for at in sorted({*signs} - told) if _fits(source, at, fault)), None)
        if at is not None or not told:
            yield at or 0, fault
            told.add(at)


def _fits(source: str, at: int, fault: Fault) -> bool:
    """Whether the sign looks like the fault: the tag of that name, the attribute list, the remark, the link."""
    tag = re.match(r"<\s*/?\s*([^\s/>]+)", source[at : at + 80])
    if fault.kind in ("remark", "open remark", "declaration"):
        return source.startswith(("<!", "<?"), at)
    if fault.on:
        return source[at] == "{" or bool(tag) and tag[1].lower() == fault.on
    if fault.kind in ("scheme", "address", "picture"):
        return source[at] in "(:<{"
    return bool(tag) and tag[1].lower().startswith(fault.name.lstrip("/?"))


def _shown(source: str, at: int) -> int:
    """Where a reader looks: at the sign itself, or at the address behind it."""
    return re.compile(r"[(:][\s<]*").match(source, at).end() if source[at] in "(:" else at


def _mark(page: Page, position: int) -> Mark:
    before = page.written[:position]
    return Mark("", page.start + before.count("\n"), position - before.rfind("\n"))


def _unseen(page: Page) -> Iterator[Problem]:
    for found in UNSEEN.finditer(page.written):
        th = "มีอักขระควบคุมที่มองไม่เห็นอยู่ตรงนี้ โปรดลบแล้วพิมพ์คำนี้ใหม่"
        yield page.problem(
            _mark(page, found.start()), th, "there is an unseen control character here; type this word again"
        )


def _hidden_include(page: Page) -> Problem | None:
    """The first line that shows data even in code or a remark, where nobody expects it."""
    if "8<" not in page.written:
        return None
    seen = {number for number, line in page.lines if "8<" in line}
    for number, line in enumerate(page.written.split("\n"), page.start):
        if INCLUDED.match(line) and number not in seen:
            th = "บรรทัดนี้ยังแสดงข้อมูล แม้อยู่ในตัวอย่างโค้ดหรือหมายเหตุ โปรดลบ หรือใส่ ; ไว้หน้า --8<--"
            en = "this line shows data even in code or a remark; delete it, or write ; before --8<--"
            return page.problem(Mark("", number, line.index("-") + 1), th, en)
    return None
