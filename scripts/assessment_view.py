"""The assessment as citizens read it: the pieces of Markdown and HTML that pages include, in both languages.

Sample words are put beside every number of a sample year (assessment_tables.status_words), so that no page can forget them.
"""

from decimal import Decimal

from agency import Agency
from assessment_charts import categories_chart, years_chart
from assessment_data import Assessment, Collection, Framework
from assessment_labels import LABELS
from assessment_sentence import scale_words, sentence
from assessment_tables import categories, levels, named, status_words, unsearched, years_of
from words import LANGUAGES, day, fiscal_year, points, text, together

YEARS_SHOWN = 5
FORMATS = ("csv", "json", "yml")


def pieces(collection: Collection, agency: Agency) -> dict[str, str]:
    """Every include made from assessments and frameworks: name -> Markdown. The collection has no problems."""
    result = {}
    for language in LANGUAGES:
        for name, view in VIEWS.items():
            none = f"{LABELS[language]['none']}\n"
            result[f"{name}.{language}.md"] = view(collection, agency, language) if collection.years else none
        for framework in collection.frameworks.values():
            result[f"{framework.id}-categories.{language}.md"] = named(
                framework.categories, "framework_caption", language
            )
            result[f"{framework.id}-levels.{language}.md"] = levels(framework, language)
    return result


def _summary(collection: Collection, agency: Agency, language: str) -> str:
    label, year = LABELS[language], collection.latest
    return _box(
        year,
        _figure(year, collection, language),
        sentence(year, collection, agency, language),
        f"{label['source']}: {_source(year, language)}",
        f"[{label['more']}](assessment.md#results)",
    )


def _latest(collection: Collection, agency: Agency, language: str) -> str:
    """The latest result of every assessment that the agency has results of."""
    named = len(collection.used) > 1
    blocks = []
    for framework in collection.used:
        name = f"**{text(framework.name[language])}**\n\n" if named else ""
        blocks.append(name + whole(collection.latest_of(framework.id), collection, language))
    return "\n".join(blocks)


