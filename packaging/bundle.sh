#!/usr/bin/env bash
# Builds .build/bundle/acdesk with PyInstaller and starts it once, away from the checkout and its Python.
# usage: bundle.sh FOLDER-OF-PROGRAMS
set -euo pipefail
cd "$(dirname "$0")/.."

"$1/pyinstaller" --noconfirm --log-level ERROR --distpath .build/bundle --workpath .build/pyinstaller packaging/acdesk.spec
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
du -sh .build/bundle/acdesk
cd "$home"
env -i PATH=/usr/bin:/bin HOME="$home" LC_ALL=C.UTF-8 "$OLDPWD/.build/bundle/acdesk/acdesk" self-check
