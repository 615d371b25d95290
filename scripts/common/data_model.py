"""What the data files have in common: their field types, and their mistakes told in Thai and in English.

A model is a pydantic class; every plain value reaches it as text, just as it was written (located_yaml).
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from common import located_yaml
from common.data_messages import MESSAGES, OTHERWISE
from common.located_yaml import Document
from common.problems import Problem, Refused

# Thai letters, vowels, marks and digits; the baht sign (U+0E3F) belongs to English pages too.
THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e5b]")
# A name that Thai leaves in Latin letters: each word has a figure, or a capital that is no first letter (e-Service, ISO 45001, Q&A).
NAME = re.compile(
    r"(?:(?=\S*[A-Z])(?=\S*\d|\S+[A-Z])[\w&/.-]+|[\d.]+)(?: (?:(?=\S*\d|\S+[A-Z])[\w&/.-]+|&))*", re.ASCII
)
# What the build refuses in a text, for the JSON Schema: white space at the beginning is nothing to the build.
NOT_TEXT = {
    "pattern": r"^\s*[=+@-]|[^\s@]@[^\s@]+[.-][^\s@]"
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
}
# Control characters, zero-width characters, marks of writing direction, halves of surrogate pairs.
INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff]")
Model = TypeVar("Model")


def _refuse(kind: str):
    raise PydanticCustomError(kind, "{kind}", {"kind": kind})


def _matching(pattern: str, kind: str):
    """A text type that matches the whole pattern; other types are left to pydantic."""
    expression = re.compile(pattern)

    def check(value):
        if isinstance(value, str) and not expression.fullmatch(value):
            _refuse(kind)
        return value

    return Annotated[str, BeforeValidator(check), WithJsonSchema({"type": "string", "pattern": f"^({pattern})$"})]


def _number(value):
    if not isinstance(value, str) or not re.fullmatch(r"-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,20})?", value):
        _refuse("number")
    return Decimal(value) + 0  # "-0" is 0


def _decimals(value):
    if not isinstance(value, str) or not re.fullmatch("[0-4]", value):
        _refuse("decimals")
    return int(value)


def _score(value):
    if value == "not_assessed":
        return None
    try:
        return _number(value)
    except PydanticCustomError:
        _refuse("score")


def _year(value):
    if not isinstance(value, str) or not re.fullmatch(r"2[5-6][0-9]{2}", value):
        _refuse("year")
    return int(value)


def _date(value):
    parts = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value) if isinstance(value, str) else None
    if parts is None:
        _refuse("no_such_date")
    if parts[1] >= "2400":
        _refuse("buddhist_date")
    try:
        return date(*map(int, parts.groups()))
    except ValueError:
        _refuse("no_such_date")


def _clock(value):
    parts = re.fullmatch(
        r"(?:([0-9]{1,2}):(?=[0-5][0-9]:))?([0-9]{1,2}):([0-5][0-9])", value if isinstance(value, str) else ""
    )
    if parts is None:
        _refuse("clock")
    hours, minutes, seconds = (int(part or 0) for part in parts.groups())
    return (hours * 60 + minutes) * 60 + seconds


def _text(value):
    if isinstance(value, str):
        value = " ".join(value.split()) or _refuse("empty")
        if value[0] in "=+-@":
            _refuse("formula")
        if INVISIBLE.search(value):
            _refuse("invisible")
        if re.search(r"\w@\w+[.-]\w", value):
            _refuse("email_here")
    return value


def _figure(value):
    """A number as it stands, even one below nought, which is no formula; else text."""
    try:
        _number(value)
    except PydanticCustomError:
        return _text(value)
    return value


def _thai(value):
    if isinstance(value, str) and not THAI.search(value):
        _refuse("not_thai")
    return value


def _thai_or_name(value):
    return value if isinstance(value, str) and NAME.fullmatch(value) else _thai(value)


def _english(value):
    if isinstance(value, str) and THAI.search(value):
        _refuse("thai_in_english")
    if isinstance(value, str) and not re.search("[A-Za-z]", value):
        _refuse("not_english")
    return value


NUMBER = {"type": "number", "exclusiveMinimum": -1000000, "exclusiveMaximum": 1000000}
# A number as it is written; how many decimals it may have is for its framework to say.
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema(NUMBER)]
# A category's score; None where the file says not_assessed.
Score = Annotated[
    Decimal | None, BeforeValidator(_score), WithJsonSchema({"oneOf": [NUMBER, {"const": "not_assessed"}]})
]
Decimals = Annotated[
    int, BeforeValidator(_decimals), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 4, "default": 2})
]
BuddhistYear = Annotated[
    int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 2500, "maximum": 2699})
]
Day = Annotated[
    date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date", "pattern": "^(19|20|21)"})
]
# A time in a film, in seconds.
Clock = Annotated[int, BeforeValidator(_clock)]
Text = Annotated[str, BeforeValidator(_text)]
# A figure in a record of corrections: a score, or a word such as a level's id, not_assessed or none.
Figure = Annotated[str, BeforeValidator(_figure), WithJsonSchema({"type": ["number", "string"]})]
ThaiText = Annotated[
    str,
    BeforeValidator(_thai),
    BeforeValidator(_text),
    WithJsonSchema({"type": "string", "pattern": THAI.pattern, "not": NOT_TEXT}),
]
ThaiTitle = Annotated[str, BeforeValidator(_thai_or_name), BeforeValidator(_text)]
EnglishText = Annotated[
    str,
    BeforeValidator(_english),
    BeforeValidator(_text),
    WithJsonSchema({"type": "string", "pattern": "[A-Za-z]", "not": {"anyOf": [NOT_TEXT, {"pattern": THAI.pattern}]}}),
]
# RFC 3986 without quotation marks and brackets, which could end an attribute or a Markdown link; Thai as browsers show it.
AFTER_SCHEME = r"://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?(/[\w\u0e00-\u0e7f.~:/?#@!$&*+,;=%-]*)?"
Address = _matching(f"https?{AFTER_SCHEME}", "address")
PagePath = _matching(r"[a-z0-9-]+(/[a-z0-9-]+)*", "page_path")
Slug = _matching(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*", "slug")
# Files below docs/. No dot but the ending's: name.th.vtt would be published under another name (mkdocs-static-i18n).
FilmFile, PictureFile, CaptionFile = (
    _matching(rf"media/([a-z0-9-]+/)*[a-z0-9-]+{ending}", f"{kind}_file")
    for kind, ending in (("film", ""), ("picture", r"\.(png|jpg|webp)"), ("caption", r"\.vtt"))
)
# 64 bits in base64url: the last sign has four of them only. All digits, or digits and an e, would be a number to other readers of YAML.
YouTube = _matching(r"(?![0-9]+(e[0-9]+)?$)[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]", "youtube")
Identifier = _matching(r"[a-z0-9]+([.-][a-z0-9]+)*", "identifier")
# What was corrected in a result: total, level, status or scores.<category>.
FieldPath = _matching(r"total|level|status|scores\.[a-z0-9]+([.-][a-z0-9]+)*", "field_path")
EMAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
Email = _matching(EMAIL, "email")
# As security.txt may have it (RFC 9116, 2.5.3): never http:, for who reports a weakness must not be overheard.
Contact = _matching(rf"(mailto:)?{EMAIL}|https{AFTER_SCHEME}|tel:\+[0-9][0-9().-]{{5,24}}", "contact")
# In Thailand eight digits after +66, or nine of a mobile telephone; elsewhere as many as E.164 allows.
Phone = _matching(r"\+66 ?([2-57]( ?[0-9]){7}|[689]( ?[0-9]){8})|\+(?!66)[1-9][0-9]{0,2}( ?[0-9]){5,13}", "phone")
EnglishOrigin = Literal["sourced", "own"]


class Strict(BaseModel):
    """A group of fields: none may be missing, none unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _is_group(cls, data):
        """Anything else is told which fields it needs: all that have to be there, or else all that may be."""
        if not isinstance(data, dict | BaseModel):
            needed = [name for name, field in cls.model_fields.items() if field.is_required()] or [*cls.model_fields]
            raise PydanticCustomError("fields", "fields", {"fields": needed})
        return data


