"""Whether a text is worth being read for facts of a kind: the patterns are many, and most texts have nothing for most of them."""

import re
from collections.abc import Callable

# Where case does not matter, re takes these for an i. Every other letter that it takes for one of ASCII becomes that one when folded.
_LIKE_I = "[ı\u0307]"


def perhaps(*signs: str) -> Callable[[str], bool]:
    """What tells whether a text has one of these, in whatever case. signs: patterns in small letters that begin with a letter each."""
    pattern = re.compile("|".join((*signs, _LIKE_I)))
    return lambda text: bool(pattern.search(text.casefold()))
