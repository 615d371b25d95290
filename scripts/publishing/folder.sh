# What is done where the published folder is, on this machine or on another one over ssh, by any POSIX sh with flock, sha256sum
# and an mv that can rename over a link (GNU, busybox). publishing/session.py runs it: sh -c "$(cat folder.sh)" publish FOLDER SECONDS
#
# One command a line comes in; each is answered by lines, then "ok" or "no REASON DETAIL", which ends it. While it runs it holds
# the lock; when its input ends, for whatever reason, the lock goes and so does what was not finished.
#
#   FOLDER/.publishing      the lock, and the sign that the folder is ours
#   FOLDER/.next-ID         a release that is being made; FOLDER/.gone-ID one that is being deleted
#   FOLDER/releases/ID      a whole release; nothing in it ever changes, but immutable files of other releases are linked into it
#   FOLDER/current          -> releases/ID, what the web server's root is
umask 022
export LC_ALL=C
target=$1 wait=$2 id=

ok() { echo ok; }
no() { printf 'no %s\n' "$*" | tr '\n' ' '; echo; exit 1; }
try() { told=$("$@" 2>&1) || no failed "$told"; }
flush() { sync -f . 2>/dev/null || sync; }
sums() { sha256sum -c SHA256SUMS 2>&1 | grep -v ': OK$'; }
is_empty() { try ls -A "$target"; [ -z "$told" ] || [ "$told" = lost+found ]; } # a disk of its own has lost+found
current() { readlink current | sed 's|.*/||'; }
look() { [ -d "$target" ] || no absent; [ -e "$target/.publishing" ] || is_empty || no foreign; try cd "$target"; cd "$target" || exit; }

trap '[ -z "$id" ] || rm -rf ".next-$id"' EXIT
trap 'exit 1' HUP INT TERM

begin() {
  command -v flock >/dev/null && command -v sha256sum >/dev/null || no programs
  [ ! -L "$target" ] || [ -e "$target" ] || no link
  [ -d "$target" ] || [ ! -e "$target" ] || no file
  [ -d "$(dirname "$target")" ] || no parent
  [ -d "$target" ] || mkdir "$target" 2>/dev/null || [ -d "$target" ] || try mkdir "$target" # another one may just have made it
  is_empty || [ -e "$target/.publishing" ] || no foreign
  [ -L "$target/current" ] || [ ! -e "$target/current" ] || no foreign
  try touch "$target/.publishing"
  try mkdir -p "$target/releases"
  cd "$target" || exit
  exec 9>>.publishing
  flock -n 9 || { echo waiting; flock -w "$wait" 9 2>/dev/null || no busy; }
  rm -rf .next-* .gone-* .current-*
}

# list: "current ID", then "release ID {what its release.json says}" for each, the oldest first
list() {
  echo "current $(current)"
  for folder in releases/*/; do
    [ -e "$folder/SHA256SUMS" ] && echo "release $(basename "$folder") $(cat "$folder/release.json" 2>/dev/null)"
  done
}

# stamp YYYYMMDDhhmm.ss: what was not linked from the release before was changed, and gets the publication's time
stamp() { try find ".next-$id" -type f -links 1 -exec env TZ=UTC0 touch -t "$1" {} +; }

# write NAME: the lines that follow, to one with a dot only, as a file beside the site's own
write() {
  text=
  while IFS= read -r line && [ "$line" != . ]; do text="$text$line
"; done
  told=$({ printf '%s' "$text" >".next-$id/$1"; } 2>&1) || no failed "$told"
}

# carry FOLDER: lines "RELEASE SUM  PATH", to one with a dot only: immutable files of other releases, which pages fetched before
# the switch still ask for. One that is damaged is left where it is.
carry() {
  while IFS= read -r line && [ "$line" != . ]; do
    from=releases/${line%% *} sum=${line#* }
    path=${sum#*  }
    [ -e "$1/$path" ] && continue
    (cd "$from" && printf '%s\n' "$sum" | sha256sum -c >/dev/null 2>&1) || continue
    try mkdir -p "$(dirname "$1/$path")"
    ln "$from/$path" "$1/$path" 2>/dev/null || try cp -p "$from/$path" "$1/$path"
  done
}

# point ID: one rename, and the site is another one
point() {
  try ln -s "releases/$1" ".current-$1"
  try mv -fT ".current-$1" current
  flush
}

check() {
  cd "$1" || no unknown
  damaged=$(sums)
  cd "$target" || exit
  [ -z "$damaged" ] || no damaged "$damaged"
}

# The last five stay. The same site twice is one release, the newer one, so that publishing it again pushes none out.
prune() {
  seen=' ' count=0
  for old in $(ls releases | grep -Ex '[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}' | sort -r); do
    case $seen in
      *" ${old#*-} "*) ;;
      *) seen="$seen${old#*-} " count=$((count + 1)); [ "$count" -gt 5 ] || continue ;;
    esac
    [ "$old" = "$(current)" ] || { mv "releases/$old" ".gone-$old" && rm -rf ".gone-$old"; }
  done
}

while IFS=' ' read -r verb word; do
  case $verb in
    begin) begin ;;
    look) look ;;
    list) list ;;
    sums) cat "releases/$word/SHA256SUMS" ;;
    next) id=$word; try mkdir ".next-$id" ;;
    stamp) stamp "$word" ;;
    write) write "$word" ;;
    carry) carry "$word" ;;
    check) check "$word" ;;
    finish) flush; try mv -T ".next-$id" "releases/$id"; point "$id"; prune ;;
    point) point "$word" ;;
    *) no unknown ;;
  esac
  ok
done
