"""Where the files are that osslog brings along: fonts, theme, icons, translations, the guide."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The resource called `name`, such as `fonts/NotoSans-Regular.ttf`.

    A wheel carries `resources/` inside the package; in a checkout it stands beside it.
    """
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent / "resources") / name


def guide_file(name: str) -> Path:
    """A file of the user guide, such as `README.md`.

    Its source is `docs/guide/`; a wheel carries it among the resources.
    """
    inside = _PACKAGE / "resources" / "guide"
    return (inside if inside.is_dir() else _PACKAGE.parent / "docs" / "guide") / name
