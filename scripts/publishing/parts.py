"""sbom.cdx.json: what the site is built with, as CycloneDX 1.6 (SBOM). Made from requirements.txt, the exact lock of it all.

It has no date and no number of its own, so that the same lock gives the same bytes. The lock has the hashes of every file.
"""

import json
import re
from pathlib import Path

from common.problems import ROOT

FILE = "sbom.cdx.json"
LOCK = ROOT / "requirements.txt"
PART = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;\\]+)")
ASKED = re.compile(r"    # +(?:via )? *(\S+(?: \S+)?)")
ROOT_REF = "site"


def write(site: Path, lock: Path = LOCK) -> None:
    """Writes the list into a site. Raises OSError where there is no lock."""
    told = json.dumps(document(lock.read_text("utf-8")), indent=1, ensure_ascii=False)
    (site / FILE).write_text(told + "\n", encoding="utf-8")


def document(lock: str) -> dict:
    """The list of a lock's parts, and which part asked for which."""
    versions, asked = _parts(lock)
    refs = {name: f"pkg:pypi/{name}@{version}" for name, version in versions.items()}
    needs = {ref: [] for ref in [ROOT_REF, *refs.values()]}
    for name, askers in asked.items():
        for asker in askers:
            needs[refs.get(asker, ROOT_REF)].append(refs[name])
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "gov4-site", "bom-ref": ROOT_REF}},
        "components": [
            {"type": "library", "name": name, "version": versions[name], "purl": ref, "bom-ref": ref}
            for name, ref in refs.items()
        ],
        "dependencies": [{"ref": ref, "dependsOn": sorted(set(others))} for ref, others in needs.items()],
    }


def _parts(lock: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Each part's version, and who asked for it: other parts, or a file of requirements."""
    versions, asked, name = {}, {}, ""
    for line in lock.splitlines():
        if part := PART.match(line):
            name = part[1].lower()
            versions[name], asked[name] = part[2], []
        elif name and (asker := ASKED.fullmatch(line)) and asker[1] != "via":
            asked[name].append(asker[1])
    return versions, asked
