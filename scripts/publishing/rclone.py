"""rclone, the program that speaks to S3-compatible stores, and what it says when something is wrong.

A program that the administrator installs, and no library among those of the site: only who publishes to a bucket needs it, Debian
keeps it, it knows the ways of every store, and checks each upload's checksum. Credentials and address come from the variables that
all such programs read: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL (unless it is Amazon), or a role.
"""

import os
import re
import subprocess

from publishing.told import Stopped

# No settings of the person's own; a bucket is never made; a store that is gone is noticed soon.
OPTIONS = ["--config", "", "--log-level", "ERROR", "--contimeout", "15s", "--timeout", "60s"]
OPTIONS += ["--retries", "1", "--low-level-retries", "3", "--s3-no-check-bucket"]
HEX = re.compile(r"(?m)^\s*[0-9a-f]{8}  .*$")  # how it shows an answer that it cannot read
SAID = (
    (re.compile(r"NoSuchBucket|directory not found"), "ไม่มีที่เก็บ {to}", "There is no bucket {to}."),
    (
        re.compile(
            r"AccessDenied|Forbidden|InvalidAccessKeyId|SignatureDoesNotMatch|NoCredentialProviders|status code: 403"
        ),
        "ไม่มีสิทธิ์เขียนที่ {to} โปรดตรวจ AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY",
        "{to} must not be written to. Please check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    ),
    (
        re.compile(r"status code: 5\d\d|InternalError|ServiceUnavailable|SlowDown"),
        "{to} ขัดข้องหรือไม่ว่างในขณะนี้ โปรดลองใหม่ภายหลัง",
        "{to} is out of order or too busy at the moment. Please try again later.",
    ),
    (
        re.compile(r"dial tcp|connection re|no such host|timeout|RequestError", re.IGNORECASE),
        "ติดต่อ {to} ไม่ได้ โปรดตรวจเครือข่ายและ AWS_ENDPOINT_URL",
        "{to} cannot be reached. Please check the network and AWS_ENDPOINT_URL.",
    ),
)


def run(to: str, arguments: list[str], given: bytes = b"") -> bytes:
    """What rclone answers. to: the bucket as people know it. Raises Stopped."""
    try:
        done = subprocess.run(
            ["rclone", *OPTIONS, *arguments], input=given, env=_environment(), capture_output=True, check=False
        )
    except FileNotFoundError:
        raise Stopped(
            "ต้องมีโปรแกรม rclone (เช่น sudo apt-get install rclone)",
            "The program rclone is needed (for example: sudo apt-get install rclone).",
        ) from None
    if done.returncode:
        raise _stopped(done.stderr.decode(errors="replace"), to)
    return done.stdout


def _environment() -> dict[str, str]:
    """The store "site", described by variables alone."""
    address = os.environ.get("AWS_ENDPOINT_URL", "")
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION", "")
    described = {
        "TYPE": "s3",
        "PROVIDER": "Other" if address else "AWS",
        "ENV_AUTH": "true",
        "ENDPOINT": address,
        "REGION": region,
    }
    own = {name: value for name, value in os.environ.items() if name != "AWS_CA_BUNDLE"}
    if (
        "AWS_CA_BUNDLE" in os.environ
    ):  # an agency's own authority: rclone stumbles over that variable and has another for it
        own["RCLONE_CA_CERT"] = os.environ["AWS_CA_BUNDLE"]
    return own | {f"RCLONE_CONFIG_SITE_{name}": value for name, value in described.items() if value}


def _stopped(said: str, to: str) -> Stopped:
    for pattern, th, en in SAID:
        if pattern.search(said):
            return Stopped(th.format(to=to), en.format(to=to))
    detail = " ".join(HEX.sub("", said).split())[-300:]
    return Stopped(f"{to} ไม่ทำตามคำสั่ง ({detail})", f"{to} did not do what it was asked to ({detail}).")
