"""The script of search in one file: its modules (overrides/assets/javascripts/search/) one after another.

Small and in one piece, because a person waits for it who has just gone to the search box.
"""

import re
from pathlib import Path

from common.problems import ROOT

SOURCES = ROOT / "overrides" / "assets" / "javascripts" / "search"
MODULES = ("words", "question", "rank", "excerpt", "found", "box")  # each uses only those before it
FILE = "assets/javascripts/search.js"
EXPORTED = "export { markFound, start };"


def joined(folder: Path = SOURCES) -> str:
    """The modules as one. Their names must not be the same, which a browser would refuse."""
    text = "\n".join((folder / f"{name}.js").read_text("utf-8") for name in MODULES)
    return re.sub(r"(?m)^import .*;\n|^export ", "", text) + "\n" + EXPORTED + "\n"
