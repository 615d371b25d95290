"""The assessment as citizens read it: the pieces of Markdown and HTML that pages include, in both languages.

Sample words are put here, beside every number of a sample year, so that no page can forget them.
"""

import re
from decimal import Decimal
from html import escape, unescape

from agency import Agency
from assessment_data import Assessment, Collection, Framework
from assessment_labels import LABELS
from assessment_sentence import sentence
from words import LANGUAGES, MINUS, change, day, fiscal_year, points, text

YEARS_SHOWN = 5


def pieces(collection: Collection, agency: Agency) -> dict[str, str]:
    """Every include made from assessments and frameworks: name -> Markdown. The collection has no problems."""
    result = {}
    for language in LANGUAGES:
        for name, view in VIEWS.items():
            none = f"{LABELS[language]['none']}\n"
            result[f"{name}.{language}.md"] = view(collection, agency, language) if collection.years else none
        for framework in collection.frameworks.values():
            result[f"{framework.id}-categories.{language}.md"] = _named_table(
                framework, framework.categories, "framework_caption", language
            )
            result[f"{framework.id}-levels.{language}.md"] = _levels(framework, language)
    return result


def _status(year: Assessment, language: str) -> str:
    """The status words of a result that is not official; empty for one that is."""
    if year.status == "official":
        return ""
    return f'<span class="status status-{year.status}">{LABELS[language][year.status]}</span>'


def _summary(collection: Collection, agency: Agency, language: str) -> str:
    label, year = LABELS[language], collection.years[0]
    return _box(
        year,
        _figure(year, collection, language),
        sentence(year, collection, agency, language),
        f"{label['source']}: {_source(year, language)}",
        f"[{label['more']}](assessment.md#results)",
    )


def _figure(year: Assessment, collection: Collection, language: str) -> str:
    """The status, the total and the level, made to be read at a glance."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    level = (
        label["level"].format(level=text(framework.level(year.level).name[language]))
        if year.level
        else label["no_level"]
    )
    status = _status(year, language)
    lines = [status + "\n{ .result-status }"] if status else []
    out_of = label["out_of"].format(max=framework.scale.max)
    lines.append(
        f'<span class="result-total">{points(year.total)}</span> <span class="result-scale">{out_of}</span> <span class="result-level">{level}</span>\n{{ .result-figure }}'
    )
    return "\n\n".join(lines)


def _box(year: Assessment, *paragraphs: str) -> str:
    body = "\n\n".join(paragraphs)
    return f'<div class="result" markdown="1"{_unsearched([year])}>\n\n{body}\n\n</div>\n'


def _unsearched(years: list[Assessment]) -> str:
    """Keeps sample numbers out of search, whose snippets would tear them from the sample words."""
    return ' data-search-exclude=""' if any(year.status == "sample" for year in years) else ""


def _latest(collection: Collection, agency: Agency, language: str) -> str:
    year = collection.years[0]
    box = _box(year, _figure(year, collection, language), sentence(year, collection, agency, language))
    return "\n".join([box, _categories(year, collection, language), _facts(year, collection, language)])


def _categories(year: Assessment, collection: Collection, language: str) -> str:
    label, framework, before = LABELS[language], collection.frameworks[year.framework], collection.before(year)
    caption = label["categories_caption"].format(year=fiscal_year(year.fiscal_year, language), max=framework.scale.max)
    heads = [label["category"], label["score"]]
    if before:
        heads.append(label["change"].format(year=_year_number(before, language)))
    rows = []
    for number, category in enumerate(framework.categories, 1):
        score = year.scores[category.id]
        row = [f"{number}. {text(category.name[language])}", _score(score, language)]
        if before:
            row.append(_change(score, before.scores[category.id], language))
        rows.append(row)
    total = [label["total"], points(year.total)] + ([_change(year.total, before.total, language)] if before else [])
    return _table(f"{caption} {_status(year, language)}".strip(), heads, rows, total, _unsearched([year]))


def _score(score: Decimal | None, language: str) -> str:
    return LABELS[language]["not_assessed"] if score is None else points(score)


def _change(now: Decimal | None, then: Decimal | None, language: str) -> str:
    return LABELS[language]["no_comparison"] if now is None or then is None else change(now - then)


def _facts(year: Assessment, collection: Collection, language: str) -> str:
    """Where the numbers come from: a list of term and value."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    facts = {
        label["assessment"]: text(framework.name[language]),
        label["assessor"]: text(year.assessor[language]),
        label["period"]: f"{day(year.period.start, language)} – {day(year.period.end, language)}",
        label["status"]: label[year.status],
        label["source"]: _source(year, language),
        label["data"]: _data_link(year),
    }
    if year.note:
        facts[label["note"]] = text(year.note[language])
    return "\n" + "\n".join(f"{term}\n:   {value}\n" for term, value in facts.items())


