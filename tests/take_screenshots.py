"""Takes the pictures of README from the built site: the home page in Thai and in English.

./scripts/test && .venv/bin/python tests/take_screenshots.py
"""

import os
import shutil

from conftest import ROOT, SITE, serve
from playwright.sync_api import sync_playwright

FOLDER = ROOT / ".github" / "readme"
PICTURES = {
    "home-th.png": ("", 1280, 860),
    "home-en.png": ("en/", 1280, 860),
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    server = serve(SITE)
    chromium = os.environ.get("BROWSER") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, (url, width, height) in PICTURES.items():
            tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            tab.goto(server.url + url, wait_until="networkidle")
            tab.screenshot(path=FOLDER / name)
    server.shutdown()


if __name__ == "__main__":
    main()
