"""Made-up histories of a page and its translation, in which it is known by birth what has changed since the translation.

Every paragraph has a name of its own for life. Whether its words are those that were translated is told by that name, not by
comparing texts, so nothing here knows how the site finds out.
"""

import random
from dataclasses import dataclass, field

WORDS = {
    "th": "ผลการประเมิน ประชาชน หน่วยงาน น้ำ ใช้ได้ ไม่ ปี๒๕๖๘ 4.50 80% เปิดกว้าง T-OSH มาตรา 33 สิ่งแวดล้อม พ.ศ. แก้ไข".split(),
    "en": "results citizens agency water 2025 4.50 80% open T-OSH section 33 can't environment is not changed".split(),
}
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(eq=False)
class Paragraph:
    """Some words, and how they happen to be written."""

    words: list[str]
    item: bool = False
    looks: int = 0
    cut: bool = False  # written as two paragraphs
    joined: bool = False  # written on with the paragraph before it


@dataclass(eq=False)
class Section:
    id: str
    heading: Paragraph
    paragraphs: list[Paragraph] = field(default_factory=list)

    def all(self) -> list[Paragraph]:
        return [self.heading, *self.paragraphs]


class History:
    """A source, and what of it was translated last."""

    def __init__(self, seed: int, language: str):
        self.random, self.language, self.made = random.Random(seed), language, 0
        self.title, self.description = self.paragraph(5), self.paragraph(12)
        self.sections = [self.section() for _ in range(self.random.randint(1, 5))]
        self.windows = self.random.random() < 0.3
        self.remember()

    def paragraph(self, least: int = 1, item: bool = False) -> Paragraph:
        words = self.random.choices(WORDS[self.language], k=self.random.randint(least, least + 9))
        return Paragraph([*words[:-1], self.new_word(), words[-1]], item)

    def new_word(self) -> str:
        self.made += 1
        return f"{'เรื่องที่' if self.language == 'th' else 'matter'}{self.made}"

    def section(self) -> Section:
        items = self.random.random() < 0.3
        paragraphs = [self.paragraph(item=items) for _ in range(self.random.randint(0, 4))]
        self.made += 1
        return Section(f"part-{self.made}", self.paragraph(), paragraphs)

    # What is known of the words that were translated last.

    def remember(self) -> None:
        """The translation is done: what stands now is what it translates."""
        for paragraph in self.everything():
            paragraph.joined = False
        self.done = {one: (section, list(one.words)) for section in self.sections for one in self._of(section)}
        self.done_ids = {section: section.id for section in self.sections}

    def everything(self) -> list[Paragraph]:
        return [one for section in self.sections for one in self._of(section)]

    def _of(self, section: Section) -> list[Paragraph]:
        return ([self.title, self.description] if section is self.sections[0] else []) + section.all()

    def changed(self) -> set[str]:
        """The ids of the sections that must be named: of now, or of the time of the translation where one is no more."""
        now = {one: section for section in self.sections for one in self._of(section)}
        named = set()
        for one, section in now.items():
            if one not in self.done or self.done[one][1] != one.words:
                named.add(section.id)
        for one, (section, words) in self.done.items():
            if one not in now or one.words != words:
                named.add(self._name_now(section, now))
        return named

    def _name_now(self, old: Section, now: dict) -> str:
        """A section whose id has changed is known by what stands in it unchanged."""
        was, ids = self.done_ids[old], [section.id for section in self.sections]
        if was in ids:
            return was
        kept = [
            now[one].id
            for one, (section, words) in self.done.items()
            if section is old and one in now and one.words == words
        ]
        fresh = [name for name in ids if name in kept and name not in self.done_ids.values()]
        return max(fresh, key=kept.count) if fresh else was

    # What people do.

    def step(self) -> str:
        """One edit, by its name."""
        kinds = [name.removeprefix("do_") for name in dir(self) if name.startswith("do_")]
        kind = self.random.choice(kinds)
        getattr(self, f"do_{kind}")()
        return kind

    def any(self, least: int = 0) -> Section:
        return self.random.choice([one for one in self.sections if len(one.paragraphs) >= least] or self.sections[:1])

    def do_change_a_word(self):
        one = self.random.choice(self.everything())
        one.words[self.random.randrange(len(one.words))] = self.new_word()

    def do_put_words_back(self):
        one = self.random.choice(self.everything())
        one.words = list(self.done.get(one, (None, one.words))[1])

    def do_lose_a_word(self):
        one = self.random.choice(self.everything())
        one.words.insert(0, self.new_word()) if len(one.words) < 3 else one.words.pop(0)

    def do_look_otherwise(self):
        for one in self.random.sample(self.everything(), k=2):
            one.looks = self.random.randint(1, 10**6)

    do_look_otherwise_again = do_look_otherwise

    def do_part_a_paragraph(self):
        for one in self.any(1).paragraphs[:1]:
            one.cut = not one.cut and len(one.words) > 4

    def do_join_paragraphs(self):
        for one in self.any(2).paragraphs[1:]:
            one.joined = not one.joined

    def do_move_within_a_section(self):
        self.random.shuffle(self.any(2).paragraphs)

    def do_move_to_another_section(self):
        section = self.any(1)
        if section.paragraphs:
            one = section.paragraphs.pop(self.random.randrange(len(section.paragraphs)))
            one.joined = False
            target = self.any().paragraphs
            target.insert(self.random.randint(0, len(target)), one)

    def do_move_a_section(self):
        if len(self.sections) > 2:
            self.sections.insert(1, self.sections.pop())

    def do_add_a_paragraph(self):
        section = self.any()
        section.paragraphs.insert(self.random.randint(0, len(section.paragraphs)), self.paragraph())

    def do_remove_a_paragraph(self):
        section = self.any(1)
        del section.paragraphs[-1:]

    def do_add_a_section(self):
        self.sections.insert(self.random.randint(1, len(self.sections)), self.section())

    def do_remove_a_section(self):
        if len(self.sections) > 2:
            self.sections.pop(self.random.randint(1, len(self.sections) - 1))

    def do_change_an_id(self):
        self.made += 1
        self.any().id = f"part-{self.made}"

    def do_empty_a_section(self):
        self.any().paragraphs.clear()

    # How it is written.

    def page(self, extra: str = "") -> str:
        """The source as a file."""
        parts = [
            f"---\ntitle: {' '.join(self.title.words)}\ndescription: {' '.join(self.description.words)}\n{extra}---\n"
        ]
        for level, section in enumerate(self.sections):
            parts.append(f"{'##' if level else '#'} {self._written(section.heading, ' ')} {{ #{section.id} }}\n")
            before = None
            for one in section.paragraphs:
                together = one.joined and before and self._may_join(before, one, section)
                parts.append(("" if together else "\n") + self._block(one))
                before = one
            parts.append("\n")
        text = "\n".join(parts[:1]) + "\n" + "".join(parts[1:])
        return text.replace("\n", "\r\n") if self.windows else text

    def _may_join(self, before: Paragraph, one: Paragraph, section: Section) -> bool:
        """Where one stood before in another section, nobody could say from the text which of the two sections has changed."""
        known = all(self.done.get(each, (None,))[0] is section for each in (before, one))
        return known and not (one.item or before.item)

    def _block(self, one: Paragraph) -> str:
        if one.cut and not one.item:
            half = len(one.words) // 2
            return "".join(
                self._written(Paragraph(part), "\n") + "\n\n" for part in (one.words[:half], one.words[half:])
            )[:-1]
        return ("- " if one.item else "") + self._written(one, "\n  " if one.item else "\n") + "\n"

    def _written(self, one: Paragraph, line: str) -> str:
        """The same words in one of many looks; none of them is a change of words."""
        look = random.Random(one.looks)
        if not one.looks:
            return " ".join(one.words)
        words = list(one.words)
        place = look.randrange(len(words))
        words[place] = look.choice(
            [
                "**{}**",
                "[{}](vision.md#x)",
                "[{}](https://a.example/%E0%B8%81_(b))",
                "*{}*{{ .x }}",
                "<b>{}</b>",
                "`{}`",
                "{}\u200b",
                "“{}”",
                "{}<!-- -->",
            ]
        ).format(words[place])
        text = "".join(word + look.choice([" ", "  ", line, "\u00a0", ", "]) for word in words).strip().rstrip(",")
        return text.translate(THAI_DIGITS) if look.random() < 0.3 and "](" not in text and "<" not in text else text
