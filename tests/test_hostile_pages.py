"""Nothing in a page can run, load or hide anything: it is refused at its place, and would do nothing even if it were published."""

import random

import pytest
from mkdocs.config import load_config

import hostile
from checks import pages as check_pages
from checks.safe import checks as html_checks
from checks.safe import harmless, rendered_html
from common.problems import CONFIG, Rank
from hostile import HARMLESS, HOSTILE
from pages import folder

# What a harmless page has, whole and in pieces.
SIGNS = [
    *(
        "\n",
        "\n\n",
        "\n    ",
        "- ",
        "1. ",
        "> ",
        ":   ",
        "|",
        "\n|---|---|\n",
        "\n---\n",
        "word",
        "คำ",
        "!",
        "(",
        ")",
        "`",
        "*",
    ),
    *(
        "**",
        "_",
        '"',
        "& ",
        "&",
        "[",
        "](",
        "\\",
        "{",
        " { #id }",
        "\n\n# Word { #id }\n\n",
        "\n## Word { #id }\n",
        "\n\n# Word | word { #id }\n",
        "\n\n| a | b |\n|---|---|\n## Word { #id }\n",
        "[word](page.md)",
    ),
    *(
        "[word](https://tosh.example/a?b=c#d)",
        "[word](//tosh.example)",
        "[word](data:a)",
        "[data]: data:a",
        '\n--8<-- "a.en.md"\n',
    ),
    *(
        '<span lang="th">คำ</span>',
        '<span lang="th">',
        "</span>",
        "`code`",
        "`a|b`",
        "```",
        "# Word",
        "\ue000",
        "‹",
        "<",
        ">",
    ),
]
BOTH = pytest.mark.parametrize("language", ["th", "en"])


@pytest.fixture
def told(tmp_path):
    """What is told of a page that could harm or break it; how its words are typed is told elsewhere."""

    def told(text: str, language: str = "th"):
        docs = tmp_path / "docs"
        docs.mkdir(exist_ok=True)
        (docs / f"page.{language}.md").write_bytes(text.encode())
        problems = check_pages.of_documents(folder.Pages(docs))
        return [problem for problem in problems if problem.rank <= Rank.BROKEN]

    return told


@BOTH
@pytest.mark.parametrize("snippet", HOSTILE, ids=hostile.names(HOSTILE))
def test_what_is_hostile_is_refused_at_its_place_and_told_once(told, snippet, language):
    for end in (True, False):
        problems = told(snippet.page(language, end), language)
        assert [(problem.line, problem.column) for problem in problems] == [snippet.place(language)]
        assert all(problem.th and problem.en for problem in problems)


@BOTH
@pytest.mark.parametrize("snippet", HARMLESS, ids=hostile.names(HARMLESS))
def test_what_only_looks_hostile_is_not_refused(told, snippet, language):
    for end in (True, False):
        assert told(snippet.page(language, end), language) == []


def test_there_are_enough_snippets():
    assert len({snippet.text for snippet in HOSTILE}) >= 200
    assert len({snippet.text for snippet in HARMLESS}) >= 40


def test_no_page_of_the_site_is_refused():
    pages = folder.Pages(folder.DOCS).values()
    assert len(pages) >= 28 and [problem for page in pages for problem in html_checks.check(page)] == []


def test_what_is_not_rendered_since_it_is_harmless_for_certain_has_no_fault_when_it_is_rendered():
    chance, calm = random.Random(1), [sign for sign in SIGNS if harmless.certainly(sign)]
    pieces = [*SIGNS, *(snippet.text for snippet in HOSTILE + HARMLESS)]
    mixed = ["".join(chance.choices(SIGNS + 4 * calm, k=chance.randint(1, 20))) for _ in range(6000)]
    mixed += [chance.choice(pieces).join(chance.choices(pieces, k=2)) for _ in range(4000)]
    pages = [html_checks.readable(page.written) for page in folder.Pages(folder.DOCS).values()]
    certain = [source for source in [*pages, *pieces, *mixed] if harmless.certainly(source)]
    assert [source for source in certain if rendered_html.faults(source)] == []
    assert len(certain) >= 1500 and sum(map(harmless.certainly, pages)) >= 0.8 * len(pages)


