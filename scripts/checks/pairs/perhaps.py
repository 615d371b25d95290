"""Whether a text is worth being read for facts of a kind: the patterns are many, and most texts have nothing for most of them.

re finds much faster what begins with a certain letter, or a figure, than what begins with one or the other.
"""

import re
from collections.abc import Callable

# Where case does not matter, re takes these for an i. Every other letter that it takes for one of ASCII becomes that one when folded.
_LIKE_I = ("ı", "\u0307")
_FIGURE = r"\d"


def perhaps(*signs: str) -> Callable[[str], bool]:
    """What tells whether a text has one of these, in whatever case.

    signs: patterns in small letters, each beginning with a letter, another sign or \\d.
    """
    with_figures = [sign for sign in signs if sign.startswith(_FIGURE)]
    words = re.compile("|".join([*(sign for sign in signs if sign not in with_figures), *_LIKE_I]))
    figures = re.compile("|".join(with_figures) or "(?!)")

    def has_any(text: str) -> bool:
        text = text.casefold()
        return bool(words.search(text) or figures.search(text))

    return has_any
