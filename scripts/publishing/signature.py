"""Signed checksums: SHA256SUMS.sig beside SHA256SUMS, made and verified by ssh-keygen, which every OpenSSH has.

Anyone can verify it without this project, with ssh-keygen -Y verify -n SPACE; README.md says how a key is made.
"""

import subprocess
import tempfile
from pathlib import Path

from publishing.told import Stopped

NAME = "SHA256SUMS.sig"
SPACE = "gov4-site"  # a signature for something else, made with the same key, is none for a site
SIGNER = "publisher"


def sign(signed: bytes, key: Path) -> str:
    """The signature of these bytes by a private key. Raises Stopped."""
    done = _run(["-Y", "sign", "-n", SPACE, "-f", str(key)], signed)
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise Stopped(f"ลงลายมือชื่อด้วย {key} ไม่ได้ ({said})", f"Could not sign with {key} ({said}).")
    return done.stdout.decode()


def is_valid(signed: bytes, signature: bytes, public_key: Path) -> bool:
    """Whether the signature is of these bytes and by the owner of this public key (a .pub file). Raises Stopped."""
    with tempfile.TemporaryDirectory() as folder:
        known, given = Path(folder, "signers"), Path(folder, "signature")
        known.write_bytes(f"{SIGNER} ".encode() + _public(public_key))
        given.write_bytes(signature)
        checked = _run(["-Y", "verify", "-n", SPACE, "-I", SIGNER, "-f", str(known), "-s", str(given)], signed)
    return checked.returncode == 0


def _public(key: Path) -> bytes:
    try:
        lines = key.read_bytes().splitlines()
    except OSError as error:
        raise Stopped(
            f"อ่านกุญแจ {key} ไม่ได้ ({error.strerror})", f"The key {key} cannot be read ({error.strerror})."
        ) from None
    if len(lines) != 1 or not lines[0].startswith((b"ssh-", b"ecdsa-", b"sk-")):
        raise Stopped(f"{key} ไม่ใช่กุญแจสาธารณะ (.pub)", f"{key} is not a public key (.pub).")
    return lines[0] + b"\n"


def _run(arguments: list[str], given: bytes) -> subprocess.CompletedProcess:
    try:
        return subprocess.run(["ssh-keygen", *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise Stopped(
            "ต้องมีโปรแกรม ssh-keygen (เช่น sudo apt-get install openssh-client)",
            "The program ssh-keygen is needed (for example: sudo apt-get install openssh-client).",
        ) from None
