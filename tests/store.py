"""A real S3-compatible server (moto; tests/s3/requirements.in says why), on 127.0.0.1, with one bucket."""

import json
import re
import socket
import subprocess
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from conftest import ROOT

EVERYONE = {
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": "*",
            "Action": ["s3:GetObject", "s3:ListBucket"],
            "Resource": ["arn:aws:s3:::web", "arn:aws:s3:::web/*"],
        }
    ]
}


class Store:
    """A running server with the bucket "web", which everyone may read."""

    def __init__(self, work: Path):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url, self.log = f"http://127.0.0.1:{port}/", work / "log"
        command = [ROOT / ".venv/s3/bin/moto_server", "-H", "127.0.0.1", "-p", str(port)]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stderr=log, stdout=log)
        self.opener = build_opener(ProxyHandler({}))
        for _ in range(200):
            with socket.socket() as visitor:
                if visitor.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)

    def begin_anew(self) -> None:
        """Empties the server, but for the bucket and a file of somebody else's."""
        self.ask("moto-api/reset", "POST")
        self.past = self.log.stat().st_size
        self.ask("web", "PUT")
        self.ask("web?policy", "PUT", json.dumps(EVERYONE).encode())
        self.ask("web/theirs.txt", "PUT", b"theirs")

    def ask(self, path: str, method: str = "GET", data: bytes | None = None):
        headers = {"Content-Type": "application/octet-stream"}
        return self.opener.open(Request(self.url + path, data, headers, method=method))

    def read(self, path: str) -> bytes:
        with self.ask(f"web/gov4/{path}") as reply:
            return reply.read()

    def has(self, path: str) -> bool:
        try:
            return bool(self.read(path)) or True
        except HTTPError as error:
            error.close()
            return False

    def below(self, folder: str) -> list[str]:
        """The files that are in a folder now."""
        with self.ask(f"web?list-type=2&prefix=gov4/{folder}/") as reply:
            return re.findall("<Key>gov4/(.*?)</Key>", reply.read().decode())

    def put(self) -> list[str]:
        """What was uploaded since it was emptied, in its order."""
        return re.findall(
            r"PUT /web/gov4/(\S+?)[? ]", re.sub(r"\x1b\[\d+m", "", self.log.read_bytes()[self.past :].decode())
        )
