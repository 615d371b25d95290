"""An e-mail address is whole for people and for screen readers, and not in reach of a text harvester. Tried with a made-up address."""

import html
import re

import pytest

from conftest import copy_project, serve

ADDRESS = "made-up.desk@agency.example"
PATTERN = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def set_email(project, written):
    """Writes the address into agency.yml, and takes out the point that waits for it."""
    project.replace("docs/data/agency.yml", "# email:", written.format(ADDRESS))
    points = project.file("docs/data/to_complete.yml")
    points.write_text(re.sub(r"(?s)- id: public-email\n.*?(?=\n- |$)", "", points.read_text("utf-8")), "utf-8")
    for language in ("th", "en"):
        project.replace(f"docs/contact.{language}.md", f'--8<-- "to-complete/public-email.{language}.md"\n', "")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, built with a made-up address."""
    project = copy_project(tmp_path_factory.mktemp("email") / "project")
    set_email(project, "email: {0}")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project.root / "site"


@pytest.mark.parametrize("url", ["contact/", "en/contact/"])
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_people_see_hear_and_copy_the_whole_address(browser, site, url, script):
    server = serve(site)
    context = browser.new_context(java_script_enabled=script)
    tab = context.new_page()
    tab.goto(server.url + url)
    link = tab.locator("article a.email")
    assert link.is_visible() and link.inner_text() == ADDRESS
    assert ADDRESS in _links_as_spoken(context, tab)
    target = link.get_attribute("href")
    assert target.startswith("mailto:") and target.removeprefix("mailto:").replace("%2E", ".") == ADDRESS
    if script:
        copied = link.evaluate(
            "element => { getSelection().selectAllChildren(element); return getSelection().toString() }"
        )
        assert copied == ADDRESS
    context.close()
    server.shutdown()
    server.server_close()


def _links_as_spoken(context, tab) -> list[str]:
    """The names of the page's links, from the browser's own accessibility tree: what a screen reader is given."""
    tree = context.new_cdp_session(tab).send("Accessibility.getFullAXTree")
    return [node["name"]["value"] for node in tree["nodes"] if node.get("role", {}).get("value") == "link"]


def _plain(text: str) -> str:
    return text


def _tags_taken_away(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", text))


@pytest.mark.parametrize("harvest", [_plain, html.unescape, _tags_taken_away])
def test_no_text_harvester_finds_the_address_in_any_file(site, harvest):
    files = [file for file in site.rglob("*") if file.is_file()]
    assert len(files) > 50 and site / "data" / "agency.yml" in files
    for file in files:
        found = PATTERN.findall(harvest(file.read_text("utf-8", "replace")))
        assert ADDRESS not in found, file


def test_the_address_is_not_in_the_search_index(site):
    index = (site / "search" / "th.txt").read_text("cp874")
    assert "agency.example" not in index and "made-up" not in index


@pytest.mark.parametrize("written", ['"email": "{0}"', "email : {0}", "email:\n  {0}", "# email: {0}"])
def test_however_it_is_written_the_published_facts_do_not_hold_it(project, written):
    set_email(project, written)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert ADDRESS not in project.file("site/data/agency.yml").read_text("utf-8")


def test_an_address_in_the_text_of_a_page_is_protected_too(project):
    for language in ("th", "en"):
        project.replace(f"docs/vision.{language}.md", "{ #words }\n", f"{{ #words }}\n\n<{ADDRESS}> {ADDRESS}\n")
    project.run("changed.py")
    done = project.build()
    assert done.returncode == 0, done.stderr
    for file in ("site/vision/index.html", "site/search/th.txt"):
        text = project.file(file).read_text("cp874" if file.endswith(".txt") else "utf-8")
        assert ADDRESS not in html.unescape(re.sub(r"<[^>]*>", "", text))
    assert project.file("site/vision/index.html").read_text("utf-8").count('class="email"') == 2


def test_without_an_address_the_pages_show_the_telephone_and_no_empty_mail(example):
    for page in example.values():
        text = page.file.read_text("utf-8")
        assert "mailto" not in html.unescape(text) and "tel:+6624489111" in text, page
