"""What only the agency can decide or supply (docs/data/to_complete.yml): shown where it is missing, and listed in one place."""

from pathlib import Path

from common.agency import Agency
from common.data_model import Identifier, PagePath, Strict, Words, load, repeated_ids
from common.problems import ROOT, Problem, Refused
from common.words import LANGUAGES, text

FILE = ROOT / "docs" / "data" / "to_complete.yml"
NOTHING = {"th": "ไม่มีเรื่องที่รอหน่วยงาน", "en": "Nothing is waiting for the agency."}
ANSWERS = {"public-email": "email", "content-licence": "licence"}  # a point and the fact in agency.yml that settles it
LABEL = {"th": "รอหน่วยงานกำหนด:", "en": "To be completed by the agency:"}


class Point(Strict):
    """One open point, and the page (without its language) that waits for it."""

    id: Identifier
    page: PagePath
    what: Words


def read(path: Path = FILE) -> list[Point]:
    """Reads the open points. Raises Refused: also for an id that appears twice."""
    points, document = load(path, list[Point])
    problems = repeated_ids(points, document)
    if problems:
        raise Refused(problems)
    return points


def settled(facts: Agency, path: Path = FILE) -> list[Problem]:
    """The points that agency.yml answers already: a page would show the answer, and say that it is awaited."""
    points, document = load(path, list[Point])
    problems = []
    for index, point in enumerate(points):
        fact = ANSWERS.get(point.id)
        if fact and getattr(facts, fact):
            page = f"docs/{point.page}"
            th = f"{point.id}: มี {fact} ใน docs/data/agency.yml แล้ว โปรดลบเรื่องนี้จากไฟล์นี้ และลบบรรทัด --8<-- ของเรื่องนี้จาก {page}.th.md และ {page}.en.md"
            en = f"{point.id}: docs/data/agency.yml has the {fact} now; delete this point from this file, and its --8<-- line from {page}.th.md and {page}.en.md"
            problems.append(document.problem((index, "id"), th, en))
    return problems


def required(points: list[Point]) -> dict[str, tuple[str, ...]]:
    """The pages that must show each point: include -> pages."""
    return {f"to-complete/{point.id}": (point.page,) for point in points}


def pieces(points: list[Point]) -> dict[str, str]:
    """The note of each point and the whole list, in both languages: name -> Markdown."""
    result = {}
    for language in LANGUAGES:
        for point in points:
            result[f"to-complete/{point.id}.{language}.md"] = (
                f"**{LABEL[language]}** {text(point.what[language])}\n{{ .to-complete }}\n"
            )
        items = [f"- [{text(point.what[language])}]({_from_about(point.page)})" for point in points]
        result[f"to-complete.{language}.md"] = "\n".join(items or [NOTHING[language]]) + "\n"
    return result


def _from_about(page: str) -> str:
    """The list stands on about/index; links run from there."""
    return f"{page.removeprefix('about/')}.md" if page.startswith("about/") else f"../{page}.md"
