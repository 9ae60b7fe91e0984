#!/usr/bin/env bash
# The tests of the assembled portal drive Chromium and read signed PDFs with poppler.
# What is missing is installed where that needs no question; otherwise this stops with the line to type.
set -euo pipefail

missing=()
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  missing+=(chromium)
fi
command -v pdftotext >/dev/null || missing+=(poppler-utils)
[ ${#missing[@]} -eq 0 ] && exit 0

if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  echo "Installing what the browser and PDF tests need: ${missing[*]}"
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}"
  exit 0
fi

# Without chromium Playwright downloads a browser of its own; poppler has no such stand-in.
for tool in "${missing[@]}"; do
  if [ "$tool" = poppler-utils ]; then
    echo "pdftotext is missing. Type: sudo apt-get install poppler-utils" >&2
    echo "(macOS: brew install poppler), or run the tests that need no server: mvn -B -ntp verify -DskipITs" >&2
    exit 1
  fi
done
