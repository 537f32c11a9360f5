# What one types here. Every check is a step of .ci/run, so that a machine of ours and CI never differ.

# the list of recipes
default:
    @just --list

# the server on loopback with nothing to configure
dev *arguments:
    cargo run --bin gatepost -- dev {{ arguments }}

# format, arrows, texts, lints, docs, dependencies, drift, the book
check:
    .ci/run fmt arrows tidy clippy docs deny build drift book

# every test but the browser's
test:
    .ci/run build test

# end to end: the real binary on both stores, then in a browser
e2e:
    .ci/run build e2e browser

# other people's OpenID clients, unmodified, sign somebody in; those alone whose names hold one of the words
interop *words:
    .ci/run build
    node tests/interop/run.mjs {{ words }}

# the published document against rules for such documents, and the server against requests made up from it
contract:
    .ci/run build contract

# what the clients in Rust, Python and TypeScript prove against a running server, as one table
clients:
    .ci/run build clients

# the docs as a book in target/book, with its links and the pages that can be followed
book:
    .ci/run build book

# write everything that is generated
gen:
    .ci/run build gen

# bans, licences, sources and, where reachable, advisories
deny:
    .ci/run deny

# all that CI does, on this machine
ci:
    .ci/run

# sign-ins a second and what each costs, on SQLite and PostgreSQL
bench *arguments:
    cargo run --release --package gatepost-tests --example bench -- {{ arguments }}

# a parser of untrusted bytes under libFuzzer: authorize_query, token_form, authorization_header, jwt, biscuit or dpop_proof.
# What cargo-fuzz would set, without a sanitizer of memory: nothing of ours is unsafe.
fuzz target seconds="600":
    mkdir -p fuzz/corpus/{{ target }}
    RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
        -Cllvm-args=-sanitizer-coverage-trace-compares" \
        cargo run --manifest-path fuzz/Cargo.toml --target "$(rustc --print host-tuple)" --bin {{ target }} -- \
        fuzz/corpus/{{ target }} fuzz/seeds/{{ target }} \
        -max_total_time={{ seconds }} -max_len=8192 -timeout=10

# tokens that the Rust SDK verifies in a second, beside the libraries that it stands on
bench-verify:
    cargo run --release --package gatepost-sdk --example verify

# tokens that a core signs and verifies in a second, beside another library
bench-tokens:
    cargo run --release --package gatepost-tokens --example sign

# a PostgreSQL for tests in a container; ends with ctrl-c
db port="5433":
    @echo 'export GATEPOST_TEST_POSTGRES_URL=postgres://postgres:postgres@127.0.0.1:{{ port }}/postgres'
    docker run --rm --publish 127.0.0.1:{{ port }}:5432 --env POSTGRES_PASSWORD=postgres \
        "${GATEPOST_TEST_POSTGRES_IMAGE:-postgres:17-alpine}"
