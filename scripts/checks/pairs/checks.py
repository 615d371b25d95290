"""Compares a page with its twin: what one language has, the other has too, in the same order and with the same facts."""

from checks import emails, glossary_words
from checks.pairs import headings as pair_headings
from checks.pairs.compare import Comparison
from checks.pairs.messages import LANGUAGE
from checks.pairs.stated import Side
from checks.plain import other_language
from checks.plain import pictures as plain_pictures
from checks.plain import repeated as plain_repeated
from checks.plain import shapes as plain_shapes
from checks.safe import checks as html_checks
from pages.blocks import Block
from pages.source import Page

SHOWN = ("title", "description")
THE_SAME = ("template",)  # all else is each page's own, or told of by itself

# What looks for places that cannot be compared before they are mended.
UNFIT = (
    plain_shapes.misshapen,
    plain_pictures.called_as_files,
    plain_repeated.check,
    emails.mistaken,
    glossary_words.with_figures,
)


def check(thai: Page, english: Page):
    """Every place where the two pages part. None where Markdown loses its way in one of them: checks.safe refuses that page."""
    try:
        pair = Comparison(Side(thai), Side(english))
    except RecursionError:
        return
    yield from _front_matter(thai, english, pair)
    yield from pair_headings.check(thai, english)
    unfit = _unfit(thai, english, pair)
    for ours, theirs in pair_headings.sections(pair.thai.blocks, pair.english.blocks):
        if not unfit or unfit.isdisjoint([*_lines(thai, ours), *_lines(english, theirs)]):
            yield from pair.blocks(ours, theirs)


def _unfit(thai: Page, english: Page, pair: Comparison) -> set[tuple[str, int]]:
    """File and line of what is not yet what was meant, must not be there or is not translated.

    It is told of, and cannot be compared.
    """
    told = list(other_language.of_pair(thai, english))
    for page, blocks in ((thai, pair.thai.blocks), (english, pair.english.blocks)):
        for look in UNFIT:
            told += look(page)
        if any(block.kind == "html" for block in blocks):
            told += html_checks.check(page)
    return {(problem.file, problem.line) for problem in told}


def _lines(page: Page, blocks: list[Block]) -> list[tuple[str, int]]:
    return [(page.file, line) for line in range(blocks[0].line, blocks[-1].last_line + 1)] if blocks else []


def _front_matter(thai: Page, english: Page, pair: Comparison):
    """The same fields with the same values, save words; and in words, the same facts."""
    if not (isinstance(thai.meta.data, dict) and isinstance(english.meta.data, dict)):
        return
    for name in SHOWN:
        if (name,) in thai.meta.values and (name,) in english.meta.values:
            yield from pair.words(_shown(thai, name), _shown(english, name))
    for name in THE_SAME:
        having = [page for page in (thai, english) if name in page.meta.data]
        if len(having) == 1:
            yield _alone(having[0], name, english if having[0] is thai else thai)
        elif having and thai.meta.data[name] != english.meta.data[name]:
            th = f"{name}: ไม่ตรงกับใน {thai.file} โปรดเขียน {thai.meta.data[name]} ทั้งสองภาษา"
            en = f"{name}: not the same as in {thai.file}; write {thai.meta.data[name]} in both languages"
            yield english.meta.problem((name,), th, en)


def _shown(page: Page, name: str) -> Block:
    line, column = page.meta.values[(name,)]
    column += (name,) in page.meta.quoted
    return Block("p", line, column, " ".join(str(page.meta.data[name]).split()), [(line, column)])


def _alone(page: Page, name: str, twin: Page):
    language_th, language = LANGUAGE[twin.language]
    value = f"{name}: {page.meta.data[name]}"
    th = f"{name}: ไม่มีใน{language_th} โปรดเพิ่มบรรทัด {value} ใน {twin.file} หรือลบออกจากหน้านี้"
    en = f"{name}: the {language} page does not have it; add the line {value} to {twin.file}, or delete it here"
    return page.meta.problem((name,), th, en, at_key=True)
