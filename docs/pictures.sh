#!/usr/bin/env bash
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Makes the pictures of the README from a run: docs/report.png and docs/timeline.png, from one in Chinese those of
# README.zh-CN.md, docs/report.zh.png and docs/timeline.zh.png.
#
#   docs/pictures.sh runs/<UTC>-<bench> [scenario [run of the report]]
#
# scenario            part of the file name of a timeline; without it the first one that has a fault in it
# run of the report   another run, for the picture of the night; without it the same
#
# Those in the repository: ./rig run --bench twin --seed 7, then the same with --defect reversal-in-ram-only, then
#   docs/pictures.sh runs/<first> reversal-9- runs/<second>
# and all of it once more with --language zh.
#
# Needs chromium; as root on Debian it installs it, with a font that has Chinese.
set -euo pipefail

say() { printf 'pictures: %s\n' "$*" >&2; }

die() {
  say "$@"
  exit 2
}

docs=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
(($# >= 1)) || die "which run? docs/pictures.sh runs/<UTC>-<bench> [scenario]"
[[ -d $1 ]] || die "there is no folder $1"
run=$(cd -P "$1" && pwd)
wanted=${2:-}
report=${3:-$1}
[[ -d $report ]] || die "there is no folder $report"
report=$(cd -P "$report" && pwd)

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name"; then return 0; fi
  done
  return 1
}

browser=$(find_browser) || {
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || die "chromium is missing: apt-get install chromium fonts-noto-cjk"
  say "installing chromium and a Chinese font"
  timeout 120 apt-get update -qq >/dev/null </dev/null || true
  DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq chromium fonts-noto-cjk >/dev/null </dev/null
  browser=$(find_browser) || die "chromium was installed and is not on the PATH"
}

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# One picture; the browser is given 60 seconds and one more try.
picture() {
  local page=$1 size=$2 file=$3 try
  for try in 1 2; do
    rm -f "$file"
    timeout -k 5 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
      --user-data-dir="$profile/$try" --force-device-scale-factor=1.35 --virtual-time-budget=8000 \
      --window-size="$size" --screenshot="$file" "file://$page" >"$profile/log" 2>&1 || true
    if [[ -s $file ]]; then
      say "$file"
      return 0
    fi
  done
  tail -n 5 "$profile/log" >&2
  die "chromium made no picture of $page in two tries"
}

find_timeline() {
  local file
  for file in "$run"/report/timelines/*"$wanted"*.svg; do
    [[ -f $file ]] || continue
    if [[ -n $wanted ]] || grep -q 'class="fault' "$file"; then
      printf '%s\n' "$file"
      return 0
    fi
  done
  return 1
}

# Width and height as the picture itself says them.
size_of() {
  sed -n 's/.*<svg [^>]*width="\([0-9]*\)[^"]*" height="\([0-9]*\)[^"]*".*/\1,\2/p' "$1" | head -n 1
}

[[ -f $report/report/night.html ]] || die "there is no report in $report; run ./rig run first"
language=$(sed -n 's/.*<html lang="\([a-z]*\)[-"].*/\1/p' "$report/report/night.html" | head -n 1)
end=.png
[[ $language == en ]] || end=.$language.png
timeline=$(find_timeline) || die "no timeline in $run/report/timelines fits '$wanted'"
picture "$timeline" "$(size_of "$timeline")" "$docs/timeline$end"
picture "$report/report/night.html" 1280,960 "$docs/report$end"
