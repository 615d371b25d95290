"""What the words of a block and of its twin state: where their links lead, which pictures they show, their numbers and dates."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from checks.pairs import fact_answers
from checks.pairs import facts as pair_facts
from checks.pairs import links as pair_links
from checks.pairs.date_patterns import BUDDHIST, ERA
from checks.pairs.fact import Fact
from checks.pairs.messages import LANGUAGE, as_written, at, line, opposed
from checks.times import checks as time_checks
from pages import blocks as page_blocks
from pages.blocks import Block
from pages.source import Page


class Side:
    """A page of the pair with its blocks."""

    def __init__(self, page: Page):
        self.page = page
        self.blocks, self.named = page_blocks.read(page)

    def facts(self, text: str) -> list[Fact]:
        return pair_facts.read(text, self.page.language)

    def targets(self, text: str) -> list[pair_links.Target]:
        return pair_links.read(text, self.page, self.named)


@dataclass
class Statements:
    """The words of two blocks that stand for one another, with the sides that they are of."""

    thai_side: Side
    english_side: Side
    thai: Block
    english: Block

    def apart(self) -> int:
        """How many links and facts only one of them has, with all that is inside it."""
        ours, theirs = self.thai.all_words, self.english.all_words
        links = pair_links.unanswered(self.thai_side.targets(ours), self.english_side.targets(theirs))
        facts = fact_answers.apart(self.thai_side.facts(ours), self.english_side.facts(theirs))
        return sum(map(len, (*links, *facts)))

    def check(self):
        """Compares the two blocks' own words: their links and pictures, then, once no date is impossible, their facts."""
        links = pair_links.unanswered(
            self.thai_side.targets(self.thai.text), self.english_side.targets(self.english.text)
        )
        for kind in pair_links.KINDS if any(links) else ():
            ours, theirs = ([target for target in side if target.kind == kind] for side in links)
            for target, other in zip_longest(ours, theirs):
                yield self._targets_differ(target, other) if target and other else self._target_alone(target, other)
        if not (time_checks.told(self.thai.text, "th") or time_checks.told(self.english.text, "en")):
            yield from self._facts()

    def _facts(self):
        facts = self.thai_side.facts(self.thai.text), self.english_side.facts(self.english.text)
        for fact, other in fact_answers.partners(*fact_answers.apart(*facts)):
            yield self._facts_differ(fact, other) if fact and other else self._fact_alone(fact, other)
        for fact, other, quality in fact_answers.opposed(*facts):
            yield self._opposed(fact, other, *opposed(fact, other, quality))

    def _targets_differ(self, target: pair_links.Target, other: pair_links.Target):
        kind_th, kind = pair_links.KINDS[target.kind]
        place = line(self.thai_side.page, self.thai.place(target.offset)[0])
        th = f"{kind_th}นี้คือ {other.written} แต่ใน {place} คือ {target.written} โปรดเขียนให้ตรงกันทั้งสองภาษา"
        en = f"this {kind} is {other.written}, but in {place} it is {target.written}; write the same in both languages"
        return at(self.english_side.page, self.english.place(other.offset), th, en)

    def _target_alone(self, ours: pair_links.Target | None, theirs: pair_links.Target | None):
        target = ours or theirs
        page, block, twin, language_th, language, place = self._one_side(ours)
        kind_th, kind = pair_links.KINDS[target.kind]
        th = f"{kind_th} {target.written} ไม่มีใน{language_th}ที่ {place} โปรดเพิ่มที่นั่น หรือลบออกจากหน้านี้"
        en = f"the {language} at {place} lacks the {kind} {target.written}; add it there, or delete it here"
        return at(page, block.place(target.offset), th, en)

    def _facts_differ(self, fact: Fact, other: Fact):
        if fact_answers.is_far(fact) and not fact_answers.is_far(other):
            return self._thai_year_is_far(fact, other)
        place, wanted = line(self.thai_side.page, self.thai.place(fact.offset)[0]), as_written(fact, "en", other)
        th = f"“{other.written}” ไม่ตรงกับ “{fact.written}” ใน {place} โปรดเขียน “{wanted}” หรือแก้หน้าภาษาไทย"
        en = f"“{other.written}” does not agree with “{fact.written}” in {place}; write “{wanted}”, or correct the Thai"
        return at(self.english_side.page, self.english.place(other.offset), th, en)

    def _thai_year_is_far(self, fact: Fact, other: Fact):
        """พ.ศ. 2659 beside 2016: of the two, the Thai is the one with a slip."""
        place, wanted = line(self.english_side.page, self.english.place(other.offset)[0]), as_written(other, "th")
        th = f"“{fact.written}” อยู่ไกลกว่า 60 ปีข้างหน้า แต่ {place} คือ “{other.written}” โปรดเขียน “{wanted}” หรือแก้หน้าภาษาอังกฤษ"
        en = f"“{fact.written}” is over 60 years from now, but {place} has “{other.written}”; write “{wanted}”, or correct the English"
        return at(self.thai_side.page, self.thai.place(fact.offset), th, en)

    def _opposed(self, fact: Fact, other: Fact, has: str, its: str, wanted: str):
        place = line(self.thai_side.page, self.thai.place(fact.offset)[0])
        th = f"“{its}” ตรงนี้ไม่ตรงกับ “{has}” ใน {place} โปรดเขียน “{wanted}” หรือแก้หน้าภาษาไทย"
        en = f"“{its}” here does not agree with “{has}” in {place}; write “{wanted}”, or correct the Thai"
        return at(self.english_side.page, self.english.place(other.offset), th, en)

    def _fact_alone(self, ours: Fact | None, theirs: Fact | None):
        fact = ours or theirs
        page, block, twin, language_th, language, place = self._one_side(ours)
        if fact.main[0] == "not that year":
            th = f"“{fact.written}” ไม่ใช่ปีเดียวกับปี พ.ศ. ที่อยู่ข้างหน้า โปรดเขียน “{fact.main[1]}”"
            en = f"“{fact.written}” is not the year B.E. before it; write “{fact.main[1]}”"
            return at(page, block.place(fact.offset), th, en)
        if common := self._year_left_in_buddhist_era(theirs):
            th = f"“{fact.written}” เป็นปี พ.ศ. โปรดเขียน “{common}”"
            return at(page, block.place(fact.offset), th, f"“{fact.written}” is a year B.E.; write “{common}”")
        wanted = as_written(fact, twin.language)
        th = f"“{fact.written}” ไม่มีใน{language_th}ที่ {place} โปรดเพิ่ม “{wanted}” ที่นั่น หรือแก้ตรงนี้"
        en = f"“{fact.written}” is not in the {language} at {place}; add “{wanted}” there, or correct it here"
        return at(page, block.place(fact.offset), th, en)

    def _year_left_in_buddhist_era(self, fact: Fact | None) -> int | None:
        """The year of the Common Era, where the English has four digits and the Thai has that year."""
        years = {other.main[1] for other in self.thai_side.facts(self.thai.text) if other.main[0] == "date"}
        common = int(fact.written) - ERA if fact and re.fullmatch(BUDDHIST, fact.written) else None
        return common if common in years else None

    def _one_side(self, ours: object | None) -> tuple[Page, Block, Page, str, str, str]:
        """The page and block that have what the other lacks; that other page, its language, and where its block is."""
        page, block, twin, its = self.thai_side.page, self.thai, self.english_side.page, self.english
        if not ours:
            page, block, twin, its = twin, its, page, block
        return page, block, twin, *LANGUAGE[twin.language], line(twin, its.line)
