"""Charts of the assessment: bars with their names and numbers as real text, so that the browser shapes the Thai.

Each bar is an SVG of its own, drawn in the scale's own points and stretched by the style sheet; nothing is styled inline and
nothing needs a script. The table beside each chart holds the same numbers, so screen readers pass the bars by.
"""

from decimal import Decimal

from assessment_data import Assessment, Collection, Framework
from assessment_labels import LABELS
from assessment_sentence import trend
from assessment_tables import status_words
from words import points, text, year_number


def categories_chart(year: Assessment, framework: Framework, language: str) -> str:
    """Every category's score in one year, in the framework's own order."""
    label, status = LABELS[language], status_words(year, language)
    bars = [
        _bar(f"{number}. {text(category.name[language])}", year.scores[category.id], framework, label["not_assessed"])
        for number, category in enumerate(framework.categories, 1)
    ]
    return _figure(_extremes(year, framework, language), status, bars, framework, language, year.status == "sample")


def years_chart(years: list[Assessment], collection: Collection, framework: Framework, language: str) -> str:
    """The total of each year, the oldest first. Status words stand at the chart, or at each bar where they differ."""
    alike = len({year.status for year in years}) == 1
    status, bars = status_words(years[0], language) if alike else "", []
    for year in reversed(years):
        level = text(framework.level(year.level).name[language]) if year.level else ""
        remark = level if alike else f"{level} {status_words(year, language)}".strip()
        bars.append(_bar(year_number(year.fiscal_year, language), year.total, framework, "", remark))
    sample = any(year.status == "sample" for year in years)
    return _figure(trend(years, collection, language), status, bars, framework, language, sample)


def _extremes(year: Assessment, framework: Framework, language: str) -> str:
    """Which categories have the highest and the lowest score, in one sentence."""
    scored = [(year.scores[item.id], text(item.name[language])) for item in framework.categories]
    scored = [(score, name) for score, name in scored if score is not None]
    if not scored:
        return LABELS[language]["none_assessed"]
    low, high = min(score for score, _ in scored), max(score for score, _ in scored)
    if low == high:
        return LABELS[language]["all_equal"].format(score=points(high))
    join = LABELS[language]["and"]
    names = {score: join.join(name for value, name in scored if value == score) for score in (low, high)}
    return LABELS[language]["extremes"].format(
        high=names[high], high_score=points(high), low=names[low], low_score=points(low)
    )


def _bar(name: str, score: Decimal | None, framework: Framework, without: str, remark: str = "") -> str:
    """A name, its bar on the whole of the scale, and its number; without a score the words that say so."""
    low, high = framework.scale.min, framework.scale.max
    filled = "" if score is None else f'<rect class="filled" width="{score - low}" height="1"/>'
    value = without if score is None else points(score)
    remark = f' <span class="bar-remark">{remark}</span>' if remark else ""
    return (
        f'<li><span class="bar-name">{name}</span>'
        f'<svg viewBox="0 0 {high - low} 1" preserveAspectRatio="none">'
        f'<rect class="scale" width="{high - low}" height="1"/>{filled}</svg>'
        f'<span class="bar-value">{value}{remark}</span></li>'
    )


def _figure(caption: str, status: str, bars: list[str], framework: Framework, language: str, sample: bool) -> str:
    scale = LABELS[language]["bars"].format(min=framework.scale.min, max=framework.scale.max)
    marks = ' data-search-exclude=""' if sample else ""
    return (
        f'<figure class="chart"{marks}><figcaption>{caption} {status}</figcaption>'
        f'<ul class="bars" aria-hidden="true">{"".join(bars)}</ul>'
        f'<p class="bar-scale" aria-hidden="true">{scale}</p></figure>\n'
    )
