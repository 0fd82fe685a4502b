"""What every test needs: folders of its own, and Qt without a screen.

Nothing here is a fixture for one part of osslog; those stand beside their tests.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ISOLATED = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
    "OSSLOG_DATA_DIR",
    "TMPDIR",
    "TEMP",
    "TMP",
)
"""Variables that name a folder of the person's: each gets one of its own in the test's folder."""


def pytest_configure() -> None:
    """Choose Qt's platform before anything loads Qt; another one may be asked for by name."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def isolated_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures that several tests share away from the person's folders."""
    with pytest.MonkeyPatch.context() as patch:
        isolate(patch, tmp_path_factory.mktemp("session"))
        yield


@pytest.fixture(autouse=True)
def isolated_folders(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Give each test a home, settings and a temporary folder of its own; returns their parent.

    It lies beside the test's `tmp_path`, which starts empty.
    """
    folder = tmp_path_factory.mktemp("isolated")
    isolate(monkeypatch, folder)
    return folder


def isolate(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Point every variable that names a place of the person's into `folder`."""
    for variable in ISOLATED:
        place = folder / variable.lower()
        place.mkdir(mode=0o700)
        patch.setenv(variable, str(place))
    # Through the session bus a test would meet the person's own keyring.
    patch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    patch.setattr(tempfile, "tempdir", os.environ["TMPDIR"])
