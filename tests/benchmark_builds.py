"""How long builds take and what they weigh: this site, the same pages with stock Material, and made-up sites of growing size.

./scripts/bench runs it. It prints and asserts nothing. Every build is cold: nothing is kept from one before. CPU seconds are of all
processes; the exponent is that of time over pages between two sizes (1 is a straight line).
"""

import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import made_up_site
from conftest import Project

SIZES = (0, 10, 100, 1000)
STOCK = """\
site_name: Stock
site_url: https://stock.example/
theme: {{name: material, language: th, font: false}}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {{locale: th, name: ไทย, default: true}}
        - {{locale: en, name: English}}
markdown_extensions: [attr_list, def_list, md_in_html, tables, {{pymdownx.snippets: {{base_path: [.build/includes]}}}}]
{menu}
"""


@dataclass
class Build:
    """One build: seconds, peak memory and output in MB (1,000,000 bytes), HTML pages."""

    cpu: float
    wall: float
    memory: float
    output: float
    pages: int
    html: float  # KB a page, as it is written


def measure(project: Project, *command: str) -> Build:
    """Runs a build in a project and measures it, with the processes that it starts."""
    before, start = os.times(), time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *command], cwd=project.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    told = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, told.decode()
    after, site = os.times(), project.file("site")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    output = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return Build(
        cpu, time.monotonic() - start, used.ru_maxrss / 1000, output / 1e6, len(pages), sum(pages) / len(pages) / 1000
    )


def stock(project: Project, root: Path) -> Project:
    """The same pages, menu and includes with Material and static-i18n as they come."""
    for name in ("docs", ".build/includes"):
        shutil.copytree(project.file(name), root / name)
    for page in (root / "docs").rglob("*.md"):  # a template of ours, which stock Material does not have
        page.write_text(re.sub(r"(?m)^template:.*\n", "", page.read_text("utf-8")), "utf-8")
    menu = re.search(r"(?ms)^nav:.*?(?=^theme:)", project.file("mkdocs.yml").read_text("utf-8"))[0]
    (root / "mkdocs.yml").write_text(STOCK.format(menu=menu), "utf-8")
    return Project(root)


def main() -> None:
    print(
        f"{'pages x 2':>9} {'built with':>14} {'CPU s':>7} {'wall s':>7} {'MB peak':>8} {'MB site':>8} {'KB a page':>9} {'ms CPU a page':>13} exponent"
    )
    last: dict[str, Build] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            own = made_up_site.make(Path(folder, "own"), size)
            builds = {
                "this project": measure(own, "scripts/build_site.py"),
                "the same again": measure(own, "scripts/build_site.py"),
            }
            other = stock(own, Path(folder, "stock"))
            builds["stock Material"] = measure(other, "-m", "mkdocs", "build", "-q")
            for name, build in builds.items():
                _print(size, name, build, last.get(name), builds["stock Material"])
            last = builds


def _print(size: int, name: str, build: Build, before: Build | None, stock: Build) -> None:
    exponent = f"{math.log(build.cpu / before.cpu) / math.log(build.pages / before.pages):8.2f}" if before else " " * 8
    print(
        f"{size or 'own':>9} {name:>14} {build.cpu:7.1f} {build.wall:7.1f} {build.memory:8.0f} {build.output:8.1f}"
        f" {build.html:9.1f} {build.cpu / build.pages * 1000:13.1f} {exponent}  {build.cpu / stock.cpu:.2f} of stock's CPU",
        flush=True,
    )


if __name__ == "__main__":
    main()
