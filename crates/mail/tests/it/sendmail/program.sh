#!/bin/sh
# Stands in for a sendmail. It keeps what it takes in the folder where it is called from, the oldest under the smallest number, unless
# a file there says what it shall do instead: `hang`, `die`, or an exit code with words behind it.
set -Cu
folder=$(dirname "$0")
message=$(cat)
if [ -e "$folder/trouble" ]; then
    read -r does words <"$folder/trouble"
    case $does in
    hang) exec sleep 60 ;;
    die) kill -9 $$ ;;
    *) printf '%s\n' "$words" >&2 && exit "$does" ;;
    esac
fi
while [ "$1" != -- ]; do shift; done
shift
number=1
# No two of us can make the same file (`set -C`).
until printf '%s\n' "$@" >"$folder/$number.to"; do number=$((number + 1)); done 2>/dev/null
printf '%s\n' "$message" >"$folder/$number.eml"
