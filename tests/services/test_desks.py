"""A location's feedback posts, as the coordinator makes and changes them."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from nacl.signing import SigningKey

from osslog.domain.desk import DeskSetup
from osslog.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    ClockSetBack,
    DiskFull,
    InUse,
    NotAllowedInput,
    NotFound,
)
from osslog.export.desk_file import DeskFile, DeskFileRefused
from osslog.services.desk_enrolment import enrol, plan_of
from osslog.services.desk_post import DeskPost
from osslog.services.desks import NotFromThisLocation
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage.cipher import Connection, Cursor, Parameters
from tests.data.desk_entries import key_of_post
from tests.data.location_records import Calendar
from tests.services.posts import Laptop, set_up_laptop


@pytest.fixture
def laptop(location: LocationWorkspace, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop."""
    made = set_up_laptop(location, tmp_path)
    yield made
    made.post.close()


def names(location: LocationWorkspace) -> list[str]:
    return [desk.name for desk in location.desks.all("ashford")]


def test_a_post_knows_what_it_asks_and_no_secret_of_the_vault(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    police = location.agencies.add("ashford", "Kent Police")
    gone = location.agencies.add("ashford", "Gone")
    location.agencies.set_active(gone.id, active=False)
    setup = DeskSetup(("en", "ar"), {"en": "Welcome.", "ar": "أهلا"}, needs_second_look=True)
    assert location.desks.change_setup("ashford", setup) == setup
    assert location.desks.setup("ashford") == setup
    written = location.desks.enrol("ashford", "Library laptop", tmp_path, takes_visits=True)
    content = written.path.read_bytes()
    file = DeskFile.from_json(content)
    plan = file.plan
    assert (plan.languages, plan.welcome) == (setup.languages, setup.welcome)
    assert [agency.id for agency in plan.agencies] == [police.id]
    assert (plan.asked, plan.takes_visits) == (location.locations.get("ashford").asked, True)
    assert (plan.issue, plan.made_on) == (1, date(2017, 7, 14))
    assert file.words == location.locations.signer_card("ashford").words
    row = location.vault.connection.row("SELECT signing_key, inbox_key FROM location")
    assert row is not None
    for key in row:
        assert bytes(key) not in content
        assert bytes(key).hex().encode() not in content


def test_the_vault_keeps_only_the_public_half_of_a_posts_key(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    seed = key_of_post(laptop.post.folder)
    (desk,) = location.desks.all("ashford")
    assert desk.public_key == laptop.post.plan.desk_public_key
    connection = location.vault.connection
    for (table,) in connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        for row in connection.rows(f'SELECT * FROM "{table}"'):  # noqa: S608 names of our own tables
            assert seed not in row


@pytest.mark.parametrize(
    "setup",
    [
        DeskSetup(("pl",)),
        DeskSetup(()),
        DeskSetup(("en", "tlh")),
        DeskSetup(welcome={"en": "x" * 301}),
        DeskSetup(welcome={"en": "a\u202eb"}),
    ],
)
def test_a_setup_that_cannot_be_is_refused(location: LocationWorkspace, setup: DeskSetup) -> None:
    with pytest.raises(NotAllowedInput):
        location.desks.change_setup("ashford", setup)
    assert location.desks.setup("ashford") == DeskSetup()


def test_words_of_welcome_are_kept_tidy_and_empty_ones_go(location: LocationWorkspace) -> None:
    kept = location.desks.change_setup(
        "ashford", DeskSetup(welcome={"en": " Hello\nyou ", "pl": "  "})
    )
    assert kept.welcome == {"en": "Hello you"}


@pytest.mark.parametrize("name", ["", " ", "x" * 81, "a\u202eb"])
def test_a_post_needs_a_name(location: LocationWorkspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(NotAllowedInput):
        location.desks.enrol("ashford", name, tmp_path)
    assert names(location) == []
    assert list(tmp_path.glob("*.osslog-desk")) == []


def test_two_posts_of_a_location_have_two_names(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    with pytest.raises(AlreadyThere, match="Library laptop"):
        location.desks.enrol("ashford", " Library  laptop ".replace("  ", " "), laptop.stick)
    location.locations.add("dover", "Dover")
    location.desks.enrol("dover", "Library laptop", laptop.stick)
    with pytest.raises(NotFound):
        location.desks.enrol("hythe", "Library laptop", laptop.stick)


def test_no_post_is_known_whose_file_could_not_be_written(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        location.desks.enrol("ashford", "Library laptop", tmp_path / "file")
    assert names(location) == []


def test_no_file_is_left_where_the_vault_could_not_keep_its_post(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = laptop.stick
    real = Connection.execute
    written: list[int] = []

    def full_at_the_end(connection: Connection, sql: str, parameters: Parameters = ()) -> Cursor:
        if sql == "COMMIT":
            written.append(len(list(stick.glob("*.osslog-desk"))))
            raise DiskFull
        return real(connection, sql, parameters)

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "execute", full_at_the_end)
        with pytest.raises(DiskFull):
            location.desks.enrol("ashford", "Other", stick)
        with pytest.raises(DiskFull):
            location.desks.later_file(laptop.post.plan.desk_id, stick)
    assert written == [1, 1]
    assert list(stick.glob("*.osslog-desk")) == []
    assert names(location) == ["Library laptop"]
    assert location.desks.all("ashford")[0].file_issue == 1


def test_a_later_file_is_due_after_each_change_and_after_no_other(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    desk_id = laptop.post.plan.desk_id
    steps = (
        lambda: location.locations.rename("ashford", "Ashford and Hythe"),
        lambda: location.agencies.add("ashford", "Kent Police"),
        lambda: location.locations.choose_questions("ashford", ["sex"]),
        lambda: location.desks.change_setup("ashford", DeskSetup(("en", "pl"))),
        lambda: location.desks.let_take_visits(desk_id, takes_visits=True),
    )
    assert location.desks.due("ashford") == frozenset()
    for step in steps:
        step()
        assert location.desks.due("ashford") == {desk_id}
        location.desks.later_file(desk_id, laptop.stick)
        assert location.desks.due("ashford") == frozenset()
    location.inbox.merge_folder(laptop.bring("a"))
    assert location.desks.due("ashford") == frozenset()


def test_a_later_file_brings_what_changed_and_names_what_came_in(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    location.inbox.merge_folder(laptop.bring("a", "b"))
    location.agencies.add("ashford", "Kent Police")
    written = location.desks.later_file(laptop.post.plan.desk_id, laptop.stick)
    file = DeskFile.from_json(written.path.read_bytes())
    assert file.seed is None
    assert (file.plan.issue, len(file.plan.merged)) == (2, 2)
    laptop.post.take_file(written.path)
    assert [agency.name for agency in laptop.post.plan.agencies] == ["Kent Police"]
    with pytest.raises(NotFound):
        location.desks.later_file(uuid4(), laptop.stick)


def test_withdrawing_and_bringing_back_is_in_the_log_without_more_than_the_day(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    desk_id = laptop.post.plan.desk_id
    assert location.desks.withdraw(desk_id).withdrawn_on == date(2017, 7, 14)
    assert location.desks.all("ashford")[0].withdrawn_on == date(2017, 7, 14)
    assert location.desks.due("ashford") == frozenset()
    assert location.desks.bring_back(desk_id).withdrawn_on is None
    log = location.vault.connection.rows("SELECT event, detail FROM audit")
    assert log[-3:] == [
        ("desk_added", "ashford"),
        ("desk_withdrawn", "ashford"),
        ("desk_added", "ashford"),
    ]


def test_handing_over_makes_a_post_once_and_tells_it_each_time(
    location: LocationWorkspace,
) -> None:
    folder = location.desks.hand_over("ashford")
    assert folder == location.folder / "desk" / "ashford"
    location.agencies.add("ashford", "Kent Police")
    location.desks.hand_over("ashford")
    (desk,) = location.desks.all("ashford")
    assert (desk.name, desk.is_own, desk.file_issue) == ("This computer", True, 2)
    plan = plan_of(location.folder, "ashford")
    assert (plan.issue, [agency.name for agency in plan.agencies]) == (2, ["Kent Police"])
    assert plan.merged == frozenset()
    with pytest.raises(NotFound):
        location.desks.hand_over("dover")


def test_handing_over_waits_for_a_post_that_is_open(location: LocationWorkspace) -> None:
    location.desks.hand_over("ashford")
    with (
        closing(DeskPost.open(location.folder, "ashford", today=location.today)),
        pytest.raises(InUse),
    ):
        location.desks.hand_over("ashford")


def test_a_withdrawn_own_post_is_never_brought_back_by_handing_over(
    location: LocationWorkspace,
) -> None:
    location.desks.hand_over("ashford")
    (first,) = location.desks.all("ashford")
    before = key_of_post(location.folder / "desk" / "ashford")
    location.desks.withdraw(first.id)
    location.desks.hand_over("ashford")
    assert names(location) == ["This computer", "This computer (2)"]
    assert location.desks.all("ashford")[0].withdrawn_on is not None
    assert key_of_post(location.folder / "desk" / "ashford") != before


def test_a_key_that_was_swapped_in_the_folder_makes_a_new_post(
    location: LocationWorkspace,
) -> None:
    folder = location.desks.hand_over("ashford")
    (folder / "desk.key").write_bytes(bytes(32))
    location.desks.hand_over("ashford")
    with closing(DeskPost.open(location.folder, "ashford", today=location.today)) as post:
        assert post.plan.desk_name == "This computer (2)"


def test_a_plan_that_was_swapped_in_the_folder_is_put_right_by_handing_over(
    location: LocationWorkspace,
) -> None:
    folder = location.desks.hand_over("ashford")
    right = DeskFile.from_json((folder / "desk.json").read_bytes())
    wrong = replace(right.plan, inbox_key=bytes([9] * 32))
    stranger = bytes([8] * 32)
    (folder / "desk.json").write_bytes(DeskFile.signed(wrong, stranger).to_json())
    location.desks.hand_over("ashford")
    assert plan_of(location.folder, "ashford").inbox_key == right.plan.inbox_key


def test_on_a_day_that_cannot_be_no_file_is_made(
    location: LocationWorkspace, laptop: Laptop, calendar: Calendar
) -> None:
    calendar.day = date(2016, 1, 1)
    with pytest.raises(ClockSetBack):
        location.desks.later_file(laptop.post.plan.desk_id, laptop.stick)
    with pytest.raises(ClockSetBack):
        location.desks.hand_over("ashford")
    assert location.desks.due("ashford") == frozenset()


def test_only_a_file_that_the_location_signed_makes_a_post_known_again(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    stranger = DeskFile.signed(laptop.post.plan, bytes([8] * 32))
    path.write_bytes(stranger.to_json())
    with pytest.raises(DeskFileRefused):
        location.desks.take_in_again(path)
    path.write_bytes(b"{}")
    with pytest.raises(DeskFileRefused):
        location.desks.take_in_again(path)
    path.write_bytes(bytes(5 * 1024 * 1024))
    with pytest.raises(DeskFileRefused):
        location.desks.take_in_again(path)
    with pytest.raises(CannotRead):
        location.desks.take_in_again(tmp_path / "nothing")
    other = tmp_path / "other"
    own = location.desks.enrol("ashford", "Second", other).path
    enrol(tmp_path / "second", own)
    assert location.desks.take_in_again(own).name == "Second"
    assert len(names(location)) == 2


def test_a_file_of_before_a_key_change_does_not_make_a_post_known(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    old = SigningKey.generate()
    plan = replace(laptop.post.plan, desk_id=uuid4(), location_public_key=bytes(old.verify_key))
    path = tmp_path / "old"
    path.write_bytes(DeskFile.signed(plan, bytes(old)).to_json())
    with pytest.raises(NotFromThisLocation):
        location.desks.take_in_again(path)
