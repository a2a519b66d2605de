#!/usr/bin/env bash
# Makes a virtual environment from requirements.lock with acdesk in it, or leaves one alone that is up to date.
# usage: environment.sh PYTHON FOLDER [NAME...]   leaves out the named packages
set -euo pipefail
cd "$(dirname "$0")/.."

python=$1
venv=$2
shift 2
version=$("$python" -c 'import sys; print(sys.version)')
locked=$(printf '%s\n' "$version" "$@" | cat - requirements.lock | sha256sum)
project=$(cat pyproject.toml hatch_build.py | sha256sum)

pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check -qq "$@"
}

if [ "$(cat "$venv/.locked" 2>/dev/null)" != "$locked" ]; then
    echo "Setting up $venv" >&2
    "$python" -m venv --clear "$venv"
    # Without the named packages the rest must still come with their hashes: whole blocks are left out.
    "$python" packaging/without.py requirements.lock "$@" >"$venv/requirements.txt"
    pip install --require-hashes --no-deps -r "$venv/requirements.txt"
    printf '%s\n' "$locked" >"$venv/.locked"
fi
if [ "$(cat "$venv/.project" 2>/dev/null)" != "$project" ]; then
    pip install --no-deps --no-build-isolation --editable .
    printf '%s\n' "$project" >"$venv/.project"
fi