def test_pages_are_judged_as_the_site_renders_them():
    config = load_config(str(CONFIG))
    assert {*rendered_html.EXTENSIONS, "pymdownx.snippets"} == {*config.markdown_extensions}
    settings = {name: value for name, value in config.mdx_configs.items() if name != "pymdownx.snippets"}
    assert settings == {name: value for name, value in rendered_html.SETTINGS.items() if name != "toc"}


def test_windows_line_ends_do_not_move_a_place(told):
    problems = told(hostile.TOPS["th"].replace("\n", "\r\n") + "words\r\n\r\nคำ <script>a</script>\r\n")
    assert [(problem.line, problem.column) for problem in problems] == [(13, 4)]


def test_what_a_comment_in_the_front_matter_would_hide_is_read(told):
    text = hostile.TOPS["th"].replace("title: ", "title: <!-- ") + "<script>alert(1)</script> -->\n"
    assert [problem.line for problem in told(text)] == [11]


def test_a_comment_ends_where_browsers_end_it(told):
    problems = told(hostile.TOPS["th"] + "<!-- คำ --!>\n\n[คำ]()\n\n<!-- คำ -->\n")
    assert [(problem.line, problem.en.partition(";")[0]) for problem in problems] == [(13, "this link leads nowhere")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[คำ](java&Tab;script:a)", "links to javascript: cannot be used"),
        ("[คำ](mailto:somebody@tosh.example)", "just the e-mail address"),
        ("**คำ**{ #here }", "an id (#) cannot be used here"),
        ("**คำ**{ .here }", "a class (.) cannot be used here; delete it. Only lang, title can stand here"),
        ("<iframe></iframe>", "add a film to docs/data/videos.yml"),
        ("<font>คำ</font>", "delete the tag and keep its words"),
        ("<!-- คำ", "never closed"),
        ("&#1;<SCRIPT>", "write &lt; for a <"),
    ],
)
def test_what_to_write_instead_is_told(told, text, words):
    assert [words in problem.en for problem in told(hostile.TOPS["th"] + text)] == [True]


@pytest.mark.parametrize(
    "template", ["../mkdocs.yml", "assets/javascripts/site.js", "partials/toc.html", "/etc/passwd"]
)
def test_a_template_is_one_of_the_site_s_own(project, template):
    project.replace("docs/contact.en.md", "title:", f"template: {template}\ntitle:")
    assert f"docs/contact.en.md:2:11: ไม่มีแม่แบบ {template}" in project.build().stderr


def test_a_page_full_of_pasted_html_is_told_of_in_part_and_at_once(told):
    text = hostile.TOPS["th"] + '<p class=MsoNormal><span style="color:red">คำ<o:p></o:p></span></p>\n\n' * 300
    problems = told(text)
    assert [problem.line for problem in problems] == list(range(11, 51, 2))


def test_a_page_in_which_markdown_loses_its_way_is_refused(told):
    problems = told(hostile.TOPS["en"] + "- " * 900 + "words", "en")
    assert len(problems) == 1 and "nested so deeply" in problems[0].en


def test_nor_is_it_compared_with_its_twin(tmp_path):
    text = hostile.TOPS["en"] + "- " * 900 + "words"
    for language in ("th", "en"):
        (tmp_path / f"page.{language}.md").write_text(text, "utf-8")
    assert len(check_pages.of_documents(folder.Pages(tmp_path))) >= 2


def test_a_page_after_one_in_which_markdown_lost_its_way_is_judged_as_ever(told):
    told(hostile.TOPS["en"] + "- " * 900 + "words", "en")
    assert len(told(hostile.TOPS["en"] + "[word](blob:https://www.tosh.or.th/1)", "en")) == 1


def test_the_build_stops_before_anything_is_made(project):
    with project.file("docs/contact.en.md").open("a", encoding="utf-8") as file:
        file.write("\n\\<script>alert(1)</script>\n")
    done = project.build()
    assert done.returncode == 1 and "docs/contact.en.md:20:2: " in done.stderr
    assert not project.file("site").exists()
