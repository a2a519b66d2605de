#!/usr/bin/env bash
# Builds .build/bundle/acdesk with PyInstaller and starts it once.
# usage: bundle.sh FOLDER-OF-PROGRAMS
set -euo pipefail
cd "$(dirname "$0")/.."

"$1/pyinstaller" --noconfirm --log-level ERROR --distpath .build/bundle --workpath .build/pyinstaller packaging/acdesk.spec
du -sh .build/bundle/acdesk
"$1/python" packaging/try_bundle.py .build/bundle/acdesk/acdesk
