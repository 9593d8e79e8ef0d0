#!/usr/bin/env bash
# Runs the commands shown in a document again and writes their real output in place.
# A block that begins with ```console and has one line "$ COMMAND" is filled; COMMAND runs at the root of the repository.
# usage: eng/tour.sh README.md
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
document=${1:-README.md} out=$(mktemp) inside=0
while IFS= read -r line || [ -n "$line" ]; do
  if [ "$inside" = 1 ]; then
    [ "$line" = '```' ] || continue # the old output
    inside=0
  fi
  printf '%s\n' "$line"
  if [[ $line == '$ '* ]]; then
    bash -c "${line#\$ }" 2>/dev/null | sed -e '$a\' || true # a last line without an end gets one
    inside=1
  fi
done < "$document" > "$out"
mv "$out" "$document"
chmod 644 "$document"
