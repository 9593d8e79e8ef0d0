#!/usr/bin/env bash
# What continuous integration runs; anyone can run it. Installs what the tests need beyond the .NET SDK and Node.js,
# checks the format, runs the README's test command, and ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0

check() { # name, command…
  local name=$1; shift
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $name"; fi
}

install_chromium() {
  for browser in "${SITREP_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null && return 0
  done
  if [ "$(id -u)" = 0 ]; then run=; else run=sudo; fi
  $run apt-get update -qq && $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
}

check "a browser for the page tests" install_chromium
check "restore" dotnet restore Sitrep.slnx
check "format" dotnet format Sitrep.slnx --no-restore --verify-no-changes

echo "== tests"
log=$(mktemp)
dotnet test 2>&1 | tee "$log" # the README's test command
status=${PIPESTATUS[0]}
# The summary's lines: "  failed: 0", "  succeeded: 42", "  skipped: 1".
count() { awk -v key="$1:" '$1 == key {n = $2} END {print n + 0}' "$log"; }
tests_failed=$(count failed) tests_passed=$(count succeeded) tests_skipped=$(count skipped)
rm -f "$log"
passed=$((passed + tests_passed)) failed=$((failed + tests_failed))
if [ "$status" != 0 ] && [ "$tests_failed" = 0 ]; then failed=$((failed + 1)); echo "FAILED: dotnet test ended with $status"; fi
if [ "$tests_passed" = 0 ]; then failed=$((failed + 1)); echo "FAILED: no test ran"; fi

echo "== the main job on the samples"
sample_job() { ./sitrep read samples/reports >/dev/null; }
check "sitrep read samples/reports" sample_job

[ "$tests_skipped" = 0 ] || echo "$tests_skipped skipped, each with its reason above"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
