"""Where osslog keeps its files on this computer."""

from pathlib import Path

import platformdirs

DATA_FOLDER_VARIABLE = "OSSLOG_DATA_DIR"


def data_folder(chosen: Path | None, environment: dict[str, str]) -> Path:
    """The data folder: the chosen one, else `OSSLOG_DATA_DIR`, else the platform's own place.

    The folder is not made here.
    """
    if chosen is not None:
        return chosen
    named = environment.get(DATA_FOLDER_VARIABLE)
    if named:
        return Path(named)
    return platformdirs.user_data_path("osslog", appauthor=False, roaming=False)
