"""The words after a command. What is wrong with them is told in Thai and in English, as all else is: argparse knows English alone."""

import argparse
import re
import sys
from collections.abc import Callable

from common.problems import UNSEEN
from common.terminal import say

# What argparse says of a mistake -> the same in Thai and in English. Words with " | " in them are a program's own.
SAID = (
    (
        r"unrecognized arguments: (.+)",
        "ไม่รู้จัก {0} ในคำสั่ง โปรดตรวจตัวสะกด",
        "{0} is not known to this command; check its spelling",
    ),
    (r"the following arguments are required: (.+)", "โปรดระบุ {0}", "{0} is needed"),
    (
        r"argument (\S+): not allowed with argument (\S+)",
        "ใช้ {0} กับ {1} พร้อมกันไม่ได้ โปรดเลือกอย่างเดียว",
        "{0} and {1} cannot go together; use one of them",
    ),
    (r"argument (\S+): (.+) \| (.+)", "{0} {1}", "{0} {2}"),
    (r"argument (\S+): .*", "ใช้ {0} ไม่ถูกต้อง", "{0} is not used as it should be"),
    (r"(.+) \| (.+)", "{0}", "{1}"),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "วิธีใช้ / usage: ")


class Arguments(argparse.ArgumentParser):
    """What may follow a command, such as ./scripts/publish. A mistake is told in one line and ends the program with exit code 2."""

    def __init__(self, command: str, description: str, usage: str | None = None):
        """description: what --help says of it; usage: where the one that argparse makes says too little."""
        super().__init__(
            prog=command,
            usage=usage and f"{command} {usage}",
            description=description,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.group = self.add_argument_group("ตัวเลือก / options")
        self.add_argument("-h", "--help", action="help", help="แสดงข้อความนี้ / show this message")

    def add_argument(self, *names, **how):
        return self.group.add_argument(*names, **how)

    def error(self, message: str):
        """Tells a mistake and ends the program. message: argparse's words, or "Thai | English"."""
        th, en = _told(message)
        say(UNSEEN.sub(" ", f"{self.prog}: {th} (ดูวิธีใช้ด้วย --help) | {en} (see --help)"), sys.stderr)
        sys.exit(2)


def whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    """A type for add_argument: a whole number in these bounds."""

    def read(text: str) -> int:
        if re.fullmatch("[0-9]{1,9}", text) and lowest <= int(text) <= highest:
            return int(text)
        th = f"ต้องเป็นจำนวนเต็มตั้งแต่ {lowest} ถึง {highest} ไม่ใช่ “{text}”"
        raise argparse.ArgumentTypeError(f"{th} | must be a whole number from {lowest} to {highest}, not “{text}”")

    return read


def _told(message: str) -> tuple[str, str]:
    found = ((re.fullmatch(pattern, message, re.DOTALL), th, en) for pattern, th, en in SAID)
    told, th, en = next(filter(lambda one: one[0], found))
    return th.format(*told.groups()), en.format(*told.groups())
