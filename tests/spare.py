"""A process that has the libraries loaded and forks for every script that the tests run: loading them takes longer than most scripts.

A line of JSON comes in on its standard input for each: the script, its arguments, its folder, what its environment has besides, and
the files for what it says.
A line goes out with the exit code. The scripts' own modules are never loaded here, so each run sees those of its project; only what
Python makes of a file's very text is kept.
"""

import json
import os
import runpy
import sys
import traceback
import urllib.request  # noqa: F401
import xml.sax.saxutils  # noqa: F401
from concurrent.futures import ThreadPoolExecutor  # noqa: F401
from importlib.machinery import SourceFileLoader
from pathlib import Path

import brotli  # noqa: F401
import fontTools.subset  # noqa: F401
import icu4py.breakers  # noqa: F401
import markdown.extensions.attr_list  # noqa: F401
import mkdocs.commands.build  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
import openpyxl  # noqa: F401
import PIL.Image
import PIL.ImageOps  # noqa: F401
import pydantic
import yaml  # noqa: F401

PIL.Image.init()  # these two load most of themselves when they are used first
pydantic.create_model("Any", field=(int, 0))

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
CODES = {}


def compiled(loader: SourceFileLoader | None, text: bytes, path: str, **_):
    """The code of a module's text, which is the same in every project where nobody has changed the module."""
    return CODES.get(text) or compile(text, path, "exec", dont_inherit=True)


sys.dont_write_bytecode = True
SourceFileLoader.source_to_code = compiled
for module in SCRIPTS.rglob("*.py"):
    CODES[module.read_bytes()] = compiled(None, module.read_bytes(), str(module))


def run(script: str, arguments: list[str], folder: str, environment: dict, out: str, err: str) -> None:
    """Becomes the script, as python script.py would be it. Does not return."""
    code = 1
    try:
        os.chdir(folder)
        os.environ.update(environment)
        for number, path in ((1, out), (2, err)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.argv, sys.path[0] = [script, *arguments], os.path.dirname(script)
        runpy.run_path(script, run_name="__main__")
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


for line in sys.stdin:
    child = os.fork()
    if not child:
        run(*json.loads(line))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
