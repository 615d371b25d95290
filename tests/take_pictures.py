"""Draws the pictures that are kept in the repository: README's screenshots, and what social media show of a shared page.

.venv/bin/python tests/take_pictures.py      (after ./scripts/test, which brings the browser and builds the site)
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import ROOT, SITE, asset, serve

sys.path.insert(0, str(ROOT / "scripts"))
from common import agency

README = ROOT / ".github" / "readme"
IMAGES = ROOT / "overrides" / "assets" / "images"
MARK = ROOT / "overrides" / "partials" / "logo.html"
SCREENSHOTS = {"home-th.png": "", "home-en.png": "en/"}
NAMES = {"th": "ระบบราชการ 4.0", "en": "Government 4.0"}
SHARE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><link rel="stylesheet" href="/{style}">
<style>
  body {{ background: var(--brand-deep); color: var(--on-brand); display: flex; flex-direction: column; font-family: Sarabun;
    height: 630px; justify-content: center; margin: 0; padding: 0 90px; box-sizing: border-box; width: 1200px; }}
  svg {{ height: 120px; width: 120px; }}
  h1 {{ font-size: 104px; line-height: 1.4; margin: 30px 0 0; }}
  p {{ font-size: 40px; line-height: 1.5; margin: 10px 0 0; }}
  hr {{ background: var(--mark); border: 0; height: 8px; margin: 20px 0 10px; width: 180px; }}
</style>
{mark}<h1>{name}</h1><hr><p>{agency}</p></html>"""


def take_screenshots(browser, address: str) -> None:
    README.mkdir(parents=True, exist_ok=True)
    for name, url in SCREENSHOTS.items():
        tab = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
        tab.goto(address + url, wait_until="networkidle")
        tab.screenshot(path=README / name)


def draw_share_pictures(browser, address: str) -> None:
    facts = agency.read()
    style = asset("assets/stylesheets/site.css").relative_to(SITE).as_posix()
    mark = MARK.read_text("utf-8").splitlines()[-1]
    for language, name in NAMES.items():
        tab = browser.new_page(viewport={"width": 1200, "height": 630}, color_scheme="light", bypass_csp=True)
        tab.goto(address)
        tab.set_content(
            SHARE.format(language=language, name=name, agency=facts.name[language], style=style, mark=mark),
            wait_until="networkidle",
        )
        tab.evaluate("document.fonts.ready")
        tab.screenshot(path=IMAGES / f"share-{language}.png")


def main() -> None:
    server = serve(Path(SITE))
    with sync_playwright() as playwright:
        chromium = os.environ.get("BROWSER") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        take_screenshots(browser, server.url)
        draw_share_pictures(browser, server.url)
    server.shutdown()


if __name__ == "__main__":
    main()
