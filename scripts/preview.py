"""แสดงเว็บไซต์ในเครื่องนี้ก่อนเผยแพร่ เปลี่ยนตามทุกครั้งที่บันทึก และบอกสิ่งที่ต้องแก้
Live preview on this machine: rebuilds on every change of docs/, overrides/ or mkdocs.yml, and says what is wrong.

A mistake never ends it. What still can be shown is shown, with the mistakes above it; where nothing can be built, the
page says why. Both go away as soon as the mistake is mended.
"""

import contextlib
import html
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

import preview_build
from common import side_by_side
from common.arguments import Arguments, whole_number

SECONDS = 0.1  # between two looks at the files
PROBLEM_PAGE = "preview-problem.html"
ENDED = (
    "กระบวนการที่สร้างตัวอย่างถูกยุติก่อนเสร็จ ซึ่งอาจเกิดจากหน่วยความจำไม่พอ ตัวอย่างจะสร้างใหม่เมื่อบันทึกครั้งต่อไป"
    " | the process that builds the preview was ended before it was done, perhaps for want of memory; it is tried again when you save"
)
PLACE = b"<!-- what is wrong -->"  # of the problems, in every page (overrides/main.html)


class Preview:
    """The built site in a folder of its own, and a page of mistakes while it cannot be built."""

    def __init__(self, folder: Path, address: str):
        self.folder, self.address = folder, address
        self.failed, self.box = False, b""
        builder = preview_build.Builder(folder, address)
        # A process of its own has no threads, so that it may build both languages at once; and pages are answered meanwhile.
        self._beside = side_by_side.Beside(builder.build) if side_by_side.possible() else None
        self._build = self._beside.do if self._beside else builder.build

    def build(self) -> None:
        """Builds once, and says in the terminal and in the browser what is wrong."""
        try:
            outcome = self._build()
        except (OSError, EOFError):
            outcome = preview_build.Outcome(False, [], [ENDED])
        lines = outcome.problems or outcome.lines
        self.failed = not outcome.built
        self.box = _box(outcome.problems).encode() if outcome.problems else b""
        if self.failed:
            self._write_problem_page(lines)
        for line in lines:
            print(line, file=sys.stderr)
        if lines:
            print(
                "โปรดแก้ตามรายการข้างต้น หน้าจอตัวอย่างจะปรับตามเอง | please fix these; the preview will update by itself",
                file=sys.stderr,
            )
        else:
            print(f"ตัวอย่างพร้อมแล้ว | the preview is ready: {self.address}", file=sys.stderr)

    def end(self) -> None:
        if self._beside:
            self._beside.stop()

    def page(self, application):
        """While nothing can be built, every address answers with the page of mistakes."""

        def answer(environ, start_response):
            if self.failed and not environ["PATH_INFO"].startswith("/livereload/"):
                environ = environ | {"PATH_INFO": f"/{PROBLEM_PAGE}"}
            return application(environ, start_response)

        return answer

    def not_found(self, code: int) -> bytes | None:
        page = self.folder / f"{code}.html"
        return page.read_bytes().replace(PLACE, self.box) if page.is_file() else None

    def _write_problem_page(self, lines: list[str]) -> None:
        self.folder.mkdir(exist_ok=True)
        (self.folder / PROBLEM_PAGE).write_text(
            '<!doctype html><html lang="th"><meta charset="utf-8"><title>ตัวอย่าง | Preview</title>'
            f'<body><h1>ยังแสดงหน้าไม่ได้ <span lang="en">This cannot be shown yet</span></h1>{_listed(lines)}</body></html>',
            encoding="utf-8",
        )


def _box(problems: list[str]) -> str:
    """What must be mended before the site can be built, as it stands above every page."""
    return (
        f'<div class="preview-problems" role="alert"><p lang="th">ยังเผยแพร่ไม่ได้ ต้องแก้ก่อน {len(problems)} แห่ง</p>'
        f'<p lang="en">This cannot be published yet. Problems to fix: {len(problems)}</p>{_listed(problems)}</div>'
    )


def _listed(lines: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(line)}</li>' for line in lines)}</ul>"


class _Server(LiveReloadServer):
    """Puts what is wrong into a page when it is asked for, so that no page is built anew for it."""

    def __init__(self, preview: Preview, host: str, port: int):
        super().__init__(preview.build, host, port, str(preview.folder), polling_interval=SECONDS)
        self.preview, self.error_handler = preview, preview.not_found
        self.set_app(preview.page(self.serve_request))

    def _inject_js_into_html(self, content, epoch):
        return super()._inject_js_into_html(content.replace(PLACE, self.preview.box), epoch)


def serve(host: str, port: int) -> int:
    """Runs until it is interrupted."""
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        preview = Preview(Path(folder, "site"), f"http://{host}:{port}/")
        server = _Server(preview, host, port)
        try:
            preview.build()
            for path in preview_build.WATCHED:
                server.watch(str(path))
            server.serve()
        except OSError as error:
            print(
                f"เปิดพอร์ต {port} ไม่ได้ ({error.strerror}) ลองเลขอื่น เช่น ./scripts/serve --port {port + 1} | port {port} cannot be opened ({error.strerror}); try another, such as ./scripts/serve --port {port + 1}",
                file=sys.stderr,
            )
            return 1
        finally:
            preview.end()
            shutil.rmtree(preview.folder, ignore_errors=True)
            server.shutdown()
    return 0


def main(arguments: list[str]) -> int:
    parser = Arguments("./scripts/serve", __doc__)
    parser.add_argument("--port", type=whole_number(1, 65535), default=8000, help="พอร์ต / the port (8000)")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with contextlib.suppress(KeyboardInterrupt):
        return serve("127.0.0.1", options.port)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
