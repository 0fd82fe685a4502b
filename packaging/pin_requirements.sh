#!/usr/bin/env bash
# Makes requirements.txt and requirements-dev.txt anew from pyproject.toml: every version pinned,
# with the hashes of all wheels for Linux, Windows and macOS, for Python 3.11 and later.
#
#   packaging/pin_requirements.sh [PACKAGE...]
#
# Keeps the pins that are there, but for the PACKAGEs named, which go to their newest versions.
# Wants uv (pip install uv). The public index is asked and nothing of this machine's own set-up,
# so that the files are the same wherever they are made; they name no index.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=()
for package in "$@"; do
    fresh+=(--upgrade-package "$package")
done

pin() {
    env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
        uv pip compile --quiet --no-config --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        "${fresh[@]}" "$@" pyproject.toml
}

pin --output-file requirements.txt
# The window's and the tests' pins are the same: the second file keeps to the first.
pin --extra dev --constraint requirements.txt --output-file requirements-dev.txt
