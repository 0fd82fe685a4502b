"""Where the files are that osslog brings along: fonts, theme, icons and translations."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The resource called `name`, such as `fonts/NotoSans-Regular.ttf`.

    A wheel carries `resources/` inside the package; in a checkout it stands beside it.
    """
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent / "resources") / name