class Words(Strict):
    """The same words in Thai and in English."""

    th: ThaiText
    en: EnglishText

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


def load(path: Path, model: type[Model]) -> tuple[Model, Document]:
    """Reads a data file into its model. Raises Refused with every problem in it."""
    document = located_yaml.read(path)
    return validate(document, model), document


def validate(document: Document, model: type[Model]) -> Model:
    """Checks read data against its model. Raises Refused with every problem in it."""
    try:
        return TypeAdapter(model).validate_python(document.data)
    except ValidationError as error:
        raise Refused([_problem(document, fault) for fault in _told_once(error.errors(include_url=False))]) from None


def _told_once(faults: list[dict]) -> Iterator[dict]:
    """An unknown field that stands for one that is missing is one mistake: Title for title."""
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            *group, name = fault["loc"]
            beside = [path[-1] for path in missing if path[:-1] == tuple(group)]
            if right := get_close_matches(str(name).lower(), beside, 1):
                missing.discard((*group, right[0]))
                fault |= {"type": "misspelt", "ctx": {"right": right[0]}}
    yield from (fault for fault in faults if fault["type"] != "missing" or fault["loc"] in missing)


def _step(data, step) -> str:
    """A step of a path as people know it: in a list of entries the entry's id, counted only where it has none."""
    if isinstance(step, int) and isinstance(data, list) and isinstance(data[step], dict) and data[step].get("id"):
        return str(data[step]["id"])
    return str(step + 1) if isinstance(step, int) else str(step)


def _steps(data, path: tuple):
    for step in path:
        yield _step(data, step)
        inside = isinstance(data, dict) and step in data or isinstance(data, list) and step < len(data)
        data = data[step] if inside else None


def _problem(document: Document, fault: dict) -> Problem:
    path, kind = fault["loc"], fault["type"]
    below = kind == "fields" and path and isinstance(path[-1], str)  # an entry of a list begins with its fields
    th, en = MESSAGES.get("fields_below" if below else kind, OTHERWISE)
    context = fault.get("ctx", {})
    if "expected" in context:
        choices = context["expected"].replace(" or ", ", ").replace("'", "")
        th, en = th.format(expected=choices), en.format(expected=choices)
    elif "fields" in context:
        th, en = (
            th.format(fields=_listed(context["fields"], " และ ")),
            en.format(fields=_listed(context["fields"], " and ")),
        )
    elif "right" in context:
        th, en = th.format(**context), en.format(**context)
    name = ".".join(_steps(document.data, path)) or document.file
    return document.problem(path, f"{name}: {th}", f"{name}: {en}", at_key=kind in ("extra_forbidden", "misspelt"))


def _listed(names: list[str], last: str) -> str:
    """Names of fields one after another, as they are written."""
    *others, end = [f"{name}:" for name in names]
    return f"{', '.join(others)}{last}{end}" if others else end


def repeated_ids(items: list, document: Document, path: tuple = ()) -> list[Problem]:
    """The ids that stand more than once in a list of entries; path: where the list is in its file."""
    problems, seen = [], set()
    for index, item in enumerate(items):
        if item.id in seen:
            th, en = f"id: {item.id} มีสองครั้ง", f"id: {item.id} appears twice"
            problems.append(document.problem((*path, index, "id"), th, en))
        seen.add(item.id)
    return problems
