"""Where the words that Markdown has read stand in the file: it keeps no places, so they are looked for in their order."""

TAB = 4  # spaces that Markdown takes a tab for


class Places:
    """The lines of a page's body, and how far they have been read. first: the body's first line in the file."""

    def __init__(self, body: str, first: int):
        self._written = body.split("\n")
        self._lines = [line.expandtabs(TAB) for line in self._written]
        self._first = first
        self._line, self._column = 0, 0

    def here(self) -> tuple[int, int]:
        """The place behind the words that were found last."""
        return self._first + min(self._line, len(self._lines) - 1), self._column + 1

    def find(self, words: str) -> tuple[int, int]:
        """Where these words stand next. What Markdown has changed beyond finding is taken to stand where the last ones did."""
        words = words.rstrip()
        for number in range(self._line, len(self._lines)):
            column = self._lines[number].find(words, self._column if number == self._line else 0)
            if words.strip() and column >= 0:
                self._line, self._column = number, column + len(words)
                return self._first + number, self._in_file(number, column) + 1
        return self.here()

    def back_to_start_of_line(self) -> None:
        """The words that are looked for next may be on the line that was found last, before what was found."""
        self._column = 0

    def _in_file(self, number: int, column: int) -> int:
        """The column in the file of one in a line as Markdown reads it, with spaces for tabs."""
        line = self._written[number]
        if "\t" not in line:
            return column
        return next((at for at in range(len(line)) if len(line[:at].expandtabs(TAB)) >= column), column)
