#!/usr/bin/env bash
# Takes the README's pictures anew, of the samples: docs/images/desk.png and incident.png. Needs chromium and curl.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
chromium=${SITREP_CHROMIUM:-chromium}
port=8427
work=$(mktemp -d)
trap 'kill "$desk" 2>/dev/null || true; rm -rf "$work"' EXIT
./sitrep add samples/reports --store "$work/pictures.db"
./sitrep serve --store "$work/pictures.db" --port "$port" & desk=$!
until curl -fs "http://127.0.0.1:$port/api/incidents?size=1" >/dev/null; do sleep 0.5; done

picture() { # file, address
  "$chromium" --headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars --user-data-dir="$work/browser" \
    --window-size=1440,900 --virtual-time-budget=8000 --screenshot="docs/images/$1" "http://127.0.0.1:$port$2" >/dev/null 2>&1
}

picture desk.png /
# The drone strike on a residence, with its weapon's words lit up.
id=$(curl -fs "http://127.0.0.1:$port/api/incidents?type=air-drone-strike&q=residence+drones&sort=sources&size=1" | sed -E 's/.*"incidents":\[\{"id":"([^"]+)".*/\1/')
picture incident.png "/incidents/$id#weapon-1"
