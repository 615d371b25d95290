"""The result in one plain sentence, with the right grammar for up, down, unchanged, a first year and no level.

A sample's sentence begins with the word: read alone, it would be a false claim about a real agency.
"""

from agency import Agency
from assessment_data import Assessment, Collection
from words import fiscal_year, points, text, together

SENTENCES = {
    "th": "{sample}ใน{when} {who} ได้ {total} คะแนน จากคะแนนเต็ม {max} คะแนน{level}{versus}",
    "en": "{sample}In {when}, {who} scored {total} out of {max}{level}{versus}.",
}
SAMPLE = {"th": "(ข้อมูลตัวอย่าง) ", "en": "(Sample data) "}
LEVEL = {"th": " อยู่ในระดับ{level}", "en": " (level: {level})"}
VERSUS = {
    "th": (" ลดลง {points} คะแนนจาก{then}", " เท่ากับ{then}", " เพิ่มขึ้น {points} คะแนนจาก{then}"),
    "en": (", down {points} points from {then}", ", unchanged from {then}", ", up {points} points from {then}"),
}


def sentence(year: Assessment, collection: Collection, agency: Agency, language: str) -> str:
    """The result as page text; numbers stay on a line with their units."""
    framework = collection.frameworks[year.framework]
    level = framework.level(year.level).name[language] if year.level else ""
    return together(
        SENTENCES[language].format(
            sample=SAMPLE[language] if year.status == "sample" else "",
            when=fiscal_year(year.fiscal_year, language),
            who=text(agency.abbreviation[language]),
            total=points(year.total),
            max=framework.scale.max,
            level=LEVEL[language].format(level=text(level)) if level else "",
            versus=_versus(year, collection.before(year), language),
        )
    )


def _versus(year: Assessment, before: Assessment | None, language: str) -> str:
    """Down, unchanged or up from the year before; nothing where there is none to compare with."""
    if before is None:
        return ""
    down, unchanged, up = VERSUS[language]
    difference = year.total - before.total
    phrase = down if difference < 0 else up if difference else unchanged
    return phrase.format(points=points(abs(difference)), then=fiscal_year(before.fiscal_year, language))
