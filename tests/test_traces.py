import tempfile
from pathlib import Path

from tests.traces import read

HOME = Path(tempfile.gettempdir(), "tmpa1b2")

ORDINARY = [
    '10 execve("/usr/bin/python3", ["python3"], 0x7ffc) = 0',
    f'10 openat(AT_FDCWD, "{HOME}/data/vault.db", O_RDWR|O_CLOEXEC, 0600) = 5',
    f'11 openat(AT_FDCWD, "{HOME}/stick/a.zip", O_WRONLY|O_CREAT <unfinished ...>',
    '10 openat(AT_FDCWD, "/usr/share/fonts/a.ttf", O_RDONLY) = 6',
    f'10 rename("{HOME}/data/.a.part", "{HOME}/data/a") = 0',
    '12 execve("/usr/bin/openbox", ["openbox"], 0x7ffc) = 0',
    '12 openat(AT_FDCWD, "/srv/me/.cache/openbox/log", O_WRONLY|O_CREAT) = 3',
    "10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
    '10 mkdir("/srv/me/.cache", 0777) = -1 EEXIST (File exists)',
]


def test_what_is_written_in_the_data_folder_and_on_the_stick_is_named() -> None:
    trace = read(ORDINARY)
    assert trace.changed == (
        f"{HOME}/data/vault.db",
        f"{HOME}/stick/a.zip",
        f"{HOME}/data/.a.part",
        f"{HOME}/data/a",
    )
    assert trace.sockets == ("AF_UNIX",)
    assert trace.unnamed == ()


def test_a_file_elsewhere_and_a_socket_to_the_network_are_found() -> None:
    planted = [
        '11 openat(AT_FDCWD, "/srv/me/.config/recent", O_WRONLY|O_CREAT, 0600) = 9',
        f'11 rename("{HOME}/data/vault.db", "/srv/copy") = 0',
        f'10 unlink("{HOME}/database") = 0',
        "10 socket(AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 12",
    ]
    assert read([*ORDINARY, *planted]).unnamed == (
        "/srv/me/.config/recent",
        "/srv/copy",
        f"{HOME}/database",
        "AF_INET6",
    )


POST = [
    *ORDINARY,
    f'10 execve("/usr/bin/python3", ["python3", "-m", "osslog", "desk", "{HOME}/data"], 0x7) = 0',
    f'10 openat(AT_FDCWD, "{HOME}/data/desk/herne-bay/outbox/.a", O_WRONLY|O_CREAT, 0600) = 5',
    f'20 rename("{HOME}/data/desk/herne-bay/outbox/.a", "{HOME}/data/desk/herne-bay/b") = 0',
    "10 clone3({flags=CLONE_VM|CLONE_THREAD} <unfinished ...>",
    "10 <... clone3 resumed> => {parent_tid=[20]}, 88) = 20",
    "10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
]


def test_what_a_post_writes_in_its_own_folder_is_named() -> None:
    trace = read(POST)
    assert trace.has_post
    assert not read(ORDINARY).has_post
    assert trace.changed == read(ORDINARY).changed
    assert trace.changed_by_post == (
        f"{HOME}/data/desk/herne-bay/outbox/.a",
        f"{HOME}/data/desk/herne-bay/b",
    )
    assert trace.unnamed == ()


def test_a_file_of_the_vault_that_a_post_or_one_of_its_threads_writes_is_found() -> None:
    planted = [
        f'10 openat(AT_FDCWD, "{HOME}/data/vault.db", O_RDWR|O_CLOEXEC, 0600) = 9',
        f'20 unlink("{HOME}/data/settings.json") = 0',
        f'20 openat(AT_FDCWD, "{HOME}/data/desks", O_WRONLY|O_CREAT, 0600) = 9',
    ]
    assert read([*POST, *planted]).unnamed == (
        f"{HOME}/data/vault.db (by a post)",
        f"{HOME}/data/settings.json (by a post)",
        f"{HOME}/data/desks (by a post)",
    )


def test_a_post_that_ended_for_the_window_may_write_into_the_vault_again() -> None:
    after = [
        f'10 execve("/usr/bin/python3", ["python3", "-m", "osslog", "{HOME}/data"], 0x7ffc) = 0',
        f'10 openat(AT_FDCWD, "{HOME}/data/vault.db", O_RDWR|O_CLOEXEC, 0600) = 9',
    ]
    trace = read([*POST, *after])
    assert trace.has_post
    assert trace.unnamed == ()
