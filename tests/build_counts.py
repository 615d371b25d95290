"""Builds a project and counts the work: test_once.py runs it in a copy of the project, whose scripts/ is its folder.

Out goes JSON: how often each page was made from Markdown, how often each address was rendered, how often each template was
compiled, and how often the pages and pictures that come from data were made.
"""

import json
import sys
from collections import Counter

from jinja2 import Environment, Template
from mkdocs.structure.pages import Page

import build_site
from common import side_by_side
from published import made_files

CONVERTED, RENDERED, COMPILED, MADE = Counter(), Counter(), Counter(), Counter()


def counted(kind: object, name: str, counter: Counter, told) -> None:
    """Has every call of a method or function counted, under what told makes of its arguments."""
    work = getattr(kind, name)

    def wrapped(*arguments, **named):
        counter[told(*arguments, **named)] += 1
        return work(*arguments, **named)

    setattr(kind, name, wrapped)


def _address(template: Template, context: dict) -> str:
    return context["page"].file.src_uri if context.get("page") else f"{template.name} {context['page_language']}"


if __name__ == "__main__":
    side_by_side.FORK = False  # what a copy of this process does could not be counted here
    counted(Page, "render", CONVERTED, lambda page, *_: page.file.src_uri)
    counted(Template, "render", RENDERED, _address)
    counted(Environment, "compile", COMPILED, lambda env, source, name=None, *_, **__: str(name))
    counted(made_files, "in_docs", MADE, lambda *_: "pages and pictures")
    code = build_site.build()
    print("\n" + json.dumps([CONVERTED, RENDERED, COMPILED, MADE]))
    sys.exit(code)
