"""Open data: every result, and the whole series, as CSV and as JSON.

CSV is UTF-8 with a byte order mark and CRLF, which Excel opens right (RFC 4180). One row a figure: the total, then each
category. A sample says so in every row, and in every result of the JSON. published.columns says what the columns mean.
"""

import csv
import io
import json
from decimal import Decimal

from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment
from common.agency import Agency
from common.words import LANGUAGES, figure, year_number
from published import columns
from published.columns import COLUMNS


def files(collection: Collection, agency: Agency, site_url: str) -> dict[str, str]:
    """Every open data file that is made from the results: path below docs/ -> its text. The collection has no problems."""
    made, licence = {}, _licence(agency)
    for year in collection.years:
        made[f"data/assessments/{year.name}.csv"] = _csv([year], collection)
        made[f"data/assessments/{year.name}.json"] = _json(licence | _result(year, collection, agency))
    names = [year.name for year in collection.years]
    made["data/assessments.csv"] = _csv(collection.years, collection)
    made |= {path: _json(told) for path, told in columns.csvw(agency, names, site_url).items()}
    results = [_result(year, collection, agency) for year in collection.years]
    made["data/assessments.json"] = _json(licence | {"results": results})
    return made


def _csv(years: list[Assessment], collection: Collection) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for year in years:
        writer.writerows(_rows(year, collection))
    return "\ufeff" + text.getvalue()


def _rows(year: Assessment, collection: Collection) -> list[dict]:
    framework = collection.frameworks[year.framework]
    level = framework.level(year.level)
    total = {"item": "total", "score": year.total} | {f"item_{each}": LABELS[each]["total"] for each in LANGUAGES}
    if level:
        total |= {"level": level.id} | _each("level", level.name)
    rows = [total] + [
        {"item": item.id, "score": year.scores[item.id]} | _each("item", item.name) for item in framework.categories
    ]
    shared, decimals = _shared(year, collection), framework.scale.decimals
    return [
        shared | row | {"score": _score(row["score"], decimals)} | _corrected(year, row["item"], decimals)
        for row in rows
    ]


def _shared(year: Assessment, collection: Collection) -> dict:
    """What each of a result's rows repeats, so that a row says all about its number."""
    framework = collection.frameworks[year.framework]
    shared = {
        "result": year.name,
        "framework": framework.id,
        "fiscal_year_be": year_number(year.fiscal_year, "th"),
        "fiscal_year_ce": year_number(year.fiscal_year, "en"),
        "period_start": year.period.start,
        "period_end": year.period.end,
        "status": year.status,
        "scale_min": framework.scale.min,
        "scale_max": framework.scale.max,
        "published": year.published,
        "updated": year.updated,
    }
    shared |= {f"status_{each}": LABELS[each][year.status] for each in LANGUAGES}
    shared |= _each("framework", framework.name) | _each("assessor", year.assessor)
    if year.source:
        shared |= {"source_url": year.source.url, "source_date": year.source.date} | _each("source", year.source.title)
    return shared | (_each("note", year.note) if year.note else {})


def _corrected(year: Assessment, item: str, decimals: int) -> dict:
    """When a figure was last corrected, and what it had been."""
    field = item if item == "total" else f"scores.{item}"
    last = next((each for each in reversed(year.corrections) if each.field == field), None)
    if last is None:
        return {}
    was = last.was if last.was == "not_assessed" else figure(Decimal(last.was), decimals)
    return {"corrected_on": last.date, "corrected_from": was}


def _each(name: str, words) -> dict[str, str]:
    return {f"{name}_{each}": words[each] for each in LANGUAGES}


def _score(score: Decimal | None, decimals: int) -> str:
    return "" if score is None else figure(score, decimals)


def _result(year: Assessment, collection: Collection, agency: Agency) -> dict:
    """One result as JSON: all that its YAML file holds, and the words behind its codes."""
    framework = collection.frameworks[year.framework]
    names = {item.id: item.name for item in framework.categories}
    level, source = framework.level(year.level), year.source
    return {
        "result": year.name,
        "agency": _both(agency.name),
        "framework": {"id": framework.id, "name": _both(framework.name)},
        "scale": framework.scale.model_dump(include={"min", "max", "decimals"}),
        "fiscal_year": {"be": year.fiscal_year, "ce": int(year_number(year.fiscal_year, "en"))},
        "period": {"start": year.period.start, "end": year.period.end},
        "status": year.status,
        "status_words": {each: LABELS[each][year.status] for each in LANGUAGES},
        "assessor": _both(year.assessor),
        "total": year.total,
        "level": {"id": level.id, "name": _both(level.name)} if level else None,
        "scores": [{"item": key, "name": _both(names[key]), "score": year.scores[key]} for key in names],
        "source": {"title": _both(source.title), "url": source.url, "date": source.date} if source else None,
        "note": _both(year.note) if year.note else None,
        "published": year.published,
        "updated": year.updated,
        "corrections": [_correction(each) for each in year.corrections],
    }


def _correction(correction) -> dict:
    told = correction.model_dump(exclude_none=True)
    return {"item": told.pop("field").removeprefix("scores.")} | told


def _both(words) -> dict[str, str]:
    return {each: words[each] for each in LANGUAGES}


def _licence(agency: Agency) -> dict:
    """The licence that the agency has set (agency.yml); nothing where it has set none."""
    return {"licence": {"name": _both(agency.licence.name), "url": agency.licence.url}} if agency.licence else {}


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value):
    """Numbers as numbers, days as text."""
    return float(value) if isinstance(value, Decimal) else value.isoformat()
