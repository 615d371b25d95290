# Sourced by the verbs beside it: goes to the project's root and keeps .venv equal to the locks.
# Nothing is done twice: a lock is installed again only when it has changed.

cd "$(dirname "$0")/.." || exit 1

say() { printf '%s\n%s\n' "$1" "$2" >&2; }
stop() { say "$1" "$2"; exit 1; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null; }

find_python() {
  for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if new_enough "$python"; then echo "$python"; return; fi
  done
  return 1
}

make_venv() {
  [ -e .venv/complete ] && .venv/bin/python -c '' 2>/dev/null && return
  python=$(find_python) || stop \
    "ต้องมี Python 3.11.5 ขึ้นไป โปรดติดตั้งแล้วสั่งใหม่" \
    "Python 3.11.5 or newer is needed. Please install it and run this again."
  "$python" -m venv --clear .venv || stop \
    "สร้าง .venv ไม่ได้ บน Debian และ Ubuntu ให้ติดตั้ง python3-venv ก่อน" \
    "Could not make .venv. On Debian and Ubuntu, install python3-venv first."
  touch .venv/complete
}

# install_lock FILE: the installed lock is kept beside the packages, so that "has it changed?" is one comparison.
install_lock() {
  installed=.venv/$(echo "$1" | tr / -)
  cmp -s "$1" "$installed" && return
  say "กำลังติดตั้งส่วนประกอบตาม $1 (ครั้งแรกหรือเมื่อไฟล์เปลี่ยน)" "Installing the packages listed in $1 (only the first time, or when it has changed)."
  .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$1" || stop \
    "ติดตั้งส่วนประกอบไม่สำเร็จ โปรดดูข้อความด้านบนและตรวจการเชื่อมต่ออินเทอร์เน็ต" \
    "The packages could not be installed. See the lines above, and check the network connection."
  cp "$1" "$installed"
}

# An empty public address is none: mkdocs.yml then has its own.
[ -n "${SITE_URL:-}" ] || unset SITE_URL

# One set-up at a time, where the system has flock; the lock is let go before anything is built or served.
mkdir -p .build
exec 9>.build/set-up
if command -v flock >/dev/null; then flock 9; fi

# What a changed lock no longer names must go too, so a changed one begins anew.
[ ! -e .venv/requirements.txt ] || cmp -s requirements.txt .venv/requirements.txt || rm -rf .venv

make_venv
install_lock requirements.txt
exec 9>&-

# Thai is written to the terminal whatever its locale says.
export PYTHONUTF8=1

# Announces the end of MkDocs 1.x at every build; requirements.in has the pin and its reason.
export NO_MKDOCS_2_WARNING=1
