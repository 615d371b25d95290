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


def write(name, text):
    def create(project):
        project.file(name).parent.mkdir(exist_ok=True)
        project.file(name).write_bytes(text.encode())

    return create


def both(*changes):
    return lambda project: [change(project) for change in changes]


PAGE = "---\ntitle: {0}\ndescription: {0}\nupdated: 2026-11-22 00000000\n---\n\n# {0} {{ #new }}\n"
AS_IN_ENGLISH = "write ## ที่อยู่ { #address }, as in docs/contact.en.md:12"
TH, EN = "docs/contact.th.md", "docs/contact.en.md"
new_pair = both(write("docs/new.th.md", PAGE.format("หน้าใหม่")), write("docs/new.en.md", PAGE.format("New page")))
SUMMARY = '--8<-- "assessment-summary.th.md"'
TWICE = "  - วิสัยทัศน์: vision.md\n  - ผลการประเมิน: vision.md"

MISTAKES = [
    ("a page without its English twin", remove(EN), f"{TH}:1:1", "add contact.en.md"),
    ("a page without its Thai twin", remove(TH), f"{EN}:1:1", "add contact.th.md"),
    ("a page that is gone in both languages", both(remove(TH), remove(EN)), f"{TH}:1:1", "this page is missing"),
    ("a typo in a suffix", rename(EN, "docs/contact.eng.md"), "docs/contact.eng.md:1:1", "rename it to contact.en.md"),
    (
        "no suffix at all",
        rename(EN, "docs/contact.md"),
        "docs/contact.md:1:1",
        "contact.th.md (Thai) or contact.en.md (English)",
    ),
    ("another ending", rename(EN, "docs/contact.en.txt"), "docs/contact.en.txt:1:1", "are not published"),
    ("an office's leavings", write("docs/data/Thumbs.db", "x"), "docs/data/Thumbs.db:1:1", "are not published"),
    (
        "two pages at one address",
        write("docs/about.th.md", PAGE),
        "docs/about.th.md:1:1",
        "has this page's web address",
    ),
    (
        "a page in a language's folder",
        write("docs/en/x.th.md", PAGE),
        "docs/en/x.th.md:1:1",
        "has this page's web address",
    ),
    ("a dead link", add(TH, "\n[ก](nowhere.md)\n"), f"{TH}:19:5", "there is no page nowhere.md"),
    ("a dead link by reference", add(TH, "\n[ก][k]\n\n[k]: nowhere.md\n"), f"{TH}:21:6", "there is no page nowhere.md"),
    ("a dead anchor", add(TH, "\n[ก](vision.md#nowhere)\n"), f"{TH}:19:5", "has no heading #nowhere"),
    ("a dead anchor on the page itself", add(TH, "\n[ก](#nowhere)\n"), f"{TH}:19:5", "has no heading #nowhere"),
    ("a dead file", add(TH, "\n[ก](data/nothing.yml)\n"), f"{TH}:19:5", "there is no file data/nothing.yml"),
    ("a dead picture", add(TH, "\n![ก](nothing.png)\n"), f"{TH}:19:6", "there is no file nothing.png"),
    ("a link into one language", add(TH, "\n[ก](vision.en.md)\n"), f"{TH}:19:5", "without .th or .en"),
    (
        "a link that runs a script",
        add(TH, "\n[ก](javascript:alert)\n"),
        f"{TH}:19:5",
        "links to javascript: cannot be used",
    ),
    ("a link in HTML", add(TH, '\n<a href="nowhere.md">ก</a>\n'), f"{TH}:19:1", "write it as Markdown"),
    (
        "a picture of another website",
        add(TH, "\n![ก](https://a.example/x.png)\n"),
        f"{TH}:19:6",
        "not on another website",
    ),
    (
        "a frame",
        add(TH, '\n<iframe src="https://a.example/"></iframe>\n'),
        f"{TH}:19:1",
        "add a film to docs/data/videos.yml",
    ),
    ("a link to nowhere", add(TH, "\n[ก]()\n"), f"{TH}:19:3", "this link leads nowhere"),
    ("a heading in a list", add(TH, "\n- ## ก\n"), f"{TH}:19:1", "a heading must begin at the left edge"),
    (
        "a dead link after a fence left open",
        add(TH, "\n```\n[ก](nowhere.md)\n"),
        f"{TH}:20:5",
        "there is no page nowhere.md",
    ),
    (
        "a short title",
        replace(EN, "title: Contact in the example", "title: Co"),
        f"{EN}:2:8",
        "write at least 3 characters",
    ),
    (
        "a Thai title that is no name and not Thai",
        replace(TH, "title: ติดต่อหน่วยงานของตัวอย่าง", "title: Contact PDPA"),
        f"{TH}:2:8",
        "the Thai text must have Thai letters",
    ),
    (
        "the title of another page",
        replace(EN, "Contact in the example", "Glossary of the example"),
        "docs/glossary.en.md:2:8",
        "the same as in docs/contact.en.md",
    ),
    ("settings that are a list", write("mkdocs.yml", "- a\n"), "MkDocs", "key-value mapping"),
    (
        "an unlisted page",
        new_pair,
        "docs/new.th.md:1:1",
        "add a line such as - หน้าใหม่: new.md under nav: in mkdocs.yml, and หน้าใหม่: New page under nav_translations:",
    ),
    (
        "a page twice in the menu",
        replace("mkdocs.yml", "  - วิสัยทัศน์: vision.md", TWICE),
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
        "a label without its English",
        replace("mkdocs.yml", "  - วิสัยทัศน์:", "  - วิสัย:"),
        "mkdocs.yml:11:5",
        "add a line there, such as วิสัย: Vision of the example",
    ),
    (
        "no menu in English",
        replace("mkdocs.yml", "nav_translations:", "nav_translation:"),
        "MkDocs",
        "nav_translation",
    ),
    (
        "a lost include",
        replace("docs/index.th.md", SUMMARY, ""),
        "docs/index.th.md:7:1",
        "put it back under the heading",
    ),
    (
        "an include in a comment",
        replace("docs/index.th.md", SUMMARY, f"<!--\n{SUMMARY}\n-->"),
        "docs/index.th.md:7:1",
        "is missing; put it back",
    ),
    (
        "an include moved to the right",
        replace("docs/index.th.md", SUMMARY, f"    {SUMMARY}"),
        "docs/index.th.md:9:",
        f"write this line as {SUMMARY} at the left edge",
    ),
    (
        "an include written otherwise",
        replace("docs/index.th.md", SUMMARY, SUMMARY.replace('"', "'")),
        "docs/index.th.md:9:",
        f"write this line as {SUMMARY} at the left edge",
    ),
    (
        "a misspelt include",
        replace("docs/index.th.md", "assessment-summary.th", "assessment-sumary.th"),
        "docs/index.th.md:9:9",
        "there is no include",
    ),
    (
        "the other language's include",
        replace("docs/index.en.md", "assessment-summary.en", "assessment-summary.th"),
        "docs/index.en.md:10:9",
        'write --8<-- "assessment-summary.en.md"',
    ),
    (
        "an open point that no page shows",
        replace(EN, '--8<-- "to-complete/public-email.en.md"', ""),
        f"{EN}:16:1",
        "or if the point is done delete public-email from docs/data/to_complete.yml",
    ),
    (
        "a point on a page that is not there",
        replace("docs/data/to_complete.yml", "page: contact", "page: nowhere"),
        "docs/nowhere.th.md:1:1",
        "this page is missing",
    ),
    ("a heading without its id", replace(TH, " { #address }", ""), f"{TH}:11:1", AS_IN_ENGLISH),
    ("a heading without a space", replace(TH, "## ที่อยู่ { #address }", "##ที่อยู่"), f"{TH}:11:1", AS_IN_ENGLISH),
    (
        "an id in Thai letters",
        replace(TH, "{ #address }", "{ #ที่อยู่ }"),
        f"{TH}:11:1",
        f"only a-z, 0-9 and -; {AS_IN_ENGLISH}",
    ),
    ("an id in capitals", replace(TH, "{ #address }", "{ #Address }"), f"{TH}:11:1", AS_IN_ENGLISH),
    (
        "a new heading in both languages without its id",
        both(add(TH, "\n## หัวข้อใหม่\n\nก\n"), add(EN, "\n## What's new\n\na\n")),
        f"{TH}:19:1",
        "write ## หัวข้อใหม่ { #whats-new }, and the same id in the other language",
    ),
    (
        "a heading that is moved in",
        replace(TH, "## ที่อยู่", "   ## ที่อยู่"),
        f"{TH}:11:1",
        "a heading must begin at the left edge",
    ),
    ("a heading with a line under it", add(TH, "\nหัวข้อ\n=====\n"), f"{TH}:20:1", "write a heading with # before it"),
    ("an id twice", replace(TH, "{ #address }", "{ #contact }"), f"{TH}:11:1", "is used twice"),
    (
        "an id that a term has",
        replace("docs/glossary.th.md", "{ #glossary }", "{ #opdc }"),
        "docs/glossary.th.md:7:1",
        "is used twice",
    ),
    (
        "a heading that the twin has not",
        add(EN, "\n## More { #more }\n"),
        f"{EN}:20:1",
        "the heading #more has no Thai twin",
    ),
    (
        "headings in another order",
        replace(EN, "{ #address }", "{ #addresses }"),
        f"{EN}:12:1",
        "differs from docs/contact.th.md:11",
    ),
    ("no front matter", replace(TH, "---\n", ""), f"{TH}:1:1", "must begin with its title"),
    ("no title", replace(TH, "title:", "# title:"), f"{TH}:3:1", "title: this field is missing"),
    (
        "an English title on a Thai page",
        replace(TH, "ติดต่อหน่วยงานของตัวอย่าง", "Contact"),
        f"{TH}:2:8",
        "must have Thai letters",
    ),
    (
        "a title that YAML would change",
        replace(EN, "title: Contact in the example", "title: no"),
        f"{EN}:2:8",
        "in quotation marks",
    ),
    (
        "a title with HTML",
        replace(EN, "title: Contact", "title: <b>Contact"),
        f"{EN}:2:8",
        "the signs < and > cannot be used",
    ),
    (
        "a template that is not there",
        replace(EN, "title:", "template: nowhere.html\ntitle:"),
        f"{EN}:2:11",
        "there is no template nowhere.html",
    ),
    ("settings that are not YAML", replace("mkdocs.yml", "nav:", "nav: ["), "mkdocs.yml:", "this [ is never closed"),
    ("empty settings", write("mkdocs.yml", ""), "mkdocs.yml:1:1", "the file is empty"),
    ("a setting that there is not", replace("mkdocs.yml", "strict:", "stricht:"), "MkDocs", "stricht"),
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


def test_a_mistake_at_the_top_of_a_page_is_told_once(project):
    project.replace(TH, "title: ติดต่อ", "title: ก: ติดต่อ")
    told = [line for line in project.build().stderr.splitlines() if " | " in line]
    assert len(told) == 1 and told[0].startswith(f"{TH}:2:")


def test_a_line_that_is_lost_in_one_language_is_told_once(project):
    project.replace("docs/index.th.md", SUMMARY, "")
    told = [line for line in project.build().stderr.splitlines() if "--8<--" in line]
    assert len(told) == 1, told


def test_a_mistyped_line_that_shows_data_is_told_once(project):
    project.replace("docs/index.th.md", SUMMARY, "—8<— “assessment-summary.th.md”")
    told = [line for line in project.build().stderr.splitlines() if " | " in line and "words of this page" not in line]
    assert len(told) == 1 and f"write this line as {SUMMARY}" in told[0], told


def test_translates_written_by_hand_is_told_once(project):
    project.file(EN).write_text(
        re.sub("(?m)^translates:.*", "translates: yes", project.file(EN).read_text("utf-8")), "utf-8"
    )
    told = [line for line in project.build().stderr.splitlines() if line.startswith(f"{EN}:5:")]
    assert len(told) == 1 and "in quotation marks" not in told[0], told


def test_trailing_spaces_and_windows_line_ends_are_no_mistakes(project):
    for name in (TH, EN):
        text = project.file(name).read_text("utf-8").replace("---\n", "---  \n").replace("\n", "\r\n")
        project.file(name).write_bytes(b"\xef\xbb\xbf" + text.encode())
    done = project.build()
    assert done.returncode == 0, done.stderr


def test_a_link_in_code_is_no_link(project):
    for language in ("th", "en"):
        add(f"docs/contact.{language}.md", "\n`[x](nowhere.md)`\n\n```\n# no heading\n[x](nowhere.md)\n```\n")(project)
    project.run("changed.py")
    done = project.build()
    assert done.returncode == 0, done.stderr
