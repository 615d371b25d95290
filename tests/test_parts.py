"""The published list of what the site is built with is whole, and valid CycloneDX."""

import json
import re

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from conftest import ROOT, SITE
from publishing import parts

TEXT = (SITE / "sbom.cdx.json").read_text("utf-8")


def test_it_is_made_of_the_lock():
    assert json.loads(TEXT) == parts.document((ROOT / "requirements.txt").read_text("utf-8"))


def test_it_is_valid_cyclonedx():
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(TEXT) is None


def test_every_locked_package_is_in_it_with_its_version_and_leads_back_to_the_site():
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    locked = re.findall(r"(?m)^([a-z0-9._-]+)(?:\[.*?\])?==([^ ;]+)", lock)
    told = json.loads(TEXT)
    assert len(locked) > 30 and [(part["name"], part["version"]) for part in told["components"]] == locked
    needs = {one["ref"]: one["dependsOn"] for one in told["dependencies"]}
    reached, ahead = set(), ["site"]
    while ahead:
        ref = ahead.pop()
        ahead += [other for other in needs[ref] if other not in reached]
        reached |= {ref}
    assert reached == needs.keys()
    asked = re.findall(r"(?m)^([a-z0-9._-]+)==", (ROOT / "requirements.in").read_text("utf-8").lower())
    assert {ref.split("/")[1].split("@")[0] for ref in needs["site"]} == set(asked)
