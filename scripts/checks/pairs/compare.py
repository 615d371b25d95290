"""Compares the blocks of a section with those of its twin: what stands there, in which order, and what it states."""

from dataclasses import dataclass

from checks.pairs import blocks as pair_blocks
from checks.pairs import likeness
from checks.pairs.messages import KINDS, LANGUAGE, OTHER, WITHIN, at, line
from checks.pairs.stated import Side, Statements
from pages.blocks import Block
from pages.source import Page


@dataclass
class Comparison:
    """A Thai page and its English twin."""

    thai: Side
    english: Side

    def blocks(self, thai: list[Block], english: list[Block], after: tuple[int, int] = (1, 1)):
        """Compares blocks that stand one after another. after: the line of each page after which they begin."""
        pairs, moved = pair_blocks.without_moved(pair_blocks.aligned(thai, english, self._apart))
        for ours, theirs in moved:
            yield self._moved(ours, theirs)
        swapped = pair_blocks.swapped(pairs, self._apart)
        for (ours, theirs), _ in swapped:
            yield self._swapped(ours, theirs)
        told = {id(block) for two in swapped for pair in two for block in pair}
        for ours, theirs in pairs:
            if ours and theirs:
                yield from self._block(ours, theirs, after) if id(ours) not in told else ()
                after = (ours.last_line, theirs.last_line)
            elif ours:
                yield _alone(self.thai.page, ours, self.english.page, after[1])
            else:
                yield _alone(self.english.page, theirs, self.thai.page, after[0])

    def words(self, thai: Block, english: Block):
        """Compares what two blocks' own words state."""
        return Statements(self.thai, self.english, thai, english).check()

    def _apart(self, thai: Block, english: Block) -> int:
        return Statements(self.thai, self.english, thai, english).apart()

    def _block(self, thai: Block, english: Block, after: tuple[int, int]):
        place = line(self.thai.page, thai.line)
        if thai.is_heading and english.is_heading:
            yield from self.words(thai, english)
        elif thai.kind != english.kind:
            yield self._other_kind(thai, english, place)
        elif thai.kind == "include" and thai.name != english.name:
            th = f"บรรทัดนี้แสดง {english.name} แต่ {place} แสดง {thai.name} โปรดแสดงข้อมูลเดียวกัน"
            en = f"this line shows {english.name}, but {place} shows {thai.name}; show the same in both languages"
            yield self._english(english, th, en)
        elif thai.kind == "table" and thai.columns != english.columns:
            th = f"ตารางนี้มี {english.columns} คอลัมน์ แต่ {place} มี {thai.columns} คอลัมน์ โปรดทำให้เท่ากัน"
            en = f"this table has {english.columns} columns, but {place} has {thai.columns}; give both the same columns"
            yield self._english(english, th, en)
        elif thai.kind not in ("include", "pre"):
            yield from self.words(thai, english)
            yield from self._length(thai, english, place)
            yield from self.blocks(thai.children, english.children, after)

    def _other_kind(self, thai: Block, english: Block, place: str):
        (kind_th, kind), (its_th, its) = (KINDS.get(block.kind, OTHER) for block in (english, thai))
        th = f"ตรงนี้เป็น{kind_th} แต่ {place} เป็น{its_th} โปรดเขียนแบบเดียวกันทั้งสองภาษา"
        en = f"this is a {kind}, but {place} is a {its}; write the same in both languages"
        return self._english(english, th, en)

    def _length(self, thai: Block, english: Block, place: str):
        """A long paragraph against a few words: a translation that was begun, or cut short."""
        if likeness.cut_short(thai, english):
            th = f"ข้อความตรงนี้กับ {place} ยาวต่างกันมาก โปรดแปลให้ครบทั้งสองภาษา"
            en = f"the text here and in {place} differ much in length; translate all of it in both languages"
            yield self._english(english, th, en)

    def _moved(self, thai: Block, english: Block):
        place = line(self.thai.page, thai.line)
        th = f"บรรทัดนี้อยู่คนละตำแหน่งกับ {place} โปรดวางไว้ที่เดียวกันทั้งสองภาษา"
        en = f"this line stands in another place than {place}; put both in the same place"
        return self._english(english, th, en)

    def _swapped(self, thai: Block, english: Block):
        (kind_th, kind), place = KINDS[english.kind], line(self.thai.page, thai.line)
        th = f"{kind_th}นี้กับ{kind_th}ถัดไปสลับลำดับกับ {place} โปรดเรียงให้ตรงกันทั้งสองภาษา"
        en = f"this {kind} and the next one stand in the other order than in {place}; put both in the same order"
        return self._english(english, th, en)

    def _english(self, block: Block, th: str, en: str):
        return at(self.english.page, (block.line, block.column), th, en)


def _alone(page: Page, block: Block, twin: Page, after: int):
    (kind_th, kind), (language_th, language) = KINDS.get(block.kind, OTHER), LANGUAGE[twin.language]
    place = line(twin, after)
    apart_th, apart = (
        ("", "") if block.kind in WITHIN else (" โดยเว้นบรรทัดว่างก่อนและหลัง", ", with an empty line before and after")
    )
    th = f"{kind_th}นี้ไม่มีใน{language_th} โปรดเพิ่มไว้หลัง {place}{apart_th} หรือลบออกจากหน้านี้"
    en = f"this {kind} has no {language} twin; add it after {place}{apart}, or delete it here"
    return at(page, (block.line, block.column), th, en)
