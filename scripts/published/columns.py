"""What the columns of the open data mean: for people as a table, for machines as CSVW and as a schema.org Dataset."""

import re

from assessment.data import Collection
from assessment.labels import LABELS
from assessment.model import Assessment
from assessment.tables import UNSEARCHED, table
from common.agency import Agency
from common.words import LANGUAGES, plain, year_number

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
    "source_th": (TEXT, "ชื่อเอกสารต้นทางภาษาไทย", "Thai title of the source document"),
    "source_en": (TEXT, "ชื่อเอกสารต้นทางภาษาอังกฤษ", "English title of the source document"),
    "source_url": (TEXT, "ที่อยู่เว็บของเอกสารต้นทาง", "web address of the source document"),
    "source_date": (DAY, "วันที่ของเอกสารต้นทาง", "date of the source document"),
    "note_th": (TEXT, "หมายเหตุภาษาไทย", "note, in Thai"),
    "note_en": (TEXT, "หมายเหตุภาษาอังกฤษ", "note, in English"),
    "published": (DAY, "วันที่เผยแพร่ในเว็บไซต์นี้", "day of publication on this website"),
    "updated": (DAY, "วันที่แก้ไขผลนี้ล่าสุด", "day on which this result was last changed"),
    "corrected_on": (DAY, "วันที่แก้คะแนนนี้ล่าสุด ว่างเมื่อไม่เคยแก้", "day on which this score was last corrected; else empty"),
    "corrected_from": (TEXT, "คะแนนก่อนการแก้ครั้งล่าสุด", "the score before its last correction"),
}
# The same in the JSON files: under this name, or in each entry of a list.
JSON = {
    "result": "result",
    "framework": "framework.id",
    "framework_th": "framework.name.th",
    "framework_en": "framework.name.en",
    "fiscal_year_be": "fiscal_year.be",
    "fiscal_year_ce": "fiscal_year.ce",
    "period_start": "period.start",
    "period_end": "period.end",
    "status": "status",
    "status_th": "status_words.th",
    "status_en": "status_words.en",
    "item": "scores[].item",
    "item_th": "scores[].name.th",
    "item_en": "scores[].name.en",
    "score": "total, scores[].score",
    "scale_min": "scale.min",
    "scale_max": "scale.max",
    "level": "level.id",
    "level_th": "level.name.th",
    "level_en": "level.name.en",
    "assessor_th": "assessor.th",
    "assessor_en": "assessor.en",
    "source_th": "source.title.th",
    "source_en": "source.title.en",
    "source_url": "source.url",
    "source_date": "source.date",
    "note_th": "note.th",
    "note_en": "note.en",
    "published": "published",
    "updated": "updated",
    "corrected_on": "corrections[].date",
    "corrected_from": "corrections[].was",
}
ONLY_JSON = {
    "results": ("list", "ผลทุกปี ในไฟล์ที่รวมทุกปี", "every result, in the file of all years"),
    "agency.th, agency.en": (TEXT, "ชื่อหน่วยงานที่ถูกประเมิน", "name of the agency that was assessed"),
    "scale.decimals": (INTEGER, "จำนวนทศนิยมของคะแนน", "how many decimals scores have"),
    "corrections[].item": (
        TEXT,
        "สิ่งที่แก้: total, level, status หรือรหัสของหมวด",
        "what changed: total, level, status or a category's code",
    ),
    "corrections[].now": (TEXT, "ค่าหลังการแก้", "the value after the change"),
    "corrections[].why.th, corrections[].why.en": (
        TEXT,
        "เหตุผลของการแก้ เมื่อมีระบุ",
        "the reason of the change, where one was given",
    ),
    "licence.name.th, licence.name.en": (TEXT, "ชื่อสัญญาอนุญาต เมื่อมีกำหนด", "name of the licence, once there is one"),
    "licence.url": (TEXT, "ที่อยู่เว็บของสัญญาอนุญาต", "web address of the licence"),
}
ALWAYS = ("result", "framework", "fiscal_year_be", "status", "item")


