"""The archive is one file that opens from a folder: every page, search, films and fonts, and no request to anywhere."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from conftest import ROOT, SITE, Project, read_pages
from publishing import archive_files
from small_project import small_project


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The archive, unpacked into a folder whose name is a person's."""
    folder = tmp_path_factory.mktemp("เอกสาร ของฉัน #1")
    done = Project(ROOT).run("archive.py", str(folder / "a.zip"))
    assert (done.returncode, done.stderr) == (0, "") and "Wrote" in done.stdout and "เขียน" in done.stdout
    with zipfile.ZipFile(folder / "a.zip") as archive:
        archive.extractall(folder)
    return folder / "gov4-site"


@pytest.fixture(params=("browser", "firefox"))
def tab(request, unpacked):
    """A tab of each browser; at its end nothing was asked of any host, and nothing was complained of."""
    context = request.getfixturevalue(request.param).new_context(viewport={"width": 1280, "height": 900})
    asked, said = [], []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.at = lambda path: page.goto((unpacked / path).as_uri())
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert said == []


def test_every_page_is_there_and_every_link_of_it_leads_to_a_file(unpacked):
    pages = read_pages(unpacked)
    assert {page.file.relative_to(unpacked) for page in pages} == {
        path.relative_to(SITE) for path in SITE.rglob("*.html") if path.name != "404.html"
    }
    lost = set()
    for page in pages:
        for element in page.tree.xpath("//*[@href or @src or @action or @poster or @data-own or @data-other]"):
            for name in ("href", "src", "action", "poster", "data-own", "data-other"):
                address = urlsplit(urljoin(page.file.as_uri(), element.get(name, "")))
                file = Path(unquote(address.path) + (".js" if name.startswith("data-") else ""))
                if address.scheme == "file" and element.get(name) and not file.is_file():
                    lost.add((str(page), name, element.get(name)))
    assert lost == set()


def test_no_page_has_an_address_that_would_be_loaded_from_a_host(unpacked):
    for page in read_pages(unpacked):
        loaded = page.tree.xpath(
            "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src | //source/@src | //@srcset"
        )
        assert [address for address in loaded if re.match(r"(?!data:)[a-z]+:|/", address)] == [], page
        policies = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(policies) == 1 and "http" not in policies[0] and "*" not in policies[0]


@pytest.mark.parametrize(
    ("start", "question", "wanted"),
    (
        ("index.html", "วิสัยทัศน์", "vision"),
        ("en/about/policy/index.html", "vision", "en/vision"),
        ("vision/index.html", "glossary", "glossary"),
    ),
)
def test_search_finds_pages_in_both_languages_and_leads_to_them(tab, unpacked, start, question, wanted):
    tab.at(start)
    tab.locator(".search input").click()
    tab.keyboard.type(question)
    tab.locator(".search ol a").first.wait_for()
    found = [
        unquote(urlsplit(address).path)
        for address in tab.locator(".search ol a").evaluate_all("links => links.map(link => link.href)")
    ]
    assert any(path.endswith(f"{wanted}/index.html") for path in found) and all(Path(path).is_file() for path in found)
    tab.locator(".search ol a").first.click()
    tab.wait_for_url(lambda url: unquote(urlsplit(url).path) == found[0])
    if wanted != "glossary":  # where its very words are what was found, they are marked
        tab.locator("article mark").first.wait_for()


def test_fonts_styles_and_controls_work(tab):
    tab.at("en/vision/index.html")
    assert tab.evaluate("document.fonts.load('16px Sarabun').then(fonts => fonts.map(font => font.status))") == [
        "loaded"
    ]
    light = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.locator("[data-choice=dark]").click()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != light
    tab.locator(".site-bar__language").click()
    tab.wait_for_url("**/gov4-site/vision/index.html")


def test_films_play_with_their_captions(tab, unpacked):
    pages = sorted((unpacked / "videos").rglob("index.html"))
    film = next(
        path for path in pages if path.parent.name != "videos" and "data-youtube" not in path.read_text("utf-8")
    )
    tab.at(film.relative_to(unpacked))
    _wait(tab, "document.querySelector('.film__play img').naturalWidth > 0")
    assert tab.evaluate("document.querySelector('.film__play img').currentSrc").endswith(".avif")
    tab.locator(".film__play").click()
    _wait(tab, "document.querySelector('video')?.currentTime > 0.2")
    _wait(tab, "[...document.querySelector('video').textTracks].some(track => track.cues?.length > 3)")


def _wait(tab, truth: str) -> None:
    """Until something is so; the page's policy lets no script of the test wait in it."""
    for _ in range(100):
        if tab.evaluate(truth):
            return
        tab.wait_for_timeout(200)
    raise AssertionError(truth)


def test_what_cannot_be_opened_from_a_folder_is_refused():
    with pytest.raises(archive_files.Stopped, match="/vision/ leads nowhere"):
        archive_files.files({"index.html": b'<meta charset="utf-8"><a href="/vision/">'})


def test_a_site_that_is_not_as_it_was_built_and_a_place_that_cannot_be_written_are_one_clear_sentence(tmp_path):
    project = small_project(tmp_path / "project")
    done = project.run("archive.py", str(tmp_path / "no" / "a.zip"))
    file = tmp_path / "no" / "a.zip"
    assert done.returncode == 1 and done.stderr.splitlines() == [
        f"อ่านหรือเขียน {file} ไม่ได้ (No such file or directory)",
        f"Could not read or write {file} (No such file or directory).",
    ]
    done = project.run("archive.py", "/")
    assert done.returncode == 1 and "Could not read or write / (Is a directory)" in done.stderr
    (project.root / "site" / "same.txt").write_text("changed", "utf-8")
    done = project.run("archive.py", str(tmp_path / "a.zip"))
    assert done.returncode == 1 and "same.txt (changed)" in done.stderr and not (tmp_path / "a.zip").exists()
