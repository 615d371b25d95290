"""How to read the results of each assessment: its scale, its levels and its categories, with their sources.

What the framework page shows is linked to, not repeated; a framework that has no page is told in full.
"""

from assessment.data import Collection
from assessment.model import Framework
from assessment.tables import levels, named
from common import text_files
from common.problems import ROOT, Refused
from common.words import LANGUAGES, text

PAGE = ROOT / "docs" / "framework"
LINKS = {
    "th": (
        "- {name}ช่วงคะแนนและระดับ พร้อมแหล่งข้อมูล อยู่ในหน้า[กรอบการประเมิน หัวข้อระดับ](framework.md#levels)",
        "- {name}ความหมายของแต่ละหมวดอยู่ในหน้า[กรอบการประเมิน หัวข้อหมวด](framework.md#categories)",
    ),
    "en": (
        "- {name}The scale and the levels, with their sources, are in the [assessment framework, under levels](framework.md#levels).",
        "- {name}What each category is about is in the [assessment framework, under categories](framework.md#categories).",
    ),
}


def pieces(collection: Collection) -> dict[str, str]:
    """The include of the results page, after the last entry of its list: name -> Markdown."""
    return {f"assessment-guide.{language}.md": _guide(collection, language) for language in LANGUAGES}


def _guide(collection: Collection, language: str) -> str:
    frameworks = collection.used or list(collection.frameworks.values())
    linked = [framework for framework in frameworks if _has_page(framework, language)]
    told = [framework for framework in frameworks if framework not in linked]
    lines = [line for framework in linked for line in _links(framework, collection.several, language)]
    return "\n".join(lines) + "\n\n" + "\n".join(_whole(framework, language) for framework in told)


def _has_page(framework: Framework, language: str) -> bool:
    """Whether the framework page shows this framework's levels."""
    try:
        page = text_files.text_of(PAGE.with_suffix(f".{language}.md"))
    except Refused:  # there is no such page, or it is told elsewhere why it cannot be read
        return False
    return f'--8<-- "{framework.id}-levels.{language}.md"' in page


def _links(framework: Framework, several: bool, language: str) -> list[str]:
    name = f"{text(framework.short[language])}: " if several else ""
    return [line.format(name=name) for line in LINKS[language]]


def _whole(framework: Framework, language: str) -> str:
    return (
        f"### {text(framework.name[language])} {{ #how-to-read-{framework.id} }}\n\n"
        f"{levels(framework, language)}\n{named(framework.categories, 'framework_caption', language)}"
    )
