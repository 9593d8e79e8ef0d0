#!/usr/bin/env bash
# Measures every suite on its dev data and writes docs/accuracy.md: the command, its table, and the day.
# usage: eng/accuracy.sh DATE [CORPORA]      (corpora: ../shared/data unless told)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
day=${1:?usage: eng/accuracy.sh DATE [CORPORA]} data=${2:-../shared/data}
out=$(mktemp)
{
  echo "# Accuracy"
  echo
  echo "Written by \`eng/accuracy.sh\` on $day, on dev data; shares in percent. Floors that a change must not break: [floors.json](accuracy/floors.json)."
  echo "Suites and measures are those of the contract. Where a suite's dev data taught a shipped model, the section says so."
  # suite, folder, note
  while IFS='|' read -r suite folder note; do
    [ -n "$suite" ] || continue
    echo
    echo "## $suite"
    echo
    [ -z "$note" ] || printf '%s\n\n' "$note"
    echo '```'
    case $folder in
      corpora/*) shown=$folder at=$folder ;;   # our own, in the repository
      *) shown=../shared/data/$folder at=$data/$folder ;;
    esac
    echo "\$ ./sitrep eval $suite $shown"
    ./sitrep eval "$suite" "$at"
    echo '```'
  done < eng/suites.txt
} > "$out"
mv "$out" docs/accuracy.md
chmod 644 docs/accuracy.md
