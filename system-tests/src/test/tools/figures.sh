#!/usr/bin/env bash
# One line at the end of the build: tests, coverage of all of them together, errors in the servers' logs.
# An error that a server logs while the tests run is a fault, even where no test saw it.
set -euo pipefail
cd "$(dirname "$0")/../../.."

# The number of tests that ran, from the reports in the given folders.
count() {
  find "$@" -name 'TEST-*.xml' -exec grep -ho '<testsuite [^>]*' {} + 2>/dev/null |
    sed -n 's/.* tests="\([0-9]*\)".*/\1/p' | awk '{n += $1} END {print n + 0}'
}

unit=$(count ../*/target/surefire-reports || true)
h2=$(count target/failsafe-reports/h2 || true)
installations=$(count target/failsafe-reports/installations || true)
postgresql=$(count target/failsafe-reports/postgresql || true)
coverage=$(awk -F, '
  NR > 1 {missed += $8; covered += $9; branchMissed += $6; branchCovered += $7}
  END {printf "%.1f %% of lines, %.1f %% of branches",
    100 * covered / (missed + covered), 100 * branchCovered / (branchMissed + branchCovered)}
' target/site/jacoco-aggregate/jacoco.csv)
errors=$(cat target/homes/*/log/server.log 2>/dev/null | grep -E '^[0-9: ,-]+ (ERROR|FATAL) ' || true)

echo "Figures: $unit unit tests, $h2 on H2, $installations with own installations," \
  "$postgresql on PostgreSQL; coverage $coverage;" \
  "errors in the servers' logs: $(printf '%s' "$errors" | grep -c . || true)"
if [ -n "$errors" ]; then
  printf '%s\n' "$errors" | cut -c1-300 >&2
  exit 1
fi
