"""The script of search in one file: its modules (overrides/assets/javascripts/search/) one after another.

Small and in one piece, because a person waits for it who has just gone to the search box.
"""

import json
import re

from common.problems import ROOT

SOURCES = ROOT / "overrides" / "assets" / "javascripts" / "search"
MODULES = ("words", "question", "rank", "excerpt", "found", "box")  # each uses only those before it
FILE = "assets/javascripts/search.js"
EXPORTED = "export { markFound, start };"


def joined(said: dict[str, dict[str, str]]) -> str:
    """The modules as one. Their names must not be the same, which a browser would refuse. said: language -> the box's words."""
    text = "\n".join((SOURCES / f"{name}.js").read_text("utf-8") for name in MODULES)
    words = f"const SAID = {json.dumps(said, ensure_ascii=False)};\n"
    return words + re.sub(r"(?m)^import .*;\n|^export ", "", text) + f"\n{EXPORTED}\n"
