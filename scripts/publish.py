"""เผยแพร่ site/ ที่ทดสอบแล้วทั้งชุด ผู้อ่านเห็นรุ่นเดิมจนถึงวินาทีที่สลับ
Puts exactly the tested site/ out. Readers see the old release until the very switch.

./scripts/publish /srv/www/gov4               โฟลเดอร์ในเครื่องนี้ / a folder of this machine
./scripts/publish web@host:/srv/www/gov4      โฟลเดอร์ในเครื่องอื่นผ่าน ssh / a folder of another machine, over ssh
./scripts/publish s3://bucket/folder          ที่เก็บแบบ S3 / a bucket of an S3-compatible store
./scripts/publish /srv/www/gov4 --list        รุ่นที่เก็บไว้ / the releases that are kept
./scripts/publish /srv/www/gov4 --rollback    กลับไปรุ่นก่อนหน้า / goes back to the release before

The web server's root is the folder's current/. A bucket's variables: publishing/rclone.py.
"""

import os
import sys
from argparse import Namespace
from pathlib import Path

from common.arguments import Arguments, whole_number
from common.problems import ROOT
from common.terminal import say
from publishing import bucket, built_from, folder, manifest, refusals, signature, targets, told
from publishing.told import Stopped

SITE = ROOT / "site"
WAIT, LONGEST_WAIT = 60, 86400  # seconds that another publication is waited for


def _waiting() -> None:
    say("มีการเผยแพร่อื่นอยู่ กำลังรอ | something else is being published; waiting for it", sys.stderr)


def beside(key: str | None) -> dict[str, str]:
    """What goes out beside the site: the signature of its list, where there is a key."""
    return {signature.NAME: signature.sign((SITE / manifest.NAME).read_bytes(), Path(key))} if key else {}


def publish(place, options) -> None:
    """Publishes and says so."""
    manifest.require(SITE)
    refusals.refuse(SITE, refusals.known(options.allow))
    source = built_from.source(SITE)
    known, texts = None if source.changed else source.commit, beside(options.sign)
    if isinstance(place, targets.Bucket):
        name = bucket.publish(place, SITE, known, texts)
    else:
        name = folder.publish(place, SITE, known, texts, options.wait, _waiting)
    say(f"เผยแพร่แล้วที่ {place} รุ่น {name}\nPublished to {place}, release {name}.")


def roll_back(place, options) -> None:
    """Goes back and says so. A bucket has no older release to show."""
    if isinstance(place, targets.Bucket):
        raise Stopped(
            "ที่เก็บแบบ S3 ย้อนกลับไม่ได้ โปรดดู commit ของรุ่นที่ต้องการด้วย --list แล้ว git checkout commit นั้น สั่ง ./scripts/test และเผยแพร่ใหม่ ไบต์จะเหมือนเดิมทุกตัว",
            "A bucket cannot go back. See --list for the commit that you want, git checkout it, run ./scripts/test and publish it again: the bytes will be the same.",
        )
    name = folder.roll_back(place, options.rollback or None, options.wait, _waiting)
    say(f"กลับไปใช้รุ่น {name} ที่ {place} แล้ว\nWent back to release {name} at {place}.")


def list_releases(place) -> None:
    """Says which releases are kept and their commits, the newest first, the one that is public marked."""
    kept = bucket.releases(place) if isinstance(place, targets.Bucket) else folder.releases(place)
    if not kept:
        say(f"ยังไม่เคยเผยแพร่ที่ {place}\nNothing was published to {place} yet.")
        return
    for one in reversed(kept):
        mark = "*" if one.is_current else " "
        say(f"{mark} {one.id}  commit {str(one.told.get('commit') or '-')[:12]}")
    say("* คือรุ่นที่เผยแพร่อยู่ | * is the release that is public")


def read(arguments: list[str]) -> Namespace:
    """The options. --rollback TARGET names no release, though it could be read so."""
    parser = Arguments(
        "./scripts/publish", __doc__, "TARGET [--allow NAME] [--sign KEYFILE] | --list | --rollback [ID]"
    )
    parser.add_argument("target", nargs="?", metavar="TARGET", help="โฟลเดอร์ / folder, host:/folder, s3://bucket")
    parser.add_argument(
        "--allow", action="append", default=[], metavar="NAME", help="อนุญาตตามชื่อ / " + ", ".join(refusals.TOLD)
    )
    older = parser.group.add_mutually_exclusive_group()
    older.add_argument("--list", action="store_true", help="รุ่นที่เก็บไว้ / the releases that are kept")
    older.add_argument("--rollback", nargs="?", const="", metavar="ID", help="กลับไปรุ่นเดิม / go back to a release")
    parser.add_argument(
        "--sign",
        default=os.environ.get("PUBLISH_SIGN_KEY") or None,
        metavar="KEYFILE",
        help="ลงลายมือชื่อ / sign SHA256SUMS with this private key (PUBLISH_SIGN_KEY)",
    )
    parser.add_argument(
        "--wait",
        type=whole_number(0, LONGEST_WAIT),
        default=WAIT,
        metavar="SECONDS",
        help=f"รอการเผยแพร่อื่น / wait for another ({WAIT})",
    )
    options = parser.parse_args(arguments)
    if options.target is None and options.rollback:
        options.target, options.rollback = options.rollback, ""
    if options.target is None:
        parser.error("the following arguments are required: TARGET")
    return options


def run(options: Namespace) -> int:
    """Does what the options say. Raises Stopped."""
    place = targets.read(options.target)
    if options.list:
        list_releases(place)
    elif options.rollback is not None:
        roll_back(place, options)
    else:
        publish(place, options)
    return 0


def main(arguments: list[str]) -> int:
    options = read(arguments)
    return told.run(lambda: run(options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