def _source(year: Assessment, language: str) -> str:
    """The assessor's document with its date, or that there is none."""
    if not year.source:
        return LABELS[language]["no_source"]
    return f"[{text(year.source.title[language])}]({year.source.url}), {day(year.source.date, language)}"


def _data_link(year: Assessment) -> str:
    return f"[{year.fiscal_year}.yml](data/assessments/{year.fiscal_year}.yml)"


def _files(collection: Collection, agency: Agency, language: str) -> str:
    """Every fiscal year's data file, the newest first."""
    return (
        "\n".join(
            f"- {_data_link(year)} {fiscal_year(year.fiscal_year, language)} {_status(year, language)}".rstrip()
            for year in collection.years
        )
        + "\n"
    )


def _years(collection: Collection, agency: Agency, language: str) -> str:
    """Total, level and categories of the last years side by side: a table for each framework, the newest first."""
    used = dict.fromkeys(year.framework for year in collection.years)
    return "\n".join(_years_of(collection.frameworks[name], collection, language) for name in used)


def _years_of(framework: Framework, collection: Collection, language: str) -> str:
    label = LABELS[language]
    years = [year for year in collection.years if year.framework == framework.id][:YEARS_SHOWN]
    caption = f"{text(framework.name[language])}: {label['years_caption']}"
    heads = [label["category"]] + [_year_number(year, language) for year in years]
    if len({year.status for year in years}) == 1:
        caption = f"{caption} {_status(years[0], language)}".strip()
    else:
        heads[1:] = [f"{_year_number(year, language)} {_status(year, language)}".strip() for year in years]
    rows = [
        [f"{number}. {text(category.name[language])}"] + [_score(year.scores[category.id], language) for year in years]
        for number, category in enumerate(framework.categories, 1)
    ]
    level = [label["levels"]] + [
        text(framework.level(year.level).name[language]) if year.level else MINUS for year in years
    ]
    total = [label["total"]] + [points(year.total) for year in years]
    table = _table(caption, heads, [*rows, level], total, _unsearched(years))
    files = " · ".join(_data_link(year) for year in years)
    return f"{table}\n{label['data']}: {files}\n"


def _year_number(year: Assessment, language: str) -> str:
    return str(year.fiscal_year if language == "th" else year.fiscal_year - 543)


def _named_table(framework: Framework, items: list, caption: str, language: str) -> str:
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
    return f"{_table(label[caption], heads, rows)}\n{label['sources']} {_source_links(items)}\n"


def _source_links(items: list) -> str:
    """The items' sources, each once, by the name of their site."""
    return ", ".join(
        f"[{address.split('/')[2]}]({address})" for address in dict.fromkeys(item.source for item in items)
    )


def _foreign(words: str, words_language: str, page_language: str) -> str:
    return words if words_language == page_language else f'<span lang="{words_language}">{words}</span>'


def _levels(framework: Framework, language: str) -> str:
    label, scale = LABELS[language], framework.scale
    extent = label["scale"].format(min=scale.min, max=scale.max)
    table = _named_table(framework, framework.levels, "levels_caption", language)
    return f"{extent} {text(scale.note[language])}\n\n{table}"


def _table(
    caption: str, heads: list[str], rows: list[list[str]], total: list[str] | None = None, marks: str = ""
) -> str:
    """A data table whose first column names its rows."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(_row(row) for row in rows)
    foot = f"<tfoot>{_row(total)}</tfoot>" if total else ""
    table = (
        f'<table class="figures"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table>"
    )
    name = escape(" ".join(re.sub("<[^>]*>", " ", unescape(caption)).split()))
    return f'<div class="table-scroll" role="group" aria-label="{name}" tabindex="0"{marks}>{table}</div>\n'


def _row(cells: list[str]) -> str:
    first, *others = cells
    return f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>"


# The pieces that show results: each is called only where there is a year to show.
VIEWS = {
    "assessment-summary": _summary,
    "assessment-latest": _latest,
    "assessment-years": _years,
    "assessment-files": _files,
}
