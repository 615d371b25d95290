"""The style sheet is cut down to what the site uses, and nobody can see that it is."""

import io
import re
from pathlib import Path

import material
import pytest
from PIL import Image, ImageChops

from conftest import ROOT, asset, until
from serving import styles

FONTS = re.compile(r"@font-face ?\{[^}]*\}")
KINDS = (  # one page of each kind
    *("", "vision/", "assessment/", "assessment/2568/", "framework/", "open-data/", "videos/", "glossary/", "contact/"),
    *(
        "about/questions/",
        "about/sitemap/",
        "404.html",
        "en/",
        "en/assessment/",
        "videos/government-4-0-in-one-minute/",
    ),
)
ALL_HERE = """() => {
  for (const picture of document.images) picture.loading = "eager";
  return Promise.all([document.fonts.ready, ...[...document.images].map(picture => picture.decode())]).then(() => true);
}"""
AT_ITS_START = "for (const film of document.querySelectorAll('video')) { film.pause(); film.currentTime = 0; }"
ROUNDING = 8  # pixels of a rounded corner that a browser may draw now so, now so
FEW = ("", "assessment/", "videos/government-4-0-in-one-minute/")
SCREENS = {  # width, what the reader's system wishes, pages
    "a phone": (320, {}, KINDS),
    "a desk": (1280, {}, KINDS),
    "a dark screen": (800, {"color_scheme": "dark"}, FEW),
    "high contrast": (320, {"contrast": "more"}, FEW),
    "paper": (700, {"media": "print"}, FEW),
}
STATES = {  # what a reader may do, on which page and in which width
    "the menu is open": ("", 320, ".site-menu__list summary", "document.querySelector('.site-menu__list').open"),
    "the headings are listed": (
        "vision/",
        320,
        ".site-toc--phone summary",
        "document.querySelector('.site-toc--phone details').open",
    ),
    "the text is larger": ("vision/", 1280, "button[data-size='1']", "document.documentElement.dataset.size == 3"),
    "dark was chosen": (
        "assessment/",
        1280,
        "[data-choice=dark]",
        "matchMedia && document.querySelector('[data-choice=dark][aria-pressed=true]')",
    ),
    "a film plays": (
        "videos/government-4-0-in-one-minute/",
        1280,
        ".film__play",
        "document.querySelector('video')?.readyState > 1",
    ),
    "something was found": ("", 1280, ".search input", "document.querySelectorAll('.search li').length > 2"),
}


@pytest.fixture(scope="module")
def whole() -> str:
    """The style sheets uncut: the fonts' rules, Material's, the site's own."""
    own = (ROOT / "overrides" / styles.OWN).read_text("utf-8")
    theme = next((Path(material.__file__).parent / "templates").glob(styles.MATERIAL)).read_text("utf-8")
    fonts = "".join(FONTS.findall(asset("assets/stylesheets/site.css").read_text("utf-8")))
    return fonts + theme + FONTS.sub("", own)


@pytest.fixture
def look(browser, served, whole):
    """Pictures of pages as they are published and as they would be with the whole style sheets, in a state that act brings about."""
    published = asset("assets/stylesheets/site.css").read_text("utf-8")

    def pictures(pages, width: int, act=lambda tab: None, **wishes) -> list[list[Image.Image]]:
        taken = []
        for style in (published, whole):
            context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
            tab = context.new_page()
            tab.emulate_media(**wishes)
            tab.route("**/site.*.css", lambda route: route.fulfill(body=_waiting(style), content_type="text/css"))
            taken.append([_picture(tab, served + page, act) for page in pages])
            context.close()
        return taken

    return pictures


def _waiting(style: str) -> str:
    """The style sheet, with fonts that come however late they are."""
    return style.replace("font-display:optional", "font-display:block")


def _picture(tab, address: str, act) -> Image.Image:
    tab.goto(address)
    act(tab)
    tab.evaluate(ALL_HERE)
    taken = tab.screenshot(full_page=True, animations="disabled", caret="hide", mask=[tab.locator("video")])
    return Image.open(io.BytesIO(taken)).convert("RGB")


