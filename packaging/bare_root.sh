#!/usr/bin/env bash
# Proves that `make test` and `make demo` need nothing but a bare Debian 12 with python3,
# python3-venv and make: each runs in a root folder of its own, made by debootstrap, on the last
# commit, and has to do its own set-up, Qt's system libraries included.
#
#   packaging/bare_root.sh                    make test, then make demo
#   packaging/bare_root.sh 'make check' ...   these commands instead, each in a fresh root
#
# Wants: root, git, debootstrap, unshare, network, 3 GB in $TMPDIR. It writes nothing else; when it
# ends, however it ends, its folder, mounts and processes are gone. The exit status is 0 when every
# command ended with 0.
#
#   BARE_ROOT_SUITE    another Debian release than bookworm
#   BARE_ROOT_MIRROR   another mirror than debootstrap's own
#   BARE_ROOT_COPY     a folder to which each command's demo/ is copied, to look at
#
# How this machine reaches its package servers is carried into the roots: name resolution,
# certificates, proxies, apt's and pip's settings, as far as they are there.
set -euo pipefail
cd "$(dirname "$0")/.."

suite=${BARE_ROOT_SUITE:-bookworm}
packages=python3,python3-venv,make,ca-certificates
commands=("$@")
[ ${#commands[@]} -gt 0 ] || commands=('make test' 'make demo')

say() { printf '== %s\n' "$*" >&2; }

for tool in git debootstrap unshare; do
    command -v "$tool" >/dev/null || { say "$tool is missing"; exit 2; }
done
[ "$(id -u)" = 0 ] || { say "only root can make a root folder"; exit 2; }
[ -z "$(git status --porcelain)" ] || say "uncommitted changes are left out"

place=$(mktemp -d "${TMPDIR:-/tmp}/bare-root.XXXXXX")
# The mounts live in namespaces of their own and are gone before this.
trap 'rm -rf --one-file-system "$place"' EXIT
trap 'exit 130' INT TERM HUP

carry_file() {
    [ -f "$1" ] || return 0
    mkdir -p "$bare$(dirname "$1")"
    cp -L "$1" "$bare$1"
}

bare=$place/bare
say "making a bare $suite"
debootstrap --variant=minbase --include="$packages" "$suite" "$bare" \
    ${BARE_ROOT_MIRROR:+"$BARE_ROOT_MIRROR"} >"$place/debootstrap.log" 2>&1 ||
    { tail -n 20 "$place/debootstrap.log" >&2; exit 1; }

for file in /etc/hosts /etc/resolv.conf /etc/ssl/certs/ca-certificates.crt /etc/pip.conf; do
    carry_file "$file"
done
for file in /etc/apt/apt.conf.d/*; do
    if grep -qs '^ *Acquire::' "$file"; then carry_file "$file"; fi
done
mkdir "$bare/osslog"
git archive HEAD | tar -x -C "$bare/osslog"
rm -rf "$bare"/var/cache/apt/archives/*.deb "$bare"/var/lib/apt/lists/*

# An environment that names what a newcomer's would, and how to reach the package servers.
environment=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8)
for name in PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_TRUSTED_HOST PIP_CERT PIP_PROXY \
    PIP_DEFAULT_TIMEOUT PIP_RETRIES SSL_CERT_FILE REQUESTS_CA_BUNDLE CURL_CA_BUNDLE \
    http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    if [ -n "${!name:-}" ]; then environment+=("$name=${!name}"); fi
done

failed=0
for command in "${commands[@]}"; do
    root=$place/root
    cp -a "$bare" "$root"
    say "$command"
    began=$SECONDS
    status=0
    # shellcheck disable=SC2016 # the inner shell reads $1 and $2
    unshare --mount --pid --fork --kill-child sh -euc '
        root=$1; command=$2; shift 2
        mount -t proc proc "$root/proc"
        mkdir -p "$root/dev/shm" "$root/dev/pts"
        mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
        ln -sf pts/ptmx "$root/dev/ptmx"
        mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/dev/shm"
        cd /
        exec env -i "$@" chroot "$root" sh -c "cd /osslog && $command"
    ' bare "$root" "$command" "${environment[@]}" </dev/null || status=$?
    say "$command: exit $status after $((SECONDS - began)) s"
    [ "$status" = 0 ] || failed=1
    if [ -n "${BARE_ROOT_COPY:-}" ] && [ -d "$root/osslog/demo" ]; then
        mkdir -p "$BARE_ROOT_COPY"
        cp -a "$root/osslog/demo" "$BARE_ROOT_COPY/"
    fi
    rm -rf --one-file-system "$root"
done
exit "$failed"
