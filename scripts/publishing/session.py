"""A conversation with the shell that stands where the published folder is (folder.sh), on this machine or over ssh."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from publishing.reasons import cut_off, stopped

SCRIPT = Path(__file__).with_name("folder.sh")
SPEECH = {"LC_ALL": "C"}  # reasons.py reads what programs say
SWITCHES = ("finish ", "point ")  # after these, readers may see another release
# A network that has gone silent is noticed within a minute.
SSH = ("ssh", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3")


@dataclass(frozen=True)
class Place:
    """Where a site is published: a folder (absolute), and the machine as ssh names it; None for this one."""

    folder: str
    host: str | None = None

    def __str__(self) -> str:
        return f"{self.host}:{self.folder}" if self.host else self.folder

    def shell(self, wait: int) -> list[str]:
        """The command that runs folder.sh there; another publication is waited for so many seconds."""
        command = ["sh", "-c", SCRIPT.read_text("utf-8"), "publish", self.folder, str(wait)]
        return [*SSH, self.host, "exec " + shlex.join(command)] if self.host else command

    def upload(self, source: Path, release: str, before: str | None) -> list[str]:
        """The command that sends the files it is told, by their names on its input; what the release before has is linked."""
        linked = [f"--link-dest=../releases/{before}"] if before else []
        there = f"{self}/.next-{release}/"
        # By checksum, not by time: a built site's files are all new. Their times stay behind: folder.sh gives them.
        options = [
            "--checksum",
            "--perms",
            "--chmod=D755,F644",
            "-s",  # a folder's name is no text for the shell there, also where rsync is older than 3.2.4
            "--timeout=60",
            "--files-from=-",
            "--from0",
        ]
        remote = ["--rsh", shlex.join(SSH)] if self.host else []
        return ["rsync", *options, *remote, *linked, f"{source}/", there]


class Session:
    """The shell, from its first command to its last. Any answer but "ok" raises Stopped, and so does its end."""

    def __init__(self, place: Place, wait: int, on_waiting: Callable[[], None]):
        self.place, self.on_waiting = place, on_waiting
        self.said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        try:
            self.process = subprocess.Popen(
                place.shell(wait),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.said,
                encoding="utf-8",
                env=os.environ | SPEECH,
            )
        except FileNotFoundError as error:
            raise stopped("failed", f"{error.filename}: not found", str(place)) from None

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_) -> None:
        """Lets the shell end, which cleans up after itself."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.stdout.close()
        self.process.wait()
        self.said.close()

    def ask(self, command: str, lines: Iterable[str] | None = None) -> list[str]:
        """Says a command, with lines where it takes them, and returns the lines of the answer. Raises Stopped."""
        body = [command] if lines is None else [command, *lines, "."]
        try:
            self.process.stdin.write("".join(f"{line}\n" for line in body))
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # why it has ended is in what it said
        answer = []
        for line in self.process.stdout:
            line = line.rstrip("\n")
            if line == "ok":
                return answer
            if line.startswith("no "):
                _, reason, detail = f"{line} ".split(" ", 2)
                raise stopped(reason, detail, str(self.place))
            if line == "waiting":
                self.on_waiting()
            else:
                answer.append(line)
        raise self._ended(command)

    def _ended(self, command: str) -> Exception:
        self.process.wait()
        self.said.seek(0)
        detail = self.said.read().strip()
        if command.startswith(SWITCHES):
            return cut_off(detail, str(self.place))
        return stopped("gone" if self.place.host else "failed", detail, str(self.place))