def _differ(one: Image.Image, other: Image.Image) -> bool:
    return one.size != other.size or sum(ImageChops.difference(one, other).convert("L").histogram()[1:]) > ROUNDING


@pytest.mark.parametrize("screen", SCREENS)
def test_every_kind_of_page_looks_as_with_the_whole_style_sheets(look, screen):
    width, wishes, pages = SCREENS[screen]
    cut, whole = look(pages, width, **wishes)
    assert [page for page, one, other in zip(pages, cut, whole, strict=True) if _differ(one, other)] == []


@pytest.mark.parametrize("state", STATES)
def test_so_does_every_state_that_a_reader_can_bring_about(look, state):
    page, width, pressed, done = STATES[state]

    def act(tab):
        for _ in range(3 if "size" in pressed else 1):
            tab.click(pressed)
        if "input" in pressed:
            tab.keyboard.type("PMQA")
        until(tab, done)
        tab.evaluate(AT_ITS_START)
        until(tab, "!document.querySelector('video')?.seeking")
        tab.mouse.move(0, 0)

    (cut,), (whole,) = look([page], width, act)
    assert not _differ(cut, whole)


def test_rules_that_no_page_can_meet_are_not_published():
    text = asset("assets/stylesheets/site.css").read_text("utf-8")
    assert len(text) < 40_000
    for gone in ("md-header", "md-nav", "admonition-icon--tip", "rtl", "@keyframes"):
        assert gone not in text, gone


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("p.lead{color:red}", "p.lead"),
        ("p .gone{color:red}", None),
        ("#top,#gone{color:red}", "#top{"),
        (":is(.gone,.lead) a{color:red}", ":is(.gone,.lead) a"),
        (":is(.gone,#away) a{color:red}", None),
        (".lead:not(.gone)::before{content:'}'}", ".lead:not(.gone)::before"),
        ("[dir=rtl] p{color:red}", None),
        ("[dir=ltr] p{color:red}", "[dir=ltr] p"),
        ("[dir] p{color:red}", "[dir] p"),
        ("p:lang(th){color:red}", "p:lang(th)"),
        (".found{color:red}", ".found"),  # a script writes it
        ("mark{color:red}", "mark{"),  # and makes it
        ("lead{color:red}", None),  # a class, not an element
        ("details{color:red}", "details{"),
        (".md-typeset details{color:red}", None),  # only the frame has one
        (".md-typeset a,.md-typeset summary{color:red}", ".md-typeset a{"),
        ("a{color:var(--md-typeset-a-color)}body{--md-typeset-a-color:blue}", "a{color:var(--link)}"),  # ours
        ("[role=menu]{color:red}", None),  # which a script only looks for
        ("[aria-disabled='true']{color:red}", '[aria-disabled="true"]'),
        ("[data-text-size='3']{color:red}", '[data-text-size="3"]'),  # and gives this any value
        ("@media print{.gone{color:red}}", None),
        ("@media print{.gone,p{color:red}}", "@media print{p{"),
    ],
)
def test_a_rule_stays_if_all_that_it_names_is_there(tmp_path, rule, kept):
    (tmp_path / "assets/stylesheets").mkdir(parents=True)
    frame = "<nav><details><summary>x</summary></details></nav>"
    page = f'<html dir="ltr"><body>{frame}<p class="lead md-typeset" id="top"><a href="/">x</a></p></body></html>'
    (tmp_path / "site.js").write_text(
        'mark = document.createElement("mark"); mark.className = "found"; mark.dataset.textSize = size; mark.ariaDisabled = not; find(`a[role="x"]`);',
        "utf-8",
    )
    (tmp_path / "assets/stylesheets/main.1.min.css").write_text(rule, "utf-8")
    (tmp_path / styles.OWN).write_text("body{--md-typeset-a-color: var(--link)}", "utf-8")
    styles.join(tmp_path, [page], "")
    left = (tmp_path / styles.OWN).read_text("utf-8")
    assert kept in left if kept else "{" not in left
