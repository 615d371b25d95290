"""Charts of the assessment: bars with their names and numbers as real text, so that the browser shapes the Thai.

Each bar is an SVG of its own, drawn in the scale's own points and stretched by the style sheet; nothing is styled inline and
nothing needs a script. The table beside each chart holds the same numbers, so screen readers pass the bars by.
"""

from decimal import Decimal

from assessment.labels import LABELS
from assessment.model import Assessment, Framework
from assessment.tables import short_status, status_words, unsearched
from assessment.trend import trend
from common.words import bound, joined, listed, points, text, year_number


def categories_chart(year: Assessment, framework: Framework, language: str) -> str:
    """Every category's score in one year, in the framework's own order."""
    bars = [
        _bar(f"{number}. {text(category.name[language])}", year.scores[category.id], framework, language)
        for number, category in enumerate(framework.categories, 1)
    ]
    caption = f"{_extremes(year, framework, language)} {status_words(year, language)}"
    return _figure(caption, bars, framework, language, [year])


def years_chart(years: list[Assessment], framework: Framework, language: str, named: bool) -> str:
    """The total of each year of one framework, the oldest first: actual results, or samples where there are no others."""
    actual = [year for year in years if year.status != "sample"]
    shown = actual or years
    bars = [_year_bar(year, framework, language) for year in reversed(shown)]
    name = f"{text(framework.short[language])}: " if named else ""
    status = status_words(shown[0], language) if not actual else ""
    return _figure(f"{name}{trend(shown, framework, language)} {status}", bars, framework, language, shown)


def _year_bar(year: Assessment, framework: Framework, language: str) -> str:
    level = framework.level(year.level)
    remark = f"{text(level.name[language]) if level else ''} {short_status(year, language)}".strip()
    return _bar(year_number(year.fiscal_year, language), year.total, framework, language, remark)


def _extremes(year: Assessment, framework: Framework, language: str) -> str:
    """Which of the assessed categories have the highest and the lowest score, in one sentence."""
    label, decimals = LABELS[language], framework.scale.decimals
    scored = [(year.scores[item.id], text(item.name[language])) for item in framework.categories]
    scored = [(score, name) for score, name in scored if score is not None]
    if len(scored) == 1:
        [(score, name)] = scored
        return label["one_assessed"].format(name=joined(name, language), score=points(score, decimals))
    low, high = min(score for score, _ in scored), max(score for score, _ in scored)
    if low == high:
        return label["all_equal"].format(number=len(scored), score=points(high, decimals))
    who = {score: _who([name for value, name in scored if value == score], language) for score in (low, high)}
    scores = {"high_score": points(high, decimals), "low_score": points(low, decimals)}
    return label["extremes"].format(high=who[high], low=who[low], **scores)


def _who(names: list[str], language: str) -> str:
    """One name, two names, or how many they are."""
    return LABELS[language]["several"].format(number=len(names)) if len(names) > 2 else listed(names, language)


def _bar(name: str, score: Decimal | None, framework: Framework, language: str, remark: str = "") -> str:
    """A name, its bar on the whole of the scale, and its number; without a score the words that say so."""
    low, high = framework.scale.min, framework.scale.max
    filled = "" if score is None else f'<rect class="filled" width="{score - low}" height="1"/>'
    value = LABELS[language]["not_assessed"] if score is None else points(score, framework.scale.decimals)
    remark = f'<span class="bar-remark">{remark}</span>' if remark else ""
    return (
        f'<li><span class="bar-name">{name}</span>'
        f'<svg viewBox="0 0 {high - low} 1" preserveAspectRatio="none">'
        f'<rect class="scale" width="{high - low}" height="1"/>{filled}</svg>'
        f'<span class="bar-value">{value}</span>{remark}</li>'
    )


def _figure(caption: str, bars: list[str], framework: Framework, language: str, years: list[Assessment]) -> str:
    scale = LABELS[language]["bars"].format(min=bound(framework.scale.min), max=bound(framework.scale.max))
    return (
        f'<figure class="chart"{unsearched(years)}><figcaption>{caption.strip()}</figcaption>'
        f'<ul class="bars" aria-hidden="true">{"".join(bars)}</ul>'
        f'<p class="bar-scale" aria-hidden="true">{scale}</p></figure>\n'
    )
