#!/usr/bin/env bash
# What acdesk needs of a Debian system beyond Python, git and make. Quick and silent where all of it is there.
# usage: system-packages.sh run|test [python]
set -euo pipefail

purpose=${1:?run or test}
python=${2:-python3}
[ "$(uname)" = Linux ] || exit 0

qt="libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3 fonts-dejavu-core
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
# The journeys: a screen with a window manager, a keyring, AT-SPI to find widgets by name, glyphs for Japanese names.
journeys="xvfb xauth openbox xdotool dbus dbus-daemon gnome-keyring at-spi2-core python3-gi gir1.2-atspi-2.0 fonts-noto-cjk"
# PyInstaller looks into shared libraries with objdump and packs the interpreter's own.
bundle="binutils"

wanted=$qt
[ "$purpose" = run ] || wanted="$wanted $journeys $bundle"

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
# Debian's interpreter comes without venv, and with its library in a package of its own; others bring both.
"$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python$version-venv"
if [ "$purpose" = test ] && [[ "$(readlink -f "$(command -v "$python")")" == /usr/bin/* ]]; then
    wanted="$wanted libpython$version"
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian system: if acdesk does not start, install what these Debian packages hold:" $wanted >&2
    exit 0
fi

# A library's package is renamed when its ABI changes (libglib2.0-0t64), and then says that it provides the old name.
# shellcheck disable=SC2016 # the format is dpkg-query's
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' | tr -d ',')
missing=""
for package in $wanted; do
    grep -qE "(^| )$package( |\$)" <<<"$installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

cannot() {
    echo "acdesk needs system packages that are missing here, and $1; install them with:" \
        "sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
}

as_root=""
if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || cannot "this user may not install them"
    as_root="sudo -n"
fi
echo "Installing system packages:$missing" >&2
# An index that can't be refreshed may still do.
$as_root apt-get update -qq >&2 || true
# shellcheck disable=SC2086 # words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing \
    </dev/null >&2 || cannot "apt-get could not install them"
