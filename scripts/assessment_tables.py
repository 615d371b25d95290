"""The tables of the assessment pages, as HTML: the scores of a year, the years side by side, names and levels."""

import re
from decimal import Decimal
from html import escape, unescape

from assessment_data import Assessment, Collection, Framework
from assessment_labels import LABELS
from words import MINUS, change, fiscal_year, points, text, year_number


def status_words(year: Assessment, language: str) -> str:
    """The status words of a result that is not official; empty for one that is."""
    if year.status == "official":
        return ""
    return f'<span class="status status-{year.status}">{LABELS[language][year.status]}</span>'


UNSEARCHED = ' data-search-exclude=""'


def unsearched(years: list[Assessment]) -> str:
    """Keeps sample numbers out of search, whose snippets would tear them from the sample words."""
    return UNSEARCHED if any(year.status == "sample" for year in years) else ""


def categories(year: Assessment, collection: Collection, language: str) -> str:
    """Every category's score in one year, with its change from the year before."""
    label, framework, before = LABELS[language], collection.frameworks[year.framework], collection.before(year)
    caption = label["categories_caption"].format(year=fiscal_year(year.fiscal_year, language), max=framework.scale.max)
    heads = [label["category"], label["score"]]
    if before:
        heads.append(label["change"].format(year=year_number(before.fiscal_year, language)))
    rows = []
    for number, category in enumerate(framework.categories, 1):
        score = year.scores[category.id]
        row = [f"{number}. {text(category.name[language])}", score_words(score, language)]
        if before:
            row.append(_change(score, before.scores[category.id], language))
        rows.append(row)
    total = [label["total"], points(year.total)] + ([_change(year.total, before.total, language)] if before else [])
    return table(f"{caption} {status_words(year, language)}".strip(), heads, rows, total, unsearched([year]))


def years_of(years: list[Assessment], framework: Framework, language: str) -> str:
    """Total, level and categories of some years of one framework, side by side, the newest first."""
    label = LABELS[language]
    caption = f"{text(framework.name[language])}: {label['years_caption']}"
    heads = [label["category"]] + [year_link(year, year_number(year.fiscal_year, language)) for year in years]
    if len({year.status for year in years}) == 1:
        caption = f"{caption} {status_words(years[0], language)}".strip()
    else:
        heads[1:] = [
            f"{head} {status_words(year, language)}".strip() for head, year in zip(heads[1:], years, strict=True)
        ]
    rows = [
        [f"{number}. {text(category.name[language])}"]
        + [score_words(year.scores[category.id], language) for year in years]
        for number, category in enumerate(framework.categories, 1)
    ]
    level = [label["levels"]] + [
        text(framework.level(year.level).name[language]) if year.level else MINUS for year in years
    ]
    total = [label["total"]] + [points(year.total) for year in years]
    return table(caption, heads, [*rows, level], total, unsearched(years))


def year_link(year: Assessment, words: str) -> str:
    """A link to the year's own page. HTML, for table heads; pages at the root of their language show it."""
    return f'<a href="../assessment/{year.name}/">{words}</a>'


def score_words(score: Decimal | None, language: str) -> str:
    """A score with two decimals, or that there is none."""
    return LABELS[language]["not_assessed"] if score is None else points(score)


def _change(now: Decimal | None, then: Decimal | None, language: str) -> str:
    return LABELS[language]["no_comparison"] if now is None or then is None else change(now - then)


def levels(framework: Framework, language: str) -> str:
    """The scale in a sentence, then the levels from the lowest."""
    label, scale = LABELS[language], framework.scale
    extent = label["scale"].format(min=scale.min, max=scale.max)
    return f"{extent} {text(scale.note[language])}\n\n{named(framework.levels, 'levels_caption', language)}"


def named(items: list, caption: str, language: str) -> str:
    """Levels or categories with both names, and where each name comes from."""
    label = LABELS[language]
    names = ["thai_name", "english_name"] if language == "th" else ["english_name", "thai_name"]
    rows = []
    for number, item in enumerate(items, 1):
        thai = _foreign(text(item.name.th), "th", language)
        origin = label[item.english]
        if item.english_source:
            origin = f'<a href="{item.english_source}">{origin}</a>'
        english = f"{_foreign(text(item.name.en), 'en', language)} ({origin})"
        first, second = (thai, english) if language == "th" else (english, thai)
        rows.append([f"{number}. {first}", second])
    heads = [label[name] for name in names]
    return f"{table(label[caption], heads, rows)}\n{label['sources']} {_source_links(items)}\n"


def _source_links(items: list) -> str:
    """The items' sources, each once, by the name of their site."""
    return ", ".join(
        f"[{address.split('/')[2]}]({address})" for address in dict.fromkeys(item.source for item in items)
    )


def _foreign(words: str, words_language: str, page_language: str) -> str:
    return words if words_language == page_language else f'<span lang="{words_language}">{words}</span>'


def table(
    caption: str, heads: list[str], rows: list[list[str]], total: list[str] | None = None, marks: str = ""
) -> str:
    """A data table whose first column names its rows."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(_row(row) for row in rows)
    foot = f"<tfoot>{_row(total)}</tfoot>" if total else ""
    whole = (
        f'<table class="figures"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table>"
    )
    name = escape(" ".join(re.sub("<[^>]*>", " ", unescape(caption)).split()))
    return f'<div class="table-scroll" role="group" aria-label="{name}" tabindex="0"{marks}>{whole}</div>\n'


def _row(cells: list[str]) -> str:
    first, *others = cells
    return f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>"
