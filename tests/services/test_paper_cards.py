"""Writing the feedback card of a real location."""

from pathlib import Path

import pytest

from osslog.errors import CannotWrite, NotFound
from osslog.services.location_workspace import LocationWorkspace
from tests.export.pdf_samples import text_of
from tests.export.test_feedback_card_pdf import ARABIC, words


def test_the_card_has_the_locations_name_and_its_file_the_language_alone(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    written = location.paper_cards.write("ashford", words(ARABIC), tmp_path, two_on_a_sheet=False)

    assert written.name == "feedback-card-ar.pdf"
    assert "Ashford" in text_of(written.read_bytes())


def test_the_same_card_is_written_once_and_other_files_are_kept(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    theirs = tmp_path / "feedback-card-en.pdf"
    theirs.write_bytes(b"somebody's own")

    names = [
        location.paper_cards.write("ashford", words(), tmp_path, two_on_a_sheet=two).name
        for two in (False, False, True)
    ]

    assert names == ["feedback-card-en-2.pdf", "feedback-card-en-2.pdf", "feedback-card-en-3.pdf"]
    assert theirs.read_bytes() == b"somebody's own"


def test_an_unknown_location_and_a_folder_that_is_not_there_are_refused(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    with pytest.raises(NotFound):
        location.paper_cards.write("nowhere", words(), tmp_path, two_on_a_sheet=False)
    with pytest.raises(CannotWrite):
        location.paper_cards.write("ashford", words(), tmp_path / "gone", two_on_a_sheet=False)
