"""Open data: every result, and the whole series, as CSV and as JSON, with the CSV's description for machines (CSVW).

CSV is UTF-8 with a byte order mark and CRLF, which Excel opens right (RFC 4180). One row a figure: the total, then each
category. A sample says so in every row, and in every result of the JSON.
"""

import csv
import io
import json
from decimal import Decimal

from agency import Agency
from assessment_data import Assessment, Collection
from assessment_labels import LABELS
from assessment_tables import table
from words import LANGUAGES

NUMBER, INTEGER, DAY, TEXT = "decimal", "integer", "date", "string"
# Name -> type, and its meaning in Thai and in English: the CSV's columns, in their order.
COLUMNS = {
    "result": (TEXT, "รหัสของผลการประเมิน", "code of the result"),
    "framework": (TEXT, "รหัสของกรอบการประเมิน", "code of the assessment framework"),
    "framework_th": (TEXT, "ชื่อกรอบการประเมินภาษาไทย", "Thai name of the framework"),
    "framework_en": (TEXT, "ชื่อกรอบการประเมินภาษาอังกฤษ", "English name of the framework"),
    "fiscal_year_be": (INTEGER, "ปีงบประมาณ พ.ศ.", "fiscal year, Buddhist Era"),
    "fiscal_year_ce": (INTEGER, "ปีงบประมาณ ค.ศ.", "fiscal year, Common Era"),
    "period_start": (DAY, "วันเริ่มรอบการประเมิน", "first day of the period assessed"),
    "period_end": (DAY, "วันสิ้นสุดรอบการประเมิน", "last day of the period assessed"),
    "status": (TEXT, "สถานะข้อมูล: official, provisional หรือ sample", "status: official, provisional or sample"),
    "status_th": (TEXT, "สถานะข้อมูลเป็นคำภาษาไทย", "the status in Thai words"),
    "status_en": (TEXT, "สถานะข้อมูลเป็นคำภาษาอังกฤษ", "the status in English words"),
    "item": (TEXT, "total คือคะแนนรวม หรือรหัสของหมวด", "total, or the code of a category"),
    "item_th": (TEXT, "ชื่อรายการภาษาไทย", "Thai name of the item"),
    "item_en": (TEXT, "ชื่อรายการภาษาอังกฤษ", "English name of the item"),
    "score": (NUMBER, "คะแนน ว่างเมื่อไม่ได้ประเมิน", "score; empty where it was not assessed"),
    "scale_min": (NUMBER, "คะแนนต่ำสุดที่ให้ได้", "lowest score that can be given"),
    "scale_max": (NUMBER, "คะแนนสูงสุดที่ให้ได้", "highest score that can be given"),
    "level": (TEXT, "รหัสของระดับ เฉพาะคะแนนรวม ว่างเมื่อไม่มี", "code of the level, with the total only; may be empty"),
    "level_th": (TEXT, "ชื่อระดับภาษาไทย", "Thai name of the level"),
    "level_en": (TEXT, "ชื่อระดับภาษาอังกฤษ", "English name of the level"),
    "assessor_th": (TEXT, "ผู้ประเมิน ภาษาไทย", "assessor, in Thai"),
    "assessor_en": (TEXT, "ผู้ประเมิน ภาษาอังกฤษ", "assessor, in English"),
    "source_url": (TEXT, "ที่อยู่เว็บของเอกสารต้นทาง", "web address of the source document"),
    "source_date": (DAY, "วันที่ของเอกสารต้นทาง", "date of the source document"),
    "published": (DAY, "วันที่เผยแพร่ในเว็บไซต์นี้", "day of publication on this website"),
    "updated": (DAY, "วันที่แก้ไขล่าสุด", "day of the last correction"),
}


def files(collection: Collection, agency: Agency, site_url: str) -> dict[str, str]:
    """Every open data file that is made from the results: path below docs/ -> its text. The collection has no problems."""
    made = {}
    for year in collection.years:
        made[f"data/assessments/{year.name}.csv"] = _csv([year], collection)
        made[f"data/assessments/{year.name}.json"] = _json(_result(year, collection, agency))
    made["data/assessments.csv"] = _csv(collection.years, collection)
    made["data/assessments.csv-metadata.json"] = _json(_csvw(agency, site_url))
    series = {"results": [_result(year, collection, agency) for year in collection.years]}
    made["data/assessments.json"] = _json(_licence(agency) | series)
    return made


def dictionary(language: str) -> str:
    """The meaning of each column, as a table."""
    label, position = LABELS[language], LANGUAGES.index(language) + 1
    rows = [[f"<code>{name.replace('_', '_<wbr>')}</code>", column[0], column[position]] for name, column in COLUMNS.items()]
    return table(label["columns_caption"], [label["column"], label["type"], label["meaning"]], rows)


def pieces() -> dict[str, str]:
    """The data dictionary of the open data page: name -> Markdown."""
    return {f"data-dictionary.{language}.md": dictionary(language) for language in LANGUAGES}


def _csv(years: list[Assessment], collection: Collection) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for year in years:
        writer.writerows(_rows(year, collection))
    return "\ufeff" + text.getvalue()


