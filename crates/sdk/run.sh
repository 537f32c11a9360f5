#!/usr/bin/env bash
# What holds of the Rust SDK beside its tests, which are part of `cargo test`: features, documentation, and its example against a
# server that is built already.
#
#   GATEPOST_BIN=target/debug/gatepost crates/sdk/run.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

: "${GATEPOST_BIN:?name the binary of the server in it, such as target/debug/gatepost}"
GATEPOST_BIN=$(realpath -e "$GATEPOST_BIN")
export GATEPOST_BIN
readonly package=(--package gatepost-sdk --locked) example=(--manifest-path examples/rust/Cargo.toml --target-dir target --locked)

say() { printf '%s\n' "== sdk: $*"; }

say 'each feature alone'
for feature in '' axum poem poem-openapi tower biscuit rustls; do
    cargo check --quiet "${package[@]}" --features "$feature"
done

say 'documentation'
RUSTDOCFLAGS='-D warnings' cargo doc --quiet "${package[@]}" --no-deps --all-features

say 'example'
cargo fmt --manifest-path examples/rust/Cargo.toml --check
cargo fmt --manifest-path xtask/sdk-generator/Cargo.toml --check
cargo test --quiet "${example[@]}" -- --nocapture

release=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)
if [[ -n $release ]] && cargo semver-checks --version >/dev/null 2>&1; then
    say "nothing breaks that was in $release"
    cargo semver-checks --package gatepost-sdk --baseline-rev "$release"
else
    say 'compatibility was NOT checked: there is no release yet, or no cargo-semver-checks here'
fi
