"""The tables of the assessment pages, as HTML: the scores of a year, the years side by side, names and levels."""

import re
from decimal import Decimal
from html import escape, unescape

from assessment.corrections import mark
from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment, Framework, Scale
from assessment.sentence import SCALE_OF_EACH, scale_words
from common.words import bound, change, fiscal_year, points, text, year_number


def status_words(year: Assessment, language: str) -> str:
    """The status words of a result that is not official; empty for one that is."""
    if year.status == "official":
        return ""
    return f'<span class="status status-{year.status}">{LABELS[language][year.status]}</span>'


def short_status(year: Assessment, language: str) -> str:
    """The same in a word for a provisional year beside others; samples stand together and say so once, at their head."""
    if year.status != "provisional":
        return ""
    return f'<span class="status status-provisional">{LABELS[language]["short_provisional"]}</span>'


UNSEARCHED = ' data-search-exclude=""'


def unsearched(years: list[Assessment]) -> str:
    """Keeps sample numbers out of search, whose snippets would tear them from the sample words."""
    return UNSEARCHED if any(year.status == "sample" for year in years) else ""


def categories(year: Assessment, collection: Collection, language: str) -> str:
    """Every category's score in one year, with its change from the year before."""
    label, framework, before = LABELS[language], collection.frameworks[year.framework], collection.before(year)
    scale = framework.scale
    caption = label["categories_caption"].format(
        year=fiscal_year(year.fiscal_year, language), scale=scale_words(scale, language, SCALE_OF_EACH)
    )
    heads = [label["category"], label["score"]]
    if before:
        change_from = label["change"].format(year=year_number(before.fiscal_year, language))
        heads.append(f"{change_from} {short_status(before, language)}".strip())
    rows = []
    for number, category in enumerate(framework.categories, 1):
        score = year.scores[category.id]
        row = [f"{number}. {text(category.name[language])}", _score(year, f"scores.{category.id}", scale, language)]
        if before:
            row.append(_change(score, before.scores[category.id], scale, language))
        rows.append(row)
    total = [label["total"], _score(year, "total", scale, language)]
    total += [_change(year.total, before.total, scale, language)] if before else []
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
        + [_score(year, f"scores.{category.id}", framework.scale, language, _page(year)) for year in years]
        for number, category in enumerate(framework.categories, 1)
    ]
    level = [label["levels"]] + [_level(year, framework, language) for year in years]
    total = [label["total"]] + [_score(year, "total", framework.scale, language, _page(year)) for year in years]
    return table(caption, heads, [*rows, level], total, unsearched(years))


def year_link(year: Assessment, words: str) -> str:
    """A link to the year's own page. HTML, for table heads; pages at the root of their language show it."""
    return f'<a href="{_page(year)}">{words}</a>'


def _page(year: Assessment) -> str:
    return f"../assessment/{year.name}/"


def _score(year: Assessment, field: str, scale: Scale, language: str, page: str = "") -> str:
    """A score, or that there is none; and that it was put right, if it was. page: where the record of that stands."""
    score = year.total if field == "total" else year.scores[field.removeprefix("scores.")]
    words = LABELS[language]["not_assessed"] if score is None else points(score, scale.decimals)
    return words + mark(year, field, language, page)


def _level(year: Assessment, framework: Framework, language: str) -> str:
    level = framework.level(year.level)
    words = text(level.name[language]) if level else LABELS[language]["none_given"]
    return words + mark(year, "level", language, _page(year))


def _change(now: Decimal | None, then: Decimal | None, scale: Scale, language: str) -> str:
    if now is None or then is None:
        return LABELS[language]["no_comparison"]
    return change(now - then, scale.decimals)


def levels(framework: Framework, language: str) -> str:
    """The scale in a sentence, with its source, then the levels from the lowest."""
    label, scale = LABELS[language], framework.scale
    extent = label["scale"].format(min=bound(scale.min), max=bound(scale.max))
    source = f"{label['scale_source']} {_source_links([scale])}"
    each = named(framework.levels, "levels_caption", language) if framework.levels else f"{label['no_levels']}\n"
    return f"{extent} {text(scale.note[language])}\n\n{source}\n\n{each}"


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
