# Sourced by ./scripts/test and ./scripts/bench, after setup.sh: programs that Python's packages cannot bring.

find_firefox() { command -v firefox-esr || command -v firefox; }
find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# need PROGRAM PACKAGE: a program that Python's packages cannot bring; Debian's package of it is installed where that is possible.
need() {
  "$1" >/dev/null 2>&1 && return
  say "กำลังติดตั้ง $2 สำหรับการทดสอบ" "Installing $2 for the tests."
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$2"; } >/dev/null
  fi
  "$1" >/dev/null 2>&1 || stop \
    "การทดสอบต้องใช้ $2 แต่ติดตั้งให้ไม่ได้ โปรดติดตั้งเอง (เช่น sudo apt-get install $2) แล้วสั่งใหม่" \
    "The tests need $2, which could not be installed. Please install it (for example: sudo apt-get install $2) and run this again."
}
has_java() { java -version; }
has_npm() { npm --version; }
has_ssh_keygen() { command -v ssh-keygen; }
find_rclone() { command -v rclone; }
find_rsync() { command -v rsync; }
find_nginx() { command -v nginx || command -v /usr/sbin/nginx; }
find_brotli() { ls /usr/lib/nginx/modules/ngx_http_brotli_static_module.so; }
find_openssl() { command -v openssl; }

# install_npm FOLDER: what its package-lock.json names. The installed lock is kept beside it, as install_lock does.
install_npm() {
  cmp -s "$1/package-lock.json" "$1/node_modules/installed" && return
  npm ci --prefix "$1" --silent --ignore-scripts --no-audit --no-fund >/dev/null || stop \
    "ติดตั้งเครื่องมือตาม $1/package.json จาก npm ไม่สำเร็จ" "The tools in $1/package.json could not be installed from npm."
  cp "$1/package-lock.json" "$1/node_modules/installed"
}
