"""County vaults and somebody at their window."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from tests.data.county_returns import published_files
from tests.ui.county_made_up import make_county, trust_published, unlocked_county
from tests.ui.person import Person


@pytest.fixture(scope="session")
def _pristine_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "county"
    make_county(folder).close()
    return folder


@pytest.fixture(scope="session")
def _pristine_thirteen(_pristine_county: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "county"
    copytree(_pristine_county, folder)
    workspace = unlocked_county(folder)
    trust_published(workspace)
    workspace.close()
    return folder


@pytest.fixture(scope="session")
def _pristine_received(_pristine_thirteen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "county"
    copytree(_pristine_thirteen, folder)
    workspace = unlocked_county(folder)
    workspace.returns.import_files(published_files(tmp_path_factory.mktemp("post")))
    workspace.close()
    return folder


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """The folder that files arrive in."""
    folder = tmp_path / "post"
    folder.mkdir()
    return folder


@pytest.fixture
def county_folder(tmp_path: Path) -> Path:
    """Where the county's vault of the test is."""
    return tmp_path / "county"


@pytest.fixture
def first_analyst(
    open_window: Callable[[Path], Person], _pristine_county: Path, county_folder: Path
) -> Person:
    """Somebody at the unlocked window of a county that knows no location."""
    return _at_window(open_window, _pristine_county, county_folder)


@pytest.fixture
def analyst(
    open_window: Callable[[Path], Person], _pristine_thirteen: Path, county_folder: Path
) -> Person:
    """Somebody at the unlocked window of a county that trusts thirteen locations."""
    return _at_window(open_window, _pristine_thirteen, county_folder)


@pytest.fixture
def analyst_with_returns(
    open_window: Callable[[Path], Person], _pristine_received: Path, county_folder: Path
) -> Person:
    """Somebody at the unlocked window of a county that has the thirteen published summaries."""
    return _at_window(open_window, _pristine_received, county_folder)


def _at_window(open_window: Callable[[Path], Person], pristine: Path, folder: Path) -> Person:
    copytree(pristine, folder)
    person = open_window(folder)
    person.unlock()
    return person
