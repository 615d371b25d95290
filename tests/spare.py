"""A process that has the libraries loaded and forks for every script that the tests run: loading them takes longer than most scripts.

A line of JSON comes in on its standard input for each: the script, its arguments, its folder, what its environment has besides, and
the files for what it says.
A line goes out with the exit code. The scripts' own modules are never loaded here, so each run sees those of its project.
"""

import json
import os
import runpy
import sys
import traceback

import fontTools.subset  # noqa: F401
import icu4py.breakers  # noqa: F401
import markdown.extensions.attr_list  # noqa: F401
import mkdocs.commands.build  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
import openpyxl  # noqa: F401
import PIL.Image  # noqa: F401
import pydantic  # noqa: F401
import yaml  # noqa: F401


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
