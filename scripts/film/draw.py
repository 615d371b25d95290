"""Draws the film's frames: film.html in a headless Chromium, which shows one moment after another."""

import base64
import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from common.problems import ROOT
from published import fonts
from videos.model import Film

STAGE = ROOT / ".build" / "film"
RATE = 25
SIZE = {"width": 1280, "height": 720}


class Unfit(Exception):
    """Raised where a line of the transcript has no room in its scene."""


def frames(told: Film, folder: Path) -> None:
    """Writes every frame of the film as 00000.png and so on. A frame in which nothing moves is the one before it, linked."""
    _set_stage()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--hide-scrollbars"])
        page = browser.new_page(viewport=SIZE, color_scheme="light", contrast="no-preference")
        _fill(page, told)
        _draw(page, told.length * RATE, folder)
        browser.close()


def _chromium() -> str | None:
    return os.environ.get("BROWSER") or shutil.which("chromium")


def _set_stage() -> None:
    """Lays the drawings, the site's style and its fonts together, so that the page finds them beside it."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(Path(__file__).parent, STAGE, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(ROOT / "overrides" / "assets" / "stylesheets", STAGE / "stylesheets")
    fonts.make(STAGE / "fonts")


def _fill(page: Page, told: Film) -> None:
    failures = []
    page.on("pageerror", lambda error: failures.append(error))
    page.on("requestfailed", lambda request: failures.append(request.url))
    page.goto((STAGE / "film.html").as_uri())
    page.evaluate("told => fill(told)", told.model_dump(mode="json"))
    page.evaluate("Promise.all(['400', '700'].map(weight => document.fonts.load(`${weight} 40px Sarabun`, 'กA')))")
    if failures or not page.evaluate(
        "[...document.fonts].every(font => font.family !== 'Sarabun' || font.status === 'loaded')"
    ):
        raise RuntimeError(f"the drawings are not whole: {failures}")
    if wide := page.evaluate("tooWide()"):
        raise Unfit(" / ".join(wide))


def _draw(page: Page, count: int, folder: Path) -> None:
    camera = page.context.new_cdp_session(page)
    moving = page.evaluate("moving()")
    for number in range(count):
        if number and not _moves(moving, number):
            os.link(_frame(folder, number - 1), _frame(folder, number))
            continue
        page.evaluate("seek", number / RATE)
        picture = camera.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        _frame(folder, number).write_bytes(base64.b64decode(picture["data"]))


def _moves(moving: list[tuple[float, float]], number: int) -> bool:
    """Whether the picture can have changed since the frame before."""
    return any(begin < number / RATE and end > (number - 1) / RATE - 0.001 for begin, end in moving)


def _frame(folder: Path, number: int) -> Path:
    return folder / f"{number:05}.png"
