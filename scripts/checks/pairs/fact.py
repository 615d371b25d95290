"""What a fact is: something that a text states and its twin must state too."""

from dataclasses import dataclass

MUST, MAY, HINT = 2, 1, 0  # a figure must have its like in the other language; a word may; a hint only answers
COUNTS = ("number", "amount", "fraction", "every")


@dataclass(frozen=True)
class Fact:
    """Something that the text states: all that it can mean, how it is written, where, and whether it needs an answer.

    A number may have a unit and a bound ("least", "most"). "1 hour 30 minutes" and "1 in 4" have parts: these state it as well.
    """

    meanings: tuple[tuple, ...]
    written: str
    offset: int
    weight: int = MUST
    unit: str = ""
    bound: str = ""
    parts: tuple["Fact", ...] = ()

    def answers(self, other: "Fact") -> bool:
        """Whether both can mean the same."""
        return any(meaning in other.meanings for meaning in self.meanings)

    def answered(self, others: list["Fact"]) -> bool:
        """Whether one of these can mean the same, or all its parts are there."""
        if any(self.answers(other) for other in others):
            return True
        return bool(self.parts) and all(part.answered(others) for part in self.parts)

    @property
    def main(self) -> tuple:
        """What it most likely means: a date where it can be one."""
        return self.meanings[-1] if self.meanings[-1][0] == "date" else self.meanings[0]

    @property
    def is_count(self) -> bool:
        """Whether it says how much or how many there is of something."""
        return self.meanings[0][0] in COUNTS
