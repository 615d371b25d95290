"""Where a file stops being YAML, and what to write instead: the parser's own words are for programmers, and often of a later line."""

import re

import yaml
from yaml.reader import ReaderError

KEY = re.compile(r"(?P<before>\s*(?:- +)?)(?P<key>[^\s:#\"'\[{][^:#\"']*):")
UNSPACED = re.compile(r"\s*(?:- +)?(?P<key>[A-Za-z_][\w-]*):(?=[^\s/])")
CLOSING = {"[": "]", "{": "}"}
Told = tuple[int, int, str, str]  # line and column from 0, Thai, English


def told(error: yaml.YAMLError, text: str, first_line: int) -> Told:
    """The place of a mistake in YAML text, and what to do about it. first_line: of the text in its file."""
    if isinstance(error, ReaderError):
        before = text[: error.position]
        th, en = "มีอักขระควบคุมที่มองไม่เห็น โปรดลบ", "there is a control character here; delete it"
        return before.count("\n"), len(before) - before.rfind("\n") - 1, th, en
    mark = error.problem_mark or error.context_mark
    # The parser knows more ends of lines than files have; it never names a line that is not there then.
    lines = text.split("\n") + [""] * (mark.line + 1)
    problem = f"{error.context or ''}: {error.problem or ''}"
    context = error.context_mark or mark
    explanations = (_unspaced, _sign, _never_closed, _colon_in_text)
    found = next(filter(None, (explain(problem, lines, mark, context) for explain in explanations)), None)
    return found or _indented_otherwise(problem, lines, mark, first_line) or _other(problem, mark, context)


def _unspaced(problem: str, lines: list[str], mark, context) -> Told | None:
    """title:ติดต่อ, which the parser takes for text that goes on."""
    above = next((number for number in range(mark.line - 1, -1, -1) if lines[number].strip()), mark.line)
    for number in (context.line, mark.line, above):
        found = UNSPACED.match(lines[number])
        if found and re.search("not allowed here|could not find", problem):
            th, en = f"โปรดเว้นวรรคหลัง {found['key']}:", f"put a space after {found['key']}:"
            return number, found.end(), th, en
    return None


def _sign(problem: str, lines: list[str], mark, context) -> Told | None:
    """A sign that begins what YAML has a meaning for."""
    if "'\\t'" in problem:
        return mark.line, mark.column, "มีแท็บ โปรดใช้ช่องว่างแทน", "there is a tab here; use spaces"
    if "are not used here" in problem or "cannot start any token" in problem:
        sign = lines[mark.line][mark.column : mark.column + 1]
        th = f'ใช้ {sign} ขึ้นต้นไม่ได้ หากเป็นข้อความ โปรดใส่เครื่องหมาย " คร่อม'
        return mark.line, mark.column, th, f'{sign} cannot begin a value; if it is text, put " around all of it'
    if "another document" in problem:
        return mark.line, mark.column, "มี --- กลางไฟล์ โปรดลบบรรทัดนี้", "there is --- inside the file; delete this line"
    return None


def _never_closed(problem: str, lines: list[str], mark, context) -> Told | None:
    opened = lines[context.line][context.column : context.column + 1]
    if "quoted scalar" in problem and "end of stream" in problem:
        th = f"เครื่องหมาย {opened} ตรงนี้ไม่มีตัวปิด โปรดปิดด้วย {opened} ท้ายข้อความ"
        return context.line, context.column, th, f"this {opened} is never closed; put {opened} after the text"
    if place := _bracket(lines, context) if "flow" in problem else None:
        line, column = place
        opened = lines[line][column]
        th = f"{opened} ตรงนี้ไม่มีตัวปิด โปรดปิดด้วย {CLOSING[opened]} และคั่นแต่ละข้อด้วยจุลภาค"
        en = f"this {opened} is never closed; close it with {CLOSING[opened]}, and put commas between its entries"
        return line, column, th, en
    if "found '<scalar>'" in problem:
        th, en = (
            "มีข้อความต่อท้ายเครื่องหมายคำพูด โปรดใส่ไว้ภายในเครื่องหมาย",
            "there is text after the quotation mark; put it inside",
        )
        return mark.line, mark.column, th, en
    return None


def _bracket(lines: list[str], context) -> tuple[int, int] | None:
    """Where the bracket stands in which the parser was: there, or before."""
    for line in range(context.line, -1, -1):
        before = lines[line][: context.column + 1] if line == context.line else lines[line]
        if (column := max(before.rfind("["), before.rfind("{"))) >= 0:
            return line, column
    return None


def _colon_in_text(problem: str, lines: list[str], mark, context) -> Told | None:
    """title: ติดต่อ: สสปท."""
    found = KEY.match(lines[mark.line])
    if "mapping values" not in problem or not found or mark.column < found.end():
        return None
    value = lines[mark.line][found.end() :].strip()
    quote = "'" if '"' in value else '"'
    right = f"{found['key']}: {quote}{value}{quote}"
    th = f"มี : ในข้อความ โปรดใส่ {quote} คร่อม: {right}"
    return mark.line, mark.column, th, f"put {quote} around text that has a colon: {right}"


def _indented_otherwise(problem: str, lines: list[str], mark, first_line: int) -> Told | None:
    """A line that stands a little to the right or to the left of the one that it belongs with."""
    if not re.search("mapping values|block (?:mapping|sequence) start", problem):
        return None
    entry = lines[mark.line].lstrip().startswith("- ")
    column, place = _begins(lines[mark.line], entry), None
    for number in range(mark.line - 1, -1, -1) if column is not None else ():
        begins = _begins(lines[number], entry)
        if begins not in (None, column) and (place is None or abs(begins - column) < abs(place[1] - column)):
            place = number, begins
    if place is None:
        return None
    number, begins = place
    name = lines[number][begins:].split(":")[0].strip() + ("" if entry else ":")
    th = f"โปรดเยื้องให้ตรงกับ “{name}” ในบรรทัด {number + first_line}"
    return mark.line, column, th, f'indent this line as far as "{name}" on line {number + first_line}'


def _begins(line: str, entry: bool) -> int | None:
    """The column at which a line's key begins, or its dash where entries of lists are compared."""
    if entry:
        return line.index("-") if line.lstrip().startswith("- ") else None
    found = KEY.match(line)
    return len(found["before"]) if found else None


def _other(problem: str, mark, context) -> Told:
    if "could not find expected ':'" in problem:
        th = "บรรทัดนี้ไม่มีชื่อช่อง โปรดเขียนเป็น ชื่อช่อง: ข้อความ หรือเยื้องเข้าไปหากเป็นข้อความต่อจากบรรทัดก่อนหน้า"
        en = "this line has no field; write name: text, or indent it if it goes on from the line before"
        return context.line, context.column, th, en
    th = "อ่าน YAML ไม่ได้ โปรดตรวจเครื่องหมาย : การเยื้อง และเครื่องหมายคำพูดในบรรทัดนี้และบรรทัดก่อนหน้า"
    en = "not valid YAML; check the colon, the indentation and the quotation marks on this line and the one before"
    return mark.line, mark.column, th, en
