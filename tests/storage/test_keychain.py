import pytest
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from osslog.errors import KnownError
from osslog.storage.keychain import SERVICE, SystemKeychain, known_backends, system_keychain

KEY = bytes(range(32))


class Drawer:
    """Stands for the system's keyring, which this machine may not have."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class LockedDrawer(Drawer):
    """A keyring that the person did not unlock."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, password)

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked(service, username)


def test_only_the_systems_own_keyrings_are_known() -> None:
    names = {f"{one.__module__}.{one.__name__}" for one in known_backends()}
    assert names == {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    }


def test_backends_that_store_nothing_or_anywhere_are_not_used() -> None:
    refused: set[type] = {chainer.ChainerBackend, fail.Keyring, null.Keyring}
    assert refused.isdisjoint(known_backends())


def test_a_plain_text_keyring_that_is_asked_for_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for backend in known_backends():
        monkeypatch.setattr(backend, "viable", False)
    assert system_keychain() is None


def test_a_key_is_kept_under_its_slot_and_found_again() -> None:
    drawer = Drawer()
    keychain = SystemKeychain(drawer)
    keychain.store("one", KEY)
    assert keychain.load("one") == KEY
    assert keychain.load("two") is None
    assert drawer.kept == {(SERVICE, "one"): KEY.hex()}


def test_a_forgotten_key_is_gone_and_can_be_forgotten_again() -> None:
    keychain = SystemKeychain(Drawer())
    keychain.store("one", KEY)
    keychain.forget("one")
    keychain.forget("one")
    assert keychain.load("one") is None


@pytest.mark.parametrize("text", ["", "not hexadecimal", "00" * 31])
def test_something_else_under_the_name_is_no_key(text: str) -> None:
    drawer = Drawer()
    drawer.kept[SERVICE, "one"] = text
    assert SystemKeychain(drawer).load("one") is None


def test_a_locked_keyring_has_a_sentence_without_the_key() -> None:
    keychain = SystemKeychain(LockedDrawer())
    with pytest.raises(KnownError, match="locked") as refused:
        keychain.store("one", KEY)
    assert refused.value.__suppress_context__
    with pytest.raises(KnownError, match="locked"):
        keychain.load("one")
    with pytest.raises(KnownError, match="locked"):
        keychain.forget("one")
