"""A system keyring for a machine that has none."""


class KeyringInMemory:
    """Keeps what it is given until the test ends."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret text."""
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        """The secret text, or None."""
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        """Remove a secret text."""
        del self.kept[service, username]
