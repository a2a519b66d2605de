#!/usr/bin/env bash
# Prints the interpreter acdesk is set up with: $PYTHON if given, else the first that is new enough.
set -euo pipefail

for python in ${PYTHON:-python3.11 python3 python3.12 python3.13 python3.14}; do
    # Running it, because a version manager's stand-in may be there without the interpreter.
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$python"
        exit
    fi
done
echo "acdesk needs Python 3.11 or newer, and ${PYTHON:-python3} is not: install one, or name it with make PYTHON=..." >&2
exit 1
