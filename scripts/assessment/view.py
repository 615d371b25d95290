"""The assessment as citizens read it: the pieces of Markdown and HTML that pages include, in both languages.

Sample words are put beside every number of a sample year (assessment.tables.status_words), so that no page can forget them.
"""

from assessment import guide as assessment_guide
from assessment.charts import categories_chart, years_chart
from assessment.corrections import mark
from assessment.data import Collection
from assessment.facts import facts, files, page, source
from assessment.labels import LABELS
from assessment.model import Assessment, Framework
from assessment.sentence import scale_words, sentence
from assessment.tables import categories, levels, named, status_words, unsearched, years_of
from common.agency import Agency
from common.words import LANGUAGES, fiscal_year, joined, points, text, together

YEARS_SHOWN = 5


def pieces(collection: Collection, agency: Agency) -> dict[str, str]:
    """Every include made from assessments and frameworks: name -> Markdown. The collection has no problems."""
    result = assessment_guide.pieces(collection)
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
    name = [f"**{_name_and_year(year, collection, language)}**"] if collection.several else []
    return _box(
        year,
        *name,
        _figure(year, collection, language, page(year)),
        sentence(year, collection, agency, language),
        f"{label['source']}: {source(year, language)}",
        f"[{label['more']}](assessment.md#results)",
    )


def _latest(collection: Collection, agency: Agency, language: str) -> str:
    """The latest result of every assessment that the agency has results of, each under its own heading where there are several."""
    blocks = []
    for framework in collection.used:
        year = collection.latest_of(framework.id)
        name = f"### {_name_and_year(year, collection, language)} {{ #latest-{framework.id} }}\n\n"
        blocks.append((name if len(collection.used) > 1 else "") + whole(year, collection, language))
    return "\n".join(blocks)


def _name_and_year(year: Assessment, collection: Collection, language: str) -> str:
    """Which assessment, and of which year."""
    name = text(collection.frameworks[year.framework].short[language])
    return f"{name}{', ' if language == 'en' else ' '}{fiscal_year(year.fiscal_year, language)}"


def lead(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The result in a sentence, as the first words of a page. The sentence itself says that a result is provisional."""
    status = status_words(year, language) if year.status == "sample" else ""
    words = f"{sentence(year, collection, agency, language)} {status}".strip()
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
            facts(year, collection, language),
        ]
    )


def _figure(year: Assessment, collection: Collection, language: str, page: str = "") -> str:
    """The status, the total and the level, made to be read at a glance. page: the result's own, for the figure to lead there."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    level = framework.level(year.level)
    words = label["level"].format(level=text(joined(level.name[language], language))) if level else label["no_level"]
    status = status_words(year, language)
    lines = [status + "\n{ .result-status }"] if status else []
    total = points(year.total, framework.scale.decimals)
    out_of = together(scale_words(framework.scale, language))
    corrected = {field: "" if page else mark(year, field, language) for field in ("total", "level")}
    score = f'<span class="result-total">{total}</span>{corrected["total"]} <span class="result-scale">{out_of}</span>'
    score = f"[{score}]({page})" if page else score
    lines.append(f'{score} <span class="result-level">{words}</span>{corrected["level"]}\n{{ .result-figure }}')
    return "\n\n".join(lines)


def _box(year: Assessment, *paragraphs: str) -> str:
    body = "\n\n".join(paragraphs)
    return f'<div class="result" markdown="1"{unsearched([year])}>\n\n{body}\n\n</div>\n'


def _files(collection: Collection, agency: Agency, language: str) -> str:
    return files(collection, language)


def _years(collection: Collection, agency: Agency, language: str) -> str:
    """Total, level and categories of the last years side by side, for each framework; links to the years before."""
    return "\n".join(_years_of(framework, collection, language) for framework in collection.used)


def _years_of(framework: Framework, collection: Collection, language: str) -> str:
    everything = [year for year in collection.years if year.framework == framework.id]
    years, earlier = everything[:YEARS_SHOWN], everything[YEARS_SHOWN:]
    heading = (
        [f"### {text(framework.short[language])} {{ #years-{framework.id} }}\n"] if len(collection.used) > 1 else []
    )
    parts = [
        *heading,
        years_chart(years, framework, language, named=collection.several),
        years_of(years, framework, language),
    ]
    if earlier:
        links = ", ".join(f"[{fiscal_year(year.fiscal_year, language)}]({page(year)})" for year in earlier)
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
