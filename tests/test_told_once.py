"""A mistake has one line, at the place to mend, and the line says what to write; what only follows from it is not told."""

import os
import re

import pytest

TH, EN = "docs/contact.th.md", "docs/contact.en.md"
VISION = "docs/vision.th.md"
NEWS = """---
title: ประกาศรับสมัครงานของหน่วยงาน
description: รวมประกาศรับสมัครงานทุกตำแหน่งที่เปิดรับสมัครในขณะนี้ พร้อมวิธีสมัครและกำหนดเวลา
updated: 2026-11-22 00000000
{0}---

# ข่าว {{ #news }}

ข้อความ
"""
ENGLISH = """---
title: A statement for visitors from abroad
description: What visitors from abroad need to know before they come to us, in English only.
updated: 2026-11-22 00000000
{0}---

# A statement {{ #news }}

Words
"""
IN_ENGLISH = (
    "  title: Notices of recruitment (in Thai)\n  description: Notices by which posts are filled. They are in Thai.\n"
)
IN_THAI = "  title: ข้อมูลสำหรับผู้มาเยือนจากต่างประเทศ\n  description: ข้อมูลที่ผู้มาเยือนจากต่างประเทศควรทราบก่อนเดินทางมา จัดทำเป็นภาษาอังกฤษ\n"
NEEDS = "only: needs title: and description:, indented by two spaces"
HYPHENS = "this line must be just three hyphens; write ---"


def replace(name, old, new):
    return lambda project: project.replace(name, old, new)


def add(name, text):
    return lambda project: project.file(name).write_text(project.file(name).read_text("utf-8") + text, "utf-8")


def rename(old, new):
    return lambda project: project.file(old).rename(project.file(new))


def renamed(old, new):
    """Everything that people know of goes along: both files, the menu and the links to them."""

    def change(project):
        for language in ("th", "en"):
            rename(f"docs/{old}.{language}.md", f"docs/{new}.{language}.md")(project)
        for path in [*project.file("docs").rglob("*.md"), project.file("mkdocs.yml")]:
            path.write_text(re.sub(rf"(?<=[( ]){old}\.md", f"{new}.md", path.read_text("utf-8")), "utf-8")

    return change


def remove(name):
    return lambda project: project.file(name).unlink()


def write(name, text):
    return lambda project: project.file(name).write_text(text, "utf-8")


def both(*changes):
    return lambda project: [change(project) for change in changes]


def fifo(name):
    return lambda project: os.mkfifo(project.file(name))


def shown(picture):
    """The picture, on both pages."""
    return add(TH, f"\n![ผู้อำนวยการรับรางวัล]({picture})\n"), add(EN, f"\n![The director receives an award]({picture})\n")


in_menu = both(
    replace("mkdocs.yml", "  - ติดต่อ: contact.md\n", "  - ข่าว: news.md\n  - ติดต่อ: contact.md\n"),
    replace("mkdocs.yml", "ติดต่อ: Contact\n", "ติดต่อ: Contact\n            ข่าว: News\n"),
)


def news(only, text=NEWS, language="th"):
    return both(in_menu, write(f"docs/news.{language}.md", text.format(only)))


def link(target):
    """On the Thai page alone, where the English one has a right link."""
    return replace("docs/index.th.md", "(vision.md#words)", f"({target})")


