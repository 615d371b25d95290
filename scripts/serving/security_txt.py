"""Where to report a weakness of the website: /.well-known/security.txt (RFC 9116), where the agency gave a contact."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from common import located_yaml
from common.agency import FILE, Agency, Security
from common.problems import Problem, Rank

PATH = ".well-known/security.txt"
SCHEME = re.compile("(https|mailto|tel):")
LONGEST, WARNED = 366, 30  # days; the standard recommends less than a year


def file(agency: Agency, site_url: str) -> dict[str, str]:
    """The file, by its path below the site's root; none where no contact is known. site_url ends with a slash."""
    if not agency.security:
        return {}
    lines = (
        f"Contact: {_address(agency.security)}",
        f"Expires: {agency.security.expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: th, en",
        f"Canonical: {site_url}{PATH}",
    )
    return {PATH: "\n".join(lines) + "\n"}


def _address(security: Security) -> str:
    return security.contact if SCHEME.match(security.contact) else f"mailto:{security.contact}"


def check(agency: Agency, today: date) -> Iterator[Problem]:
    """Whether readers can rely on the contact: a notice a month before its day; a mistake when that is past or too far."""
    if not agency.security:
        return
    left = (agency.security.expires - today).days
    if left < 0:
        told = "ผ่านไปแล้ว โปรดตรวจช่องทางแจ้งแล้วเขียนวันใหม่", "is past; see that the contact holds, and write a new day"
    elif left < WARNED:
        told = (
            f"เหลืออีก {left} วัน โปรดตรวจช่องทางแจ้งแล้วเขียนวันใหม่",
            f"is {left} days away; see that the contact holds, and write a new day",
        )
    elif left > LONGEST:
        told = "ไกลเกินหนึ่งปี โปรดเขียนวันที่ใกล้กว่านี้", "is over a year away; write an earlier day"
    else:
        return
    th, en = (f"security.expires: {agency.security.expires} {words}" for words in told)
    problem = located_yaml.read(FILE).problem(("security", "expires"), th, en)
    yield replace(problem, rank=Rank.NOTICE if 0 <= left < WARNED else Rank.BROKEN)