def pieces() -> dict[str, str]:
    """The data dictionary of the open data page: name -> HTML."""
    return {f"data-dictionary.{language}.md": _dictionary(language) for language in LANGUAGES}


def _dictionary(language: str) -> str:
    label, position = LABELS[language], LANGUAGES.index(language) + 1
    rows = [[_code(name), _code(JSON[name]), column[0], column[position]] for name, column in COLUMNS.items()]
    rows += [[label["only_json"], _code(name), meaning[0], meaning[position]] for name, meaning in ONLY_JSON.items()]
    heads = [label["column"], label["json"], label["type"], label["meaning"]]
    # In search its codes would only be in the way.
    return table(label["columns_caption"], heads, rows, marks=UNSEARCHED)


def _code(names: str) -> str:
    """Names of fields, which may end a line after a sign."""
    breakable = re.sub("([_.])(?=[a-z])", r"\1<wbr>", names)
    return ", ".join(f"<code>{name}</code>" for name in breakable.split(", "))


def csvw(agency: Agency, names: list[str], site_url: str) -> dict[str, dict]:
    """All the CSV files described for machines: CSV on the Web, https://www.w3.org/TR/tabular-metadata/.

    Path below docs/ -> description. A program that has only a CSV file looks for it beside that file, under these names.
    """
    series, results = ["assessments.csv"], [f"assessments/{name}.csv" for name in names]
    beside = ["../assessments.csv", *(f"{name}.csv" for name in names)]
    return {
        "data/assessments.csv-metadata.json": _csvw(
            agency, [*series, *results], f"{site_url}data/assessments.csv-metadata.json"
        ),
        "data/assessments/csv-metadata.json": _csvw(agency, beside, f"{site_url}data/assessments/csv-metadata.json"),
    }


def _csvw(agency: Agency, urls: list[str], address: str) -> dict:
    schema = {
        "primaryKey": ["result", "item"],
        "columns": [
            {
                "name": name,
                "titles": [name],
                "dc:description": [{"@value": th, "@language": "th"}, {"@value": en, "@language": "en"}],
                "datatype": kind,
                "required": name in ALWAYS,
            }
            for name, (kind, th, en) in COLUMNS.items()
        ],
    }
    group = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@id": address,
        "dc:title": [{"@value": LABELS[each]["series_title"], "@language": each} for each in LANGUAGES],
        "dc:publisher": [{"@value": agency.name[each], "@language": each} for each in LANGUAGES],
        "tables": [{"url": url, "tableSchema": schema} for url in urls],
    }
    return group | ({"dc:license": {"@id": agency.licence.url}} if agency.licence else {})


def dataset(collection: Collection, agency: Agency, site_url: str, language: str) -> dict:
    """The series for search engines: https://schema.org/Dataset."""
    prefix = "en/" if language == "en" else ""
    start = min(year.period.start for year in collection.years)
    end = max(year.period.end for year in collection.years)
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": LABELS[language]["series_title"],
        "description": _description(collection, agency, language),
        "url": f"{site_url}{prefix}open-data/",
        "inLanguage": list(LANGUAGES),
        "isAccessibleForFree": True,
        "temporalCoverage": f"{start.isoformat()}/{end.isoformat()}",
        "dateModified": max(year.updated for year in collection.years).isoformat(),
        "publisher": {"@type": "GovernmentOrganization", "name": agency.name[language], "url": agency.website},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{site_url}data/assessments.{ending}"}
            for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
        ],
    }
    return described | ({"license": agency.licence.url} if agency.licence else {})


def _description(collection: Collection, agency: Agency, language: str) -> str:
    """What the data is, with the results that are samples."""
    label = LABELS[language]
    samples = [_named(year, collection, language) for year in collection.years if year.status == "sample"]
    told = label["dataset"].format(who=agency.name[language])
    return plain(f"{told} {label['sample']}: {', '.join(samples)}" if samples else told)


def _named(year: Assessment, collection: Collection, language: str) -> str:
    """A result in a list: its year, and of which assessment where there are several."""
    name = f" ({collection.frameworks[year.framework].short[language]})" if collection.several else ""
    return f"{year_number(year.fiscal_year, language)}{name}"