COPY = "this looks like a copy of contact.th.md; delete it, or rename it if it is another file"
LINK = "docs/index.th.md:17:16"
TOLD = [
    ("a missing twin", remove("docs/vision.en.md"), f"{VISION}:1:1", "add vision.en.md"),
    ("a missing original", remove(VISION), "docs/vision.en.md:1:1", "add vision.th.md"),
    (
        "a renamed page",
        rename(VISION, "docs/our-vision.th.md"),
        "docs/our-vision.th.md:1:1",
        "name it vision.th.md again",
    ),
    (
        "a renamed pair",
        both(rename(VISION, "docs/our-vision.th.md"), rename("docs/vision.en.md", "docs/our-vision.en.md")),
        "docs/our-vision.th.md:1:1",
        "name it vision.th.md and vision.en.md again, for the name is its web address /vision/",
    ),
    (
        "a pair renamed on purpose, with menu and links",
        renamed("vision", "our-vision"),
        f"{VISION}:1:1",
        "must show assessment-summary, film-latest; put it back, or, if you renamed it on purpose, write its new name in place"
        " of vision in REQUIRED (scripts/checks/pages.py)",
    ),
    (
        "a page that is gone",
        both(remove(VISION), remove("docs/vision.en.md")),
        f"{VISION}:1:1",
        "put vision.th.md and vision.en.md back, or, if it is meant to go, delete the line vision.md under nav:",
    ),
    ("a name in capitals", rename(VISION, "docs/Vision.th.md"), "docs/Vision.th.md:1:1", "rename it to vision.th.md"),
    ("a name with .txt", rename(VISION, "docs/vision.th.md.txt"), "docs/vision.th.md.txt:1:1", "to vision.th.md"),
    ("a name with a space", rename(VISION, "docs/vision .th.md"), "docs/vision .th.md:1:1", "to vision.th.md"),
    ("a name in no language", rename(VISION, "docs/vision.md"), "docs/vision.md:1:1", "vision.th.md (Thai) or"),
    (
        "a photo of a camera",
        write("docs/IMG_1234.JPG", "x"),
        "docs/IMG_1234.JPG:1:1",
        "rename this file to img-1234.jpg",
    ),
    ("a .jpeg", write("docs/media/a b.jpeg", "x"), "docs/media/a b.jpeg:1:1", "rename this file to a-b.jpg"),
    (
        "a document",
        write("docs/A Report.docx", "x"),
        "docs/A Report.docx:1:1",
        "save the text of a page as Markdown, named a-report.th.md, and a form or document as PDF, named a-report.pdf",
    ),
    (
        "a document in a language",
        write("docs/news.en.docx", "x"),
        "docs/news.en.docx:1:1",
        "Markdown, named news.en.md, and a form or document as PDF, named news-en.pdf",
    ),
    (
        "a year's results downloaded again",
        write("docs/data/assessments/2568 (1).yml", "x"),
        r"docs/data/assessments/2568 \(1\).yml:1:1",
        "a copy of 2568.yml",
    ),
    (
        "a document of a year",
        write("docs/Report (2024).pdf", "x"),
        r"docs/Report \(2024\).pdf:1:1",
        "to report-2024.pdf",
    ),
    ("slides", write("docs/talk.pptx", "x"), "docs/talk.pptx:1:1", "save it as PDF, named talk.pdf"),
    (
        "what Word leaves beside an open document",
        write("docs/~$contact.docx", "x"),
        r"docs/~\$contact.docx:1:1",
        "left here by a program or the system",
    ),
    ("a page downloaded again", write("docs/contact.th (1).md", "x"), r"docs/contact.th \(1\).md:1:1", COPY),
    ("a copy made by Windows", write("docs/contact.th - Copy.md", "x"), "docs/contact.th - Copy.md:1:1", COPY),
    ("a copy made by Thai Windows", write("docs/contact.th - สำเนา.md", "x"), "docs/contact.th - สำเนา.md:1:1", COPY),
    ("a copy kept as it was", write("docs/contact.th.md.bak", "x"), "docs/contact.th.md.bak:1:1", COPY),
    ("a copy kept by an editor", write("docs/contact.th.md~", "x"), "docs/contact.th.md~:1:1", COPY),
    (
        "a page that is there as a copy only",
        rename(VISION, "docs/vision.th (1).md"),
        r"docs/vision.th \(1\).md:1:1",
        "rename it to vision.th.md",
    ),
    ("a picture in capitals", write("docs/media/IMG_1.jpg", "x"), "docs/media/IMG_1.jpg:1:1", "file to img-1.jpg"),
    (
        "a picture with a space",
        write("docs/media/a b.jpg", "x"),
        "docs/media/a b.jpg:1:1",
        "rename this file to a-b.jpg",
    ),
    (
        "a pipe that is named as a picture and shown",
        both(fifo("docs/media/x.png"), *shown("media/x.png")),
        "docs/media/x.png:1:1",
        "this is no ordinary file",
    ),
    ("a pipe named as a page", fifo("docs/x.th.md"), "docs/x.th.md:1:1", "this is no ordinary file"),
    (
        "a pipe among the data",
        fifo("docs/data/assessments/2599.yml"),
        r"docs/data/assessments/2599.yml:1:1",
        "no ordinary file",
    ),
    (
        "a link to nowhere among the data",
        lambda project: project.file("docs/data/assessments/2599.yml").symlink_to("nowhere.yml"),
        "docs/data/assessments/2599.yml:1:1",
        "this is a symbolic link",
    ),
    (
        "a link to nowhere for a picture that is shown",
        both(lambda project: project.file("docs/media/x.png").symlink_to("nowhere.png"), *shown("media/x.png")),
        "docs/media/x.png:1:1",
        "this is a symbolic link",
    ),
    ("only: with nothing", news("only:\n"), "docs/news.th.md:5:6", NEEDS),
    ("only: with nothing in English", news("only:\n", ENGLISH, "en"), "docs/news.en.md:5:6", NEEDS),
    ("only: yes", news("only: yes\n"), "docs/news.th.md:5:7", NEEDS),
    (
        "only: not indented",
        news("only:\n" + IN_ENGLISH.replace("  ", "", 1).replace("\n  ", "\n")),
        "docs/news.th.md:5:1",
        "only: the lines that belong to it, title: and so on, must be indented by two spaces",
    ),
    (
        "only: on a page that all need",
        replace(TH, "updated:", "only:\nupdated:"),
        f"{TH}:4:1",
        "delete only:",
    ),
    (
        "only: beside a twin",
        both(news("only:\n" + IN_ENGLISH), write("docs/news.en.md", ENGLISH.format("translates: news 00000\n"))),
        "docs/news.th.md:5:1",
        "there is the twin news.en.md; delete only:, or the twin",
    ),
    (
        "an English page that is not in the menu",
        write("docs/news.en.md", ENGLISH.format("only:\n" + IN_THAI)),
        "docs/news.en.md:1:1",
        "add a line such as - การอบรม: news.md under nav: in mkdocs.yml",
    ),
    ("an unknown field", replace(TH, "updated:", "keyword: [FAQ]\nupdated:"), f"{TH}:4:1", "keyword: unknown field"),
    ("a field in capitals", replace(TH, "title:", "Title:"), f"{TH}:2:1", "Title: write title:"),
    ("a field in capitals in English", replace(EN, "title:", "Title:"), f"{EN}:2:1", "Title: write title:"),
    (
        "no English in the menu",
        replace("mkdocs.yml", ": Vision\n", ":\n"),
        r"mkdocs.yml:\d+:13",
        "such as วิสัยทัศน์: Vision of the example",
    ),
    (
        "Thai for English",
        replace("mkdocs.yml", ": Vision\n", ": วิสัยทัศน์\n"),
        r"mkdocs.yml:\d+:13",
        "write it after the colon",
    ),
    (
        "a page misspelt in the menu",
        replace("mkdocs.yml", " vision.md", " visoin.md"),
        r"mkdocs.yml:11:\d+",
        "mean vision.md?",
    ),
    (
        "a language in the menu",
        replace("mkdocs.yml", " vision.md", " vision.th.md"),
        r"mkdocs.yml:11:\d+",
        "nav: write vision.md",
    ),
    (
        "no page in the menu",
        both(in_menu, replace("mkdocs.yml", "ข่าว: news.md", "ข่าว:")),
        "",
        "write the page after the colon",
    ),
    ("the preview's address", link("http://localhost:8000/vision/"), LINK, "your own computer only; write vision.md"),
    ("the preview's English address", link("http://127.0.0.1:8000/en/about/#x"), LINK, "write about/index.md#x"),
    ("an address from the root", link("/vision/"), LINK, "is written as vision.md"),
    ("an address below the page", link("vision/"), LINK, "is written as vision.md"),
    ("a bare name", link("vision"), LINK, "is written as vision.md"),
    ("an .html", link("vision.html#words"), LINK, "is written as vision.md#words"),
    ("no https", link("www.tosh.or.th/news"), LINK, "put https:// before a web address: https://www.tosh.or.th/news"),
    ("the site's own address", link("https://gov4.example/vision/"), LINK, "is written as vision.md"),
    ("its English one", link("https://gov4.example/en/vision/#words"), LINK, "is written as vision.md#words"),
    ("the address of its home page", link("https://gov4.example"), LINK, "is written as index.md"),
    (
        "the address of one of its files",
        link("https://gov4.example/media/older.png"),
        LINK,
        "written as media/older.png",
    ),
    (
        "the site's own address that is no link",
        both(
            replace("docs/index.th.md", "[วิสัยทัศน์](vision.md#words)", "https://gov4.example/vision/ นี้"),
            replace("docs/index.en.md", "[Vision](vision.md#words)", "Vision"),
        ),
        "docs/index.th.md:17:3",
        "such as [name of the page](vision.md)",
    ),
    ("an address of it that there is not", link("https://gov4.example/visions/"), LINK, "this site has no such page"),
    ("a lost slash", link("https:/www.tosh.or.th/a"), LINK, "write https://www.tosh.or.th/a"),
    ("both slashes lost", link("https:www.tosh.or.th"), LINK, "write https://www.tosh.or.th"),
    ("a lost colon", link("http//www.tosh.or.th"), LINK, "write http://www.tosh.or.th"),
    ("a colon behind the slashes", link("https//:www.tosh.or.th"), LINK, "write https://www.tosh.or.th"),
    ("a lost letter", link("htps://www.tosh.or.th"), LINK, "write https://www.tosh.or.th"),
    ("https twice", link("https://https://www.tosh.or.th"), LINK, "write https://www.tosh.or.th"),
    ("a space behind the colon", link("https: //www.tosh.or.th"), LINK, "write https://www.tosh.or.th"),
    ("an address of an example", link("https://www.example.com/"), LINK, "this web address is only an example"),
    (
        "a link to an e-mail address",
        both(add(TH, "\n[a@tosh.or.th](mailto:a@tosh.or.th)\n"), add(EN, "\na@tosh.or.th\n")),
        f"{TH}:19:16",
        "in place of the whole link write just a@tosh.or.th among the words",
    ),
    (
        "a link to a mistyped e-mail address",
        both(add(TH, "\n[a@tosh,or.th](mailto:a@tosh,or.th)\n"), add(EN, "\na@tosh.or.th\n")),
        f"{TH}:19:16",
        "write just a@tosh.or.th among the words",
    ),
    (
        "a menu entry without its space",
        replace("mkdocs.yml", "ติดต่อ: contact.md", "ติดต่อ:contact.md"),
        r"mkdocs.yml:\d+:5",
        "put a space after the colon: - ติดต่อ: contact.md",
    ),
    (
        "a heading without its id, to which a link leads",
        replace(VISION, " { #words }", ""),
        f"{VISION}:9:1",
        "{ #words }, as in docs/vision.en.md:10 (1 link leads to it)",
    ),
    (
        "a picture named as its file in one language",
        both(
            write("docs/media/x.svg", "<svg/>"),
            add(TH, "\n![IMG_2031](media/x.svg)\n"),
            add(EN, "\n![The director](media/x.svg)\n"),
        ),
        f"{TH}:19:3",
        "does not tell what is seen",
    ),
    (
        "a gap in one language",
        both(add(TH, "\nส่งภายใน [ระบุวันที่]\n"), add(EN, "\nSend it by the end of the month.\n")),
        f"{TH}:19:10",
        "is unfinished text",
    ),
    ("a misspelt page", link("visoin.md"), LINK, "did you mean vision.md?"),
    ("a page in another folder", link("about/vision.md"), LINK, "did you mean vision.md?"),
    ("a misspelt heading", link("vision.md#wrds"), LINK, "has no heading #wrds; did you mean #words?"),
    ("a heading of another page", link("vision.md#zzz"), LINK, "(#vision #words), or delete #zzz"),
    ("a backslash", link("..\\vision.md"), LINK, "write / in place of \\: ../vision.md"),
    ("a file on one's own disk", link("C:\\pics\\a.png"), LINK, "copy it beside this page in docs"),
    ("a language in a link", link("vision.th.md"), LINK, "so that it stays in its language: vision.md"),
    ("a misspelt file", link("media/oldre.mp4"), LINK, "did you mean media/older.mp4?"),
    ("a space in an address", link("my vision.md"), LINK, "name it my-vision.md"),
    ("no end of the top", replace(TH, "\n---\n", "\n"), f"{TH}:5:1", "put a line of --- above this line"),
    ("another end of the top", replace(TH, "\n---\n", "\n———\n"), f"{TH}:5:1", HYPHENS),
    ("four hyphens", replace(TH, "---\n", "----\n"), f"{TH}:1:1", HYPHENS),
    ("a dash", replace(EN, "---\n", "—\n"), f"{EN}:1:1", HYPHENS),
    ("an empty first line", replace(TH, "---\n", "\n---\n"), f"{TH}:1:1", "the first line is empty; delete it"),
    (
        "two versions",
        add(TH, "\n<<<<<<< HEAD\nก\n=======\nข\n>>>>>>> b\n"),
        f"{TH}:19:1",
        "Git has put two versions here",
    ),
    (
        "two versions of data",
        add("docs/data/agency.yml", "\n<<<<<<< HEAD\n# ก\n=======\n# ข\n>>>>>>> b\n"),
        r"docs/data/agency.yml:\d+:1",
        "Git has put two versions here",
    ),
]


