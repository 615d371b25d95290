"""Each way to break a page or a pair stops the build, with its place, in both languages, and leaves the site as it was."""

import re

import pytest

ANY = r"\d+:\d+"


def rename(old, new):
    return lambda project: project.file(old).rename(project.file(new))


def remove(name):
    return lambda project: project.file(name).unlink()


def replace(name, old, new):
    return lambda project: project.replace(name, old, new)


def add(name, text):
    def append(project):
        with project.file(name).open("a", encoding="utf-8") as file:
            file.write(text)

    return append


PAGE = "---\ntitle: {0}\ndescription: {0}\n---\n\n# {0} {{ #new }}\n"


def new_pair(project):
    project.file("docs/new.th.md").write_text(PAGE.format("หน้าใหม่"), "utf-8")
    project.file("docs/new.en.md").write_text(PAGE.format("New page"), "utf-8")


MISTAKES = [
    ("a page without its English twin", remove("docs/contact.en.md"), "docs/contact.th.md:1:1", "add contact.en.md"),
    ("a page without its Thai twin", remove("docs/contact.th.md"), "docs/contact.en.md:1:1", "add contact.th.md"),
    (
        "a typo in a suffix",
        rename("docs/contact.en.md", "docs/contact.eng.md"),
        "docs/contact.eng.md:1:1",
        "must be called name.th.md or name.en.md",
    ),
    ("no suffix at all", rename("docs/contact.en.md", "docs/contact.md"), "docs/contact.md:1:1", "must be called"),
    (
        "a dead link",
        add("docs/contact.th.md", "\n[ก](nowhere.md)\n"),
        "docs/contact.th.md:44:5",
        "there is no page nowhere.md",
    ),
    (
        "a dead anchor",
        add("docs/contact.th.md", "\n[ก](vision.md#nowhere)\n"),
        "docs/contact.th.md:44:5",
        "has no heading #nowhere",
    ),
    (
        "a dead anchor on the page itself",
        add("docs/contact.th.md", "\n[ก](#nowhere)\n"),
        "docs/contact.th.md:44:5",
        "has no heading #nowhere",
    ),
    (
        "a dead file",
        add("docs/contact.th.md", "\n[ก](data/nothing.yml)\n"),
        "docs/contact.th.md:44:5",
        "there is no file data/nothing.yml",
    ),
    (
        "a link into one language",
        add("docs/contact.th.md", "\n[ก](vision.en.md)\n"),
        "docs/contact.th.md:44:5",
        "without .th or .en",
    ),
    ("an unlisted page", new_pair, "docs/new.th.md:1:1", "is not in the menu"),
    (
        "a page twice in the menu",
        replace("mkdocs.yml", "  - วิสัยทัศน์: vision.md", "  - วิสัยทัศน์: vision.md\n  - กรอบการประเมิน: vision.md"),
        "mkdocs.yml:12:",
        "appears twice in the menu",
    ),
    (
        "a menu entry without its page",
        replace("mkdocs.yml", "vision.md", "visions.md"),
        "mkdocs.yml:11:",
        "there is no page visions.md",
    ),
    (
        "a menu label without its English",
        replace("mkdocs.yml", "  - วิสัยทัศน์:", "  - วิสัยทัศ:"),
        "mkdocs.yml:11:5",
        "has no English in nav_translations",
    ),
    (
        "a lost include",
        replace("docs/index.th.md", '--8<-- "assessment-summary.th.md"', ""),
        "docs/index.th.md:1:1",
        "is missing; put it back",
    ),
    (
        "a misspelt include",
        replace("docs/index.th.md", "assessment-summary.th", "assessment-sumary.th"),
        "docs/index.th.md:",
        "there is no include",
    ),
    (
        "the other language's include",
        replace("docs/index.en.md", "assessment-summary.en", "assessment-summary.th"),
        "docs/index.en.md:",
        "there is no include",
    ),
    (
        "an open point that no page shows",
        replace("docs/videos.en.md", '--8<-- "to-complete/films.en.md"', ""),
        "docs/videos.en.md:1:1",
        "is missing; put it back",
    ),
    (
        "a heading without its id",
        replace("docs/contact.th.md", " { #address }", ""),
        "docs/contact.th.md:16:1",
        "must end in its id",
    ),
    (
        "an id twice",
        replace("docs/contact.th.md", "{ #address }", "{ #channels }"),
        "docs/contact.th.md:16:1",
        "is used twice",
    ),
    (
        "a heading that the twin has not",
        add("docs/contact.en.md", "\n## More { #more }\n"),
        "docs/contact.en.md:44:1",
        "has 8 headings, but docs/contact.th.md has 7",
    ),
    (
        "headings in another order",
        replace("docs/contact.en.md", "{ #address }", "{ #addresses }"),
        "docs/contact.en.md:16:1",
        "differs from docs/contact.th.md:16",
    ),
    (
        "no front matter",
        replace("docs/contact.th.md", "---\n", ""),
        "docs/contact.th.md:1:1",
        "must begin with its title",
    ),
    (
        "no title",
        replace("docs/contact.th.md", "title:", "# title:"),
        "docs/contact.th.md:",
        "title: this field is missing",
    ),
    (
        "an English title on a Thai page",
        replace("docs/contact.th.md", "title: ติดต่อ สสปท. และแจ้งความคิดเห็น", "title: Contact"),
        "docs/contact.th.md:2:8",
        "must have Thai letters",
    ),
    ("a menu file that is not YAML", replace("mkdocs.yml", "nav:", "nav: ["), "mkdocs.yml:", "not valid YAML"),
    ("a broken template", add("overrides/main.html", "{% block"), "overrides/main.html:", "the template is not valid"),
]


@pytest.mark.parametrize(
    ("break_it", "place", "message"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES]
)
def test_a_broken_page_stops_the_build(project, break_it, place, message):
    project.file("site").mkdir()
    project.file("site/index.html").write_text("the site that stands")
    break_it(project)
    done = project.build()
    assert done.returncode == 1
    told = [
        line
        for line in done.stderr.splitlines()
        if line.startswith(place) and message in line and re.search("[\u0e00-\u0e7f]", line)
    ]
    assert told, done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in project.file("site").iterdir()] == ["index.html"]


def test_a_page_deleted_in_both_languages_is_missed_where_it_was_linked(project):
    for language in ("th", "en"):
        project.file(f"docs/videos.{language}.md").unlink()
    done = project.build()
    assert done.returncode == 1
    assert re.search(rf"docs/index\.th\.md:{ANY}: .*videos\.md", done.stderr) and re.search(
        rf"mkdocs\.yml:{ANY}: .*videos\.md", done.stderr
    )


def test_a_link_in_code_is_no_link(project):
    for language in ("th", "en"):
        add(f"docs/contact.{language}.md", "\n`[x](nowhere.md)`\n\n```\n# no heading\n[x](nowhere.md)\n```\n")(project)
    done = project.build()
    assert done.returncode == 0, done.stderr
