"""Pages are compared as they are built: the same Markdown, with the same extensions."""

import yaml

from conftest import ROOT
from pages import blocks as page_blocks

# What MkDocs adds by itself; and what leaves blocks as they are: includes are compared by name, anchors by their ids.
BY_MKDOCS, NO_BLOCKS = {"fenced_code", "tables", "toc"}, {"toc", "pymdownx.snippets"}


def test_blocks_are_read_with_the_extensions_that_the_site_is_built_with():
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda *_: "")
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)["markdown_extensions"]
    names = {name if isinstance(name, str) else next(iter(name)) for name in listed}
    assert set(page_blocks.EXTENSIONS) == (names | BY_MKDOCS) - NO_BLOCKS