def told(project, *arguments) -> list[str]:
    done = project.run("check_site.py", *arguments, GITHUB_ACTIONS="")
    *lines, count = done.stderr.splitlines()
    assert done.returncode == 1 and "No mistake" not in done.stdout and "Traceback" not in done.stderr
    assert re.fullmatch(r"ต้องแก้ \d+ ข้อ ควรแก้ \d+ ข้อ \| \d+ to mend, \d+ to note", count)
    must = [line for line in lines if " | note: " not in line and "run ./scripts/changed" not in line]
    return [line for line in must if "./scripts/translated" not in line]  # what follows from any change


@pytest.mark.parametrize(
    ("break_it", "place", "words"), [mistake[1:] for mistake in TOLD], ids=[one[0] for one in TOLD]
)
def test_a_mistake_is_told_once_with_what_to_write(project, break_it, place, words):
    break_it(project)
    lines = told(project)
    assert len(lines) == 1, lines
    assert re.match(f"{place}.*: .*[\u0e00-\u0e7f].* \\| ", lines[0]) and words in lines[0].split(" | ")[1], lines


def test_two_renamed_pages_are_told_apart_by_their_names(project):
    for name in ("vision", "glossary"):
        for language in ("th", "en"):
            rename(f"docs/{name}.{language}.md", f"docs/{name}-2569.{language}.md")(project)
    lines = told(project)
    assert [line.partition(":")[0] for line in lines] == ["docs/glossary-2569.th.md", "docs/vision-2569.th.md"]
    assert "name it glossary.th.md and glossary.en.md again" in lines[0]