def _rows(year: Assessment, collection: Collection) -> list[dict]:
    framework = collection.frameworks[year.framework]
    total = {
        "item": "total",
        "item_th": LABELS["th"]["total"],
        "item_en": LABELS["en"]["total"],
        "score": year.total,
    }
    if year.level:
        level = framework.level(year.level)
        total |= {"level": level.id, "level_th": level.name.th, "level_en": level.name.en}
    rows = [total]
    for item in framework.categories:
        score = year.scores[item.id]
        rows.append({"item": item.id, "item_th": item.name.th, "item_en": item.name.en, "score": score})
    return [_shared(year, collection) | row | {"score": _two(row["score"])} for row in rows]


def _shared(year: Assessment, collection: Collection) -> dict:
    """What each of a result's rows repeats, so that a row says all about its number."""
    framework, source = collection.frameworks[year.framework], year.source
    return {
        "result": year.name,
        "framework": framework.id,
        "framework_th": framework.name.th,
        "framework_en": framework.name.en,
        "fiscal_year_be": year.fiscal_year,
        "fiscal_year_ce": year.fiscal_year - 543,
        "period_start": year.period.start,
        "period_end": year.period.end,
        "status": year.status,
        "status_th": LABELS["th"][year.status],
        "status_en": LABELS["en"][year.status],
        "scale_min": framework.scale.min,
        "scale_max": framework.scale.max,
        "assessor_th": year.assessor.th,
        "assessor_en": year.assessor.en,
        "source_url": source.url if source else "",
        "source_date": source.date if source else "",
        "published": year.published,
        "updated": year.updated,
    }


def _two(score: Decimal | None) -> str:
    return "" if score is None else f"{score:.2f}"


def _result(year: Assessment, collection: Collection, agency: Agency) -> dict:
    """One result as JSON: all that its YAML file holds, and the words behind its codes."""
    framework = collection.frameworks[year.framework]
    names = {item.id: item.name for item in framework.categories}
    level = framework.level(year.level) if year.level else None
    return {
        "result": year.name,
        "agency": _both(agency.name),
        "framework": {"id": framework.id, "name": _both(framework.name)},
        "scale": {"min": framework.scale.min, "max": framework.scale.max},
        "fiscal_year": {"be": year.fiscal_year, "ce": year.fiscal_year - 543},
        "period": {"start": year.period.start, "end": year.period.end},
        "status": year.status,
        "status_words": {language: LABELS[language][year.status] for language in LANGUAGES},
        "assessor": _both(year.assessor),
        "total": year.total,
        "level": {"id": level.id, "name": _both(level.name)} if level else None,
        "scores": [{"category": key, "name": _both(names[key]), "score": year.scores[key]} for key in names],
        "source": {"title": _both(year.source.title), "url": year.source.url, "date": year.source.date}
        if year.source
        else None,
        "note": _both(year.note) if year.note else None,
        "published": year.published,
        "corrections": [item.model_dump(exclude_none=True) for item in year.corrections],
    }


def _both(words) -> dict[str, str]:
    return {"th": words.th, "en": words.en}


def _licence(agency: Agency) -> dict:
    """The licence that the agency has set (agency.yml); nothing where it has set none."""
    return {"licence": {"name": _both(agency.licence.name), "url": agency.licence.url}} if agency.licence else {}


def _csvw(agency: Agency, site_url: str) -> dict:
    """The series' CSV described for machines: CSV on the Web, https://www.w3.org/TR/tabular-metadata/."""
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@id": f"{site_url}data/assessments.csv",
        "url": "assessments.csv",
        "dc:title": [{"@value": LABELS[language]["series_title"], "@language": language} for language in LANGUAGES],
        "dc:publisher": [{"@value": agency.name[language], "@language": language} for language in LANGUAGES],
        "tableSchema": {
            "primaryKey": ["result", "item"],
            "columns": [
                {
                    "name": name,
                    "titles": [name],
                    "dc:description": {"th": th, "en": en},
                    "datatype": kind,
                    "required": name in ("result", "framework", "fiscal_year_be", "status", "item"),
                }
                for name, (kind, th, en) in COLUMNS.items()
            ],
        },
    }
    if agency.licence:
        described["dc:license"] = {"@id": agency.licence.url}
    return described


def dataset(collection: Collection, agency: Agency, site_url: str, language: str) -> dict:
    """The series for search engines: https://schema.org/Dataset."""
    years = [year.fiscal_year - 543 for year in collection.years]
    samples = any(year.status == "sample" for year in collection.years)
    title = LABELS[language]["series_title"]
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": title,
        "description": f"{title}. {LABELS[language]['sample']}" if samples else title,
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "temporalCoverage": f"{min(years)}/{max(years)}",
        "dateModified": max(year.updated for year in collection.years).isoformat(),
        "creator": {"@type": "GovernmentOrganization", "name": agency.name[language], "url": agency.website},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{site_url}data/assessments.{ending}"}
            for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
        ],
    }
    if agency.licence:
        described["license"] = agency.licence.url
    return described


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value):
    """Numbers as numbers, days as text."""
    return float(value) if isinstance(value, Decimal) else value.isoformat()