def lead(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The result in a sentence, as the first words of a page."""
    words = f"{sentence(year, collection, agency, language)} {status_words(year, language)}".strip()
    return f'<p class="lead"{unsearched([year])}>{words}</p>\n'


def _sentence(collection: Collection, agency: Agency, language: str) -> str:
    return lead(collection.latest, collection, agency, language)


def whole(year: Assessment, collection: Collection, language: str) -> str:
    """All that is known of one year's result: the figure, the chart, the table, where the numbers come from."""
    framework = collection.frameworks[year.framework]
    return "\n".join(
        [
            _box(year, _figure(year, collection, language)),
            categories_chart(year, framework, language),
            categories(year, collection, language),
            _facts(year, collection, language),
        ]
    )


def _figure(year: Assessment, collection: Collection, language: str) -> str:
    """The status, the total and the level, made to be read at a glance."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    level = framework.level(year.level)
    words = label["level"].format(level=text(level.name[language])) if level else label["no_level"]
    status = status_words(year, language)
    lines = [status + "\n{ .result-status }"] if status else []
    out_of = together(scale_words(framework.scale, language))
    lines.append(
        f'<span class="result-total">{points(year.total)}</span> <span class="result-scale">{out_of}</span> '
        f'<span class="result-level">{words}</span>\n{{ .result-figure }}'
    )
    return "\n\n".join(lines)


def _box(year: Assessment, *paragraphs: str) -> str:
    body = "\n\n".join(paragraphs)
    return f'<div class="result" markdown="1"{unsearched([year])}>\n\n{body}\n\n</div>\n'


def _facts(year: Assessment, collection: Collection, language: str) -> str:
    """Where the numbers come from: a list of term and value."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    prefix = "/en" if language == "en" else ""
    facts = {
        label["assessment"]: text(framework.name[language]),
        label["assessor"]: text(year.assessor[language]),
        label["period"]: f"{day(year.period.start, language)} – {day(year.period.end, language)}",
        label["status"]: label[year.status],
        label["source"]: _source(year, language),
        label["updated"]: day(year.published, language),
        label["data"]: _data_links(year),
        label["year_page"]: f"[{prefix}/assessment/{year.name}/](assessment/{year.name}.md)",
    }
    if year.note:
        facts[label["note"]] = text(year.note[language])
    if year.corrections:
        facts[label["corrections"]] = "\n:   ".join(corrections(year, framework, language))
    return "\n" + "\n".join(f"{term}\n:   {value}\n" for term, value in facts.items())


def corrections(year: Assessment, framework: Framework, language: str) -> list[str]:
    """What was put right after it had been published, the newest first, each in one sentence."""
    label = LABELS[language]
    names = {"total": label["total"], "level": label["levels"], "status": label["status"]}
    names |= {f"scores.{item.id}": text(item.name[language]) for item in framework.categories}
    lines = []
    for item in reversed(year.corrections):
        was, now = (_figure_words(value, framework, language) for value in (item.was, item.now))
        line = LABELS[language]["correction"].format(
            day=day(item.date, language), figure=names[item.field], was=was, now=now
        )
        lines.append(f"{line} ({text(item.why[language])})" if item.why else line)
    return lines


def _figure_words(value: str, framework: Framework, language: str) -> str:
    """A corrected value as readers know it: a number, a level's name, or that there was none."""
    known = {level.id: level.name[language] for level in framework.levels}
    known |= {name: LABELS[language][name] for name in ("not_assessed", "provisional", "official")}
    known["none"] = LABELS[language]["no_level"]
    return text(known[value]) if value in known else points(Decimal(value))


def _source(year: Assessment, language: str) -> str:
    """The assessor's document with its date, or that there is none."""
    if not year.source:
        return LABELS[language]["no_source"]
    return f"[{text(year.source.title[language])}]({year.source.url}), {day(year.source.date, language)}"


def _data_links(year: Assessment) -> str:
    return ", ".join(f"[{year.name}.{kind}](data/assessments/{year.name}.{kind})" for kind in FORMATS)


def _files(collection: Collection, agency: Agency, language: str) -> str:
    """The whole series, then every result's data files, the newest first."""
    series = ", ".join(f"[assessments.{kind}](data/assessments.{kind})" for kind in ("csv", "json"))
    lines = [f"- {LABELS[language]['series']}: {series}"]
    for year in collection.years:
        when = fiscal_year(year.fiscal_year, language)
        name = f" ({text(collection.frameworks[year.framework].name[language])})" if len(collection.used) > 1 else ""
        words = f"{when[0].upper()}{when[1:]}{name} {status_words(year, language)}".strip()
        lines.append(f"- {words}: {_data_links(year)}")
    for framework in collection.frameworks.values():
        file = f"[{framework.id}.yml](data/frameworks/{framework.id}.yml)"
        lines.append(f"- {LABELS[language]['framework_file']} {text(framework.name[language])}: {file}")
    lines.append(f'- <a href="../assessment/feed.xml">{LABELS[language]["feed"]}</a>')
    return "\n".join(lines) + "\n"


def _years(collection: Collection, agency: Agency, language: str) -> str:
    """Total, level and categories of the last years side by side, for each framework; links to the years before."""
    return "\n".join(_years_of(framework, collection, language) for framework in collection.used)


def _years_of(framework: Framework, collection: Collection, language: str) -> str:
    everything = [year for year in collection.years if year.framework == framework.id]
    years = everything[:YEARS_SHOWN]
    parts = [
        years_chart(years, framework, language, named=len(collection.used) > 1),
        years_of(years, framework, language),
    ]
    if len(everything) > YEARS_SHOWN:
        links = ", ".join(
            f"[{fiscal_year(year.fiscal_year, language)}](assessment/{year.name}.md)"
            for year in everything[YEARS_SHOWN:]
        )
        parts.append(f"{LABELS[language]['earlier']} {links}\n")
    return "\n".join(parts)


# The pieces that show results: each is called only where there is a year to show.
VIEWS = {
    "assessment-summary": _summary,
    "assessment-sentence": _sentence,
    "assessment-latest": _latest,
    "assessment-years": _years,
    "assessment-files": _files,
}
