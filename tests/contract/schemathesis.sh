#!/usr/bin/env bash
# Requests that nobody thought of, made up from the published document, against `gatepost dev` on both listeners.
#
#   tests/contract/schemathesis.sh [EXAMPLES]     so many for each operation, 30 if left out
#
#   GATEPOST_BIN           the binary to start                   target/debug/gatepost
#   GATEPOST_TEST_SEED     the same requests for the same seed    1
#   GATEPOST_TEST_REPORTS  where reports go                       target/schemathesis
#
# Not asked for: what erases the app that everything else is asked of, and the pages of development, which the document does not have.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$(realpath "${GATEPOST_BIN:-$root/target/debug/gatepost}")
reports=$(realpath -m "${GATEPOST_TEST_REPORTS:-$root/target/schemathesis}")
venv=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}")/contract-venv
examples=${1:-30}
seed=${GATEPOST_TEST_SEED:-1}
folder=$(mktemp -d)
mkdir -p "$reports"

if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free_port)
admin_port=$(free_port)
export GATEPOST_PUBLIC_URL=http://localhost:$port GATEPOST_LISTEN=127.0.0.1:$port GATEPOST_ADMIN_LISTEN=127.0.0.1:$admin_port
export GATEPOST_LIMIT_SIGN_INS_PER_CLIENT=off

cd "$folder"
"$binary" dev >output.log 2>&1 &
server=$!
finish() {
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    cp "$folder/output.log" "$reports/server.log"
    rm -rf "$folder"
}
trap finish EXIT
curl --silent --fail --retry 100 --retry-delay 1 --retry-connrefused --output /dev/null "$GATEPOST_PUBLIC_URL/readyz"
"$binary" app create fuzz --name Fuzz --kind confidential --redirect-uri https://fuzz.example.com/callback --json >app.json
token=$("$binary" admin-token create --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["token"])')

# NAME URL FILTER…: one run. What the schemas can't say (a registered redirect, a code that was sent) is no finding.
fuzz() {
    local name=$1 url=$2
    shift 2
    echo "== schemathesis: $name"
    "$venv/bin/schemathesis" --config-file "$here/schemathesis.toml" run "$GATEPOST_PUBLIC_URL/openapi.json" --url "$url" \
        --seed "$seed" --max-examples "$examples" --phases examples,coverage,fuzzing --continue-on-failure --max-redirects 0 \
        --exclude-checks positive_data_acceptance,negative_data_rejection \
        --exclude-path-regex '^/dev/' --warnings off --report junit,ndjson --report-junit-path "$reports/$name.xml" \
        --report-ndjson-path "$reports/$name.ndjson" "$@"
}

failed=0
fuzz public "$GATEPOST_PUBLIC_URL" --exclude-path-regex '^/admin/' || failed=1
fuzz admin "http://localhost:$admin_port" --include-path-regex '^/admin/' --exclude-operation-id deleteApp \
    --header "Authorization: Bearer $token" || failed=1
exit "$failed"
