#!/usr/bin/env bash
# Everything that must hold of the Python client, the FastAPI example and its guide.
#
#   GATEPOST_BIN=… clients/python/run.sh          take every step
#   GATEPOST_BIN=… clients/python/run.sh STEP…    take these steps alone
#
# Needs Python 3.11 or later with venv, Node.js with npm, and Chromium. Installs what requirements.txt pins into .venv beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly every_step=(install lint types drift test live matrix example guide)
readonly example=../../examples/fastapi guides=../../tests/clients
readonly python=.venv/bin/python
export PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$*"; }

step_install() {
    [[ -x $python ]] || python3 -m venv .venv
    "$python" -m pip install --quiet --requirement requirements.txt
    "$python" -m pip install --quiet --no-deps --editable .
    npm ci --prefix "$example/tests" --ignore-scripts --no-audit --no-fund --silent
}

step_lint() {
    "$python" -m ruff format --check . "$example" "$guides"
    "$python" -m ruff check . "$example" "$guides"
}

step_types() {
    "$python" -m mypy
    (cd "$example" && "$OLDPWD/$python" -m mypy --config-file "$OLDPWD/pyproject.toml" app.py pages.py tests)
    "$python" -m mypy "$guides/fastapi-guide.py"
}

step_drift() { "$python" generate.py --check; }
step_test() { "$python" -m pytest -q; }
step_live() { "$python" -m pytest -q tests/live; }
step_matrix() { "$python" matrix.py; }
step_example() { (cd "$example" && "$OLDPWD/$python" -m pytest -q); }
step_guide() { "$python" "$guides/fastapi-guide.py"; }

steps=("$@")
((${#steps[@]} > 0)) || steps=("${every_step[@]}")
for step in "${steps[@]}"; do
    declare -F "step_$step" >/dev/null || { say "no step is called $step; there are: ${every_step[*]}" && exit 2; }
done
: "${GATEPOST_BIN:?name the binary in GATEPOST_BIN}"
GATEPOST_BIN=$(realpath "$GATEPOST_BIN")
export GATEPOST_BIN

finish() {
    local code=$?
    ((code == 0)) || say "== $current: FAILED after $SECONDS s"
}

began=$(date +%s)
current=start
trap finish EXIT
for current in "${steps[@]}"; do
    SECONDS=0
    say "== $current"
    "step_$current"
    say "== $current: $SECONDS s"
done
say "== python: all ${#steps[@]} steps passed in $(($(date +%s) - began)) s"