def test_an_id_twice_names_the_line_that_has_it_already(project):
    for name in (TH, EN):
        project.replace(name, "#address }", "#contact }")
    assert [line.split(" | ")[1] for line in told(project)] == [
        f"the id #contact is used twice on this page, first on line {line}; write another in both languages, such as #contact-2"
        for line in (8, 7)
    ]


def test_a_twin_that_is_right_is_not_blamed_for_a_link_that_leads_nowhere(project):
    project.replace("docs/index.en.md", "(vision.md#words)", "(visoin.md)")
    [line] = told(project)
    assert line.startswith("docs/index.en.md:")


def test_each_of_two_of_a_kind_is_told_where_it_begins(project):
    for name in (TH, EN):
        add(name, '\n<iframe src="a"></iframe>\n\n<iframe src="b"></iframe>\n\n<u>a</u> <center>x</center> <u>b</u>\n')(
            project
        )
    places = [line.split(": ")[0] for line in told(project) if "cannot be used" in line]
    wanted = ((0, 1), (2, 1), (4, 1), (4, 10), (4, 29))
    assert places == [
        f"{name}:{first + line}:{column}" for name, first in ((EN, 20), (TH, 19)) for line, column in wanted
    ]


def test_a_new_date_is_asked_for_last(project):
    project.replace(EN, "# Contact {", "# Contact the 7 of us {")
    project.replace(TH, "## ที่อยู่ {", "## ที่อยู่  ของเว็ปไซต์ {")
    lines = [
        line
        for line in project.run("check_site.py").stderr.splitlines()
        if "to mend" not in line and "note:" not in line
    ]
    assert len(lines) == 5 and all("run ./scripts/changed" in line for line in lines[-2:])
    assert not any("run ./scripts/changed" in line for line in lines[:-2])


def test_only_notes_stop_nothing_and_are_called_so(project):
    project.replace("docs/data/to_complete.yml", "th: ที่อยู่สำหรับติดต่อ", "th: ที่อยู่เว็ปไซต์")
    done = project.run("check_site.py")
    line, count = done.stderr.splitlines()
    assert done.returncode == 0 and ": หมายเหตุ: " in line and " | note: " in line
    assert count == "ต้องแก้ 0 ข้อ ควรแก้ 1 ข้อ | 0 to mend, 1 to note" and done.stdout == ""
