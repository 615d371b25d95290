"""Compares the blocks of a section with those of its twin: what stands there, where links lead, and what is stated."""

from dataclasses import dataclass
from itertools import zip_longest

import page_blocks
import pair_blocks
import pair_facts
import pair_links
from page_blocks import Block
from page_source import Page
from pair_words import KINDS, LANGUAGE, OTHER, as_written, at, line


class Side:
    """A page of the pair with its blocks."""

    def __init__(self, page: Page):
        self.page = page
        self.blocks, self.named = page_blocks.read(page)

    def facts(self, text: str) -> list[pair_facts.Fact]:
        return pair_facts.read(text, self.page.language)

    def targets(self, text: str) -> list[pair_links.Target]:
        return pair_links.read(text, self.page, self.named)


@dataclass
class Comparison:
    """A Thai page and its English twin."""

    thai: Side
    english: Side

    def blocks(self, thai: list[Block], english: list[Block], after: tuple[int, int] = (1, 1)):
        """Compares blocks that stand one after another. after: the line of each page after which they begin."""
        for ours, theirs in pair_blocks.aligned(thai, english, self._like):
            if ours and theirs:
                yield from self._block(ours, theirs, after)
                after = (ours.last_line, theirs.last_line)
            elif ours:
                yield _alone(self.thai.page, ours, self.english.page, after[1])
            else:
                yield _alone(self.english.page, theirs, self.thai.page, after[0])

    def _block(self, thai: Block, english: Block, after: tuple[int, int]):
        place = line(self.thai.page, thai.line)
        if thai.kind != english.kind:
            (kind_th, kind), (its_th, its) = (KINDS.get(block.kind, OTHER) for block in (english, thai))
            th = f"ตรงนี้เป็น{kind_th} แต่ {place} เป็น{its_th} โปรดเขียนแบบเดียวกันทั้งสองภาษา"
            en = f"here is a {kind}, but in {place} a {its}; write the same in both languages"
            yield self._english(english, th, en)
        elif thai.kind == "include" and _name(thai) != _name(english):
            th = f"บรรทัดนี้แสดง {_name(english)} แต่ {place} แสดง {_name(thai)} โปรดแสดงข้อมูลเดียวกัน"
            en = f"this line shows {_name(english)}, but {place} shows {_name(thai)}; show the same in both languages"
            yield self._english(english, th, en)
        elif thai.kind == "table" and _columns(thai) != _columns(english):
            th = f"ตารางนี้มี {_columns(english)} คอลัมน์ แต่ {place} มี {_columns(thai)} คอลัมน์ โปรดทำให้เท่ากัน"
            en = f"this table has {_columns(english)} columns, but {place} has {_columns(thai)}; give both the same columns"
            yield self._english(english, th, en)
        else:
            yield from self.words(thai, english)
            yield from self.blocks(thai.children, english.children, after)

    def _english(self, block: Block, th: str, en: str):
        return at(self.english.page, (block.line, block.column), th, en)

    def words(self, thai: Block, english: Block):
        """Compares two blocks' own words: their links and pictures, then their facts."""
        if thai.kind in ("include", "pre"):
            return
        links = pair_links.unanswered(self.thai.targets(thai.text), self.english.targets(english.text))
        for kind in pair_links.KINDS:
            ours, theirs = ([target for target in side if target.kind == kind] for side in links)
            for target, other in zip_longest(ours, theirs):
                yield self._target(thai, target, english, other)
        facts = pair_facts.apart(self.thai.facts(thai.text), self.english.facts(english.text))
        for fact, other in _partners(*facts):
            yield self._fact(thai, fact, english, other)

    def _target(self, thai: Block, target, english: Block, other):
        kind_th, kind = pair_links.KINDS[(target or other).kind]
        if not (target and other):
            page, twin, block, its = self._alone(target, thai, english)
            (language_th, language), place = LANGUAGE[twin.language], line(twin, its.line)
            th = f"{kind_th} {(target or other).written} ไม่มีใน{language_th}ที่ {place} โปรดเพิ่มที่นั่น หรือลบออกจากหน้านี้"
            en = f"the {language} in {place} has no {kind} {(target or other).written}; add it there, or delete it here"
            return at(page, block.place((target or other).offset), th, en)
        place = line(self.thai.page, thai.place(target.offset)[0])
        th = f"{kind_th}นี้คือ {other.written} แต่ใน {place} คือ {target.written} โปรดใช้ที่เดียวกันทั้งสองภาษา"
        en = f"this {kind} is {other.written}, but {target.written} in {place}; make both the same"
        return at(self.english.page, english.place(other.offset), th, en)

    def _fact(self, thai: Block, fact, english: Block, other):
        if not (fact and other):
            page, twin, block, its = self._alone(fact, thai, english)
            (language_th, language), place = LANGUAGE[twin.language], line(twin, its.line)
            wanted = as_written(fact or other, twin.language)
            th = f"“{(fact or other).written}” ไม่มีใน{language_th}ที่ {place} โปรดเพิ่ม “{wanted}” ที่นั่น หรือแก้ตรงนี้"
            en = f"“{(fact or other).written}” is not in the {language} of {place}; add “{wanted}” there, or mend it here"
            return at(page, block.place((fact or other).offset), th, en)
        place, wanted = line(self.thai.page, thai.place(fact.offset)[0]), as_written(fact, "en")
        th = f"“{other.written}” ไม่ตรงกับ “{fact.written}” ใน {place} โปรดเขียน “{wanted}” หรือแก้ภาษาไทย"
        en = f"“{other.written}” is not the “{fact.written}” of {place}; write “{wanted}”, or mend the Thai"
        return at(self.english.page, english.place(other.offset), th, en)

    def _alone(self, ours, thai: Block, english: Block) -> tuple[Page, Page, Block, Block]:
        """The page that has what the other lacks, that other page, and their blocks."""
        pages = (self.thai.page, self.english.page, thai, english)
        return pages if ours else (pages[1], pages[0], english, thai)

    def _like(self, thai: Block, english: Block) -> int:
        """How many facts and links only one of two blocks has."""
        ours, theirs = thai.all_words, english.all_words
        links = pair_links.unanswered(self.thai.targets(ours), self.english.targets(theirs))
        facts = pair_facts.apart(self.thai.facts(ours), self.english.facts(theirs))
        names = 4 * (thai.kind == "include" and _name(thai) != _name(english))
        return sum(map(len, (*links, *facts))) + names


def _alone(page: Page, block: Block, twin: Page, after: int):
    (kind_th, kind), (language_th, language) = KINDS.get(block.kind, OTHER), LANGUAGE[twin.language]
    place = line(twin, after)
    th = f"{kind_th}นี้ไม่มีใน{language_th} โปรดเพิ่มไว้หลัง {place} หรือลบออกจากหน้านี้"
    en = f"this {kind} has no {language} twin; add it after {place}, or delete it here"
    return at(page, (block.line, block.column), th, en)


def _partners(ours: list, theirs: list):
    """A fact of each language that most likely stand for one another: those of one kind first, then the rest in order."""
    ours, theirs = list(ours), list(theirs)
    for fact in list(ours):
        other = next((other for other in theirs if other.meanings[-1][0] == fact.meanings[-1][0]), None)
        if other:
            ours.remove(fact)
            theirs.remove(other)
            yield fact, other
    yield from zip_longest(ours, theirs)


def _name(block: Block) -> str:
    return block.text.rsplit(".", 2)[0]


def _columns(table: Block) -> int:
    return len(table.children[0].children)
