"""Where a result's numbers come from and where its files are, as lists of Markdown."""

from assessment.corrections import corrections, record
from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment
from assessment.tables import status_words
from common.words import day, fiscal_year, text

FORMATS = ("csv", "json", "yml")


def facts(year: Assessment, collection: Collection, language: str) -> str:
    """Where the numbers come from, and what has changed in them: a list of term and value."""
    label, framework = LABELS[language], collection.frameworks[year.framework]
    prefix = "/en" if language == "en" else ""
    told = {
        label["assessment"]: text(framework.name[language]),
        label["assessor"]: text(year.assessor[language]),
        label["period"]: f"{day(year.period.start, language)} – {day(year.period.end, language)}",
        label["status"]: label[year.status],
        label["source"]: source(year, language),
        label["updated"]: day(year.published, language),
        label["data"]: _data_links(year),
        label["year_page"]: f"[{prefix}/assessment/{year.name}/]({page(year)})",
    }
    if year.note:
        told[label["note"]] = text(year.note[language])
    if year.corrections:
        term = f"{label['corrections']} {{ #{record(year)} }}"
        told[term] = "\n:   ".join(corrections(year, framework, language))
    return "\n" + "\n".join(f"{term}\n:   {value}\n" for term, value in told.items())


def page(year: Assessment) -> str:
    """The result's own page, for links in Markdown from pages at the root."""
    return f"assessment/{year.name}.md"


def source(year: Assessment, language: str) -> str:
    """The assessor's document with its date, or that there is none."""
    if not year.source:
        return LABELS[language]["no_source"]
    return f"[{text(year.source.title[language])}]({year.source.url}), {day(year.source.date, language)}"


def _data_links(year: Assessment) -> str:
    return ", ".join(f"[{year.name}.{kind}](data/assessments/{year.name}.{kind})" for kind in FORMATS)


def files(collection: Collection, language: str) -> str:
    """The whole series, then every result's data files, the newest first."""
    series = ", ".join(f"[assessments.{kind}](data/assessments.{kind})" for kind in ("csv", "json"))
    lines = [f"- {LABELS[language]['series']}: {series}"]
    for year in collection.years:
        when = fiscal_year(year.fiscal_year, language)
        name = f" ({text(collection.frameworks[year.framework].short[language])})" if collection.several else ""
        words = f"{when[0].upper()}{when[1:]}{name} {status_words(year, language)}".strip()
        lines.append(f"- {words}: {_data_links(year)}")
    for framework in collection.frameworks.values():
        file = f"[{framework.id}.yml](data/frameworks/{framework.id}.yml)"
        lines.append(f"- {LABELS[language]['framework_file']} {text(framework.name[language])}: {file}")
    lines.append(f'- <a href="../assessment/feed.xml">{LABELS[language]["feed"]}</a>')
    return "\n".join(lines) + "\n"
