"""A real web server, told by the nginx.conf of the folder that it serves, as an administrator's is. On 127.0.0.1."""

import base64
import hashlib
import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from serving.nginx import config
from videos import data as video_data

CONFIG = """
daemon off;
load_module modules/ngx_http_brotli_static_module.so;
pid {work}/pid;
error_log {work}/errors.log;
worker_processes 1;
{user}
events {{ worker_connections 256; }}
http {{
  access_log {work}/access.log;
  client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port}{tls};
    root {root};
    include {include};
    brotli_static on;
  }}
}}
"""


@dataclass
class Nginx:
    """A running server; url ends with a slash."""

    url: str
    work: Path
    process: subprocess.Popen

    def requests(self) -> list[tuple[str, int]]:
        """What was asked for so far, with the status of each answer."""
        lines = (line.split('"') for line in (self.work / "access.log").read_text("utf-8").splitlines())
        return [(line[1].split()[1], int(line[2].split()[0])) for line in lines]

    def trusted(self) -> str:
        """What Chromium must be told to trust the certificate; with others it keeps no copies."""
        key = subprocess.run(
            ["openssl", "x509", "-in", self.work / "certificate.pem", "-pubkey", "-noout"],
            check=True,
            capture_output=True,
        )
        der = subprocess.run(
            ["openssl", "pkey", "-pubin", "-outform", "der"], input=key.stdout, check=True, capture_output=True
        )
        return f"--ignore-certificate-errors-spki-list={base64.b64encode(hashlib.sha256(der.stdout).digest()).decode()}"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


def start(folder: Path, work: Path, prefix: str, tls: bool = False) -> Nginx:
    """Serves the folder at the prefix, once it answers. tls: over HTTP/2. A folder without an nginx.conf gets what the project's would have."""
    root = work / "root"
    (root / prefix.strip("/")).parent.mkdir(parents=True, exist_ok=True)
    (root / prefix.strip("/")).symlink_to(folder)
    include = folder / "nginx.conf"
    if not include.exists():
        include = work / "site.conf"
        include.write_text(config(prefix, video_data.any_at_youtube()), "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "user root;" if os.getuid() == 0 else ""
    main = work / "nginx.conf"
    main.write_text(
        CONFIG.format(work=work, root=root, port=port, include=include, user=user, tls=_tls(work) if tls else "")
    )
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    with (work / "start.log").open("w") as log:
        process = subprocess.Popen([program, "-c", str(main)], stderr=log)
    for _ in range(100):
        with socket.socket() as visitor:
            if visitor.connect_ex(("127.0.0.1", port)) == 0:
                return Nginx(f"http{'s' * tls}://127.0.0.1:{port}{prefix}", work, process)
        assert process.poll() is None, (work / "start.log").read_text("utf-8")
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def _tls(work: Path) -> str:
    """What makes the server speak HTTP/2, with a certificate that it signs itself."""
    certificate, key = work / "certificate.pem", work / "key.pem"
    make = [
        "openssl",
        "req",
        "-x509",
        "-nodes",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-subj",
        "/CN=localhost",
    ]
    subprocess.run([*make, "-days", "2", "-out", certificate, "-keyout", key], check=True, capture_output=True)
    return f" ssl http2; ssl_certificate {certificate}; ssl_certificate_key {key}"
