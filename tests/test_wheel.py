"""What an installed osslog brings along besides its Python."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*command, str(folder)], cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_a_wheel_holds_every_resource_and_migration(wheel: Path) -> None:
    resources = {
        f"osslog/resources/{file.relative_to(CHECKOUT / 'resources').as_posix()}"
        for file in (CHECKOUT / "resources").rglob("*")
        if file.is_file()
    }
    migrations = {
        f"osslog/storage/migrations/{file.name}"
        for file in (CHECKOUT / "osslog/storage/migrations").glob("*.sql")
    }
    assert resources
    assert migrations
    assert resources | migrations <= set(ZipFile(wheel).namelist())


def test_a_wheel_holds_the_guide_and_osslog_unpacked_from_it_reads_it_there(
    wheel: Path, tmp_path: Path
) -> None:
    guide = {f"osslog/resources/guide/{file.name}" for file in (CHECKOUT / "docs/guide").iterdir()}
    with ZipFile(wheel) as archive:
        assert guide <= set(archive.namelist())
        archive.extractall(tmp_path)
    ask = "\n".join(
        [
            f"import sys; sys.path.insert(0, {str(tmp_path)!r})",
            "from osslog.services import guides",
            "sys.stdout.write(guides.__file__ + ' ' + str(len(guides.topics())))",
        ]
    )
    answer = subprocess.run(
        [sys.executable, "-I", "-c", ask], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    assert (
        answer
        == f"{tmp_path}/osslog/services/guides.py {sum(name.endswith('.md') for name in guide) - 1}"
    )


def test_osslog_unpacked_from_a_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    ask = "\n".join(
        [
            f"import sys; sys.path.insert(0, {str(tmp_path)!r})",
            "from osslog.resource_files import resource",
            "sys.stdout.write(str(resource('')))",
        ]
    )
    answer = subprocess.run(
        [sys.executable, "-I", "-c", ask],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert Path(answer) == tmp_path / "osslog" / "resources"


def test_a_wheel_leaves_tests_and_tools_at_home(wheel: Path) -> None:
    first_parts = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert first_parts == {"osslog", next(part for part in first_parts if "dist-info" in part)}
