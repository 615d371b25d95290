"""Thai words on an English page are marked as Thai, so that a screen reader says them in Thai (WCAG 2.2, 3.1.2)."""

import re
from itertools import chain

from checks.thai.text_rule import THAI, shown
from pages import prose
from pages.source import Mark, Page

LANG = r"""[^<>{}\n]*\blang=["']?th\b[^<>{}\n]*"""
MARKED = re.compile(
    rf"<(\w+)\b{LANG}>.*?</\1>"  # <span lang="th">words</span>
    rf"|(?:\*\*[^*\n]+\*\*|\*[^*\n]+\*|__[^_\n]+__|_[^_\n]+_|\[[^\]\n]*\]\([^)\n]*\))\{{{LANG}\}}"  # **words**{ lang="th" }
    rf"|^#[^\n]*\{{{LANG}\}}",  # a heading
    re.MULTILINE | re.DOTALL,
)
# A paragraph, from its first line to the line below it that says its language.
PARAGRAPH = re.compile(rf"(?<!\S\n)(?:^[ \t]*\S[^\n]*\n)+\{{:{LANG}\}}", re.MULTILINE)
WORDS = re.compile(rf"[{THAI}](?:[^\n<>{{}}{prose.MASK}]*[{THAI}ๆฯ])?")


def check(page: Page):
    """Thai without its mark on an English page, once a line."""
    if page.language != "en":
        return
    words = list(prose.in_body(page.source))
    for marked in chain(MARKED.finditer(page.source), PARAGRAPH.finditer(page.source)):
        words[slice(*marked.span())] = prose.hide(marked)
    for number, line in enumerate("".join(words).split("\n"), 1):
        if found := WORDS.search(line):
            right = f'<span lang="th">{shown(found[0])}</span>'
            th = f"คำภาษาไทยในหน้าภาษาอังกฤษต้องระบุภาษา โปรดเขียน {right}"
            en = f"Thai words on an English page must be marked as Thai: write {right}"
            yield page.problem(Mark("", number, found.start() + 1), th, en)
