"""The end of the year: figures, and the signed summary that goes to the county."""

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from osslog.domain.annual_summary import AnnualSummary, build_summary
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words import tidy
from osslog.errors import AlreadyThere, NotAllowedInput
from osslog.safe_files import make_private_folder, read_file, write_file
from osslog.services.clock import Today, believable_today
from osslog.services.locations import found_location
from osslog.services.year_before import months_before, previous_year
from osslog.storage import audit, drop_ins, entered_figures, feedback, locations, summaries
from osslog.storage import year_counts as counts
from osslog.storage.audit import AuditEvent
from osslog.storage.locations import LocationKeys
from osslog.storage.summaries import KeptSummary
from osslog.storage.vault import Vault

MOST_ENTERED_VISITS = 999_999_999
MOST_REVISIONS = 9_999
"""No year is written more often: a higher number of the county's last revision is a slip."""

_SHA256 = re.compile("[0-9a-f]{64}", re.ASCII)


class FutureYear(NotAllowedInput):
    """The reporting year has not begun."""

    code = "future_year"


class NothingRecorded(NotAllowedInput):
    """The vault has nothing of the year, so a summary would say zero of a year nobody kept."""

    code = "nothing_recorded"
    default_next_step = (
        "Choose a year with drop-ins. If there were none, record one cancelled drop-in that says "
        "why."
    )


class ReasonNeeded(NotAllowedInput):
    """A later revision says why there is one."""

    code = "reason_needed"


class CountyRevisionNeeded(NotAllowedInput):
    """After a restore the vault may lack revisions that the county has."""

    code = "county_revision_needed"


@dataclass(frozen=True, slots=True)
class SummaryReceipt:
    """One revision that was written."""

    revision: int
    written_on: date
    reason: str | None
    manifest_hash: str


@dataclass(frozen=True, slots=True)
class WrittenSummary:
    """A summary file that was given out; `is_new` is false for the kept bytes of an earlier day."""

    path: Path
    revision: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Before:
    """The revision that the next one follows; number 0 where there is none."""

    revision: int = 0
    manifest_hash: str | None = None


class YearEnd:
    """What a coordinator does with a reporting year's figures."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def years(self, location_id: str) -> tuple[ReportingYear, ...]:
        """Each year of which a location has a drop-in, feedback or a summary, the newest first."""
        connection = self._vault.connection
        years = {
            *map(_year_of_month, drop_ins.months(connection, location_id)),
            *map(_year_of_month, feedback.months(connection, location_id)),
            *summaries.years(connection, location_id),
        }
        return tuple(sorted(years, reverse=True))

    def figures(self, location_id: str, year: ReportingYear) -> AnnualSummary:
        """The year's figures as they stand, with the revision that they would be written as.

        Raises:
            NotFound: there is no such location.
        """
        location = found_location(self._vault, location_id)
        kept = summaries.last(self._vault.connection, location_id, year)
        now = self._summary(location, year, kept.revision if kept else 1)
        if kept is None or self._is_as_kept(now, kept):
            return now
        return replace(now, revision=kept.revision + 1)

    def written(self, location_id: str, year: ReportingYear) -> tuple[SummaryReceipt, ...]:
        """Each revision of a location's year that was written, the first one first."""
        return tuple(
            SummaryReceipt(kept.revision, kept.written_on, kept.reason, kept.manifest_hash)
            for kept in summaries.of_year(self._vault.connection, location_id, year)
        )

    def enter_previous(self, location_id: str, year: ReportingYear, visits: int | None) -> None:
        """Keep what an earlier report says of the visits in the year *before* `year`.

        It counts only where the vault has no visits of its own from that year. None takes an
        entered figure back.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: the figure is below zero or too large.
            ClockSetBack: as its name says.
        """
        if visits is not None and not 0 <= visits <= MOST_ENTERED_VISITS:
            raise NotAllowedInput("The visits are a whole number from 0 up.")
        connection = self._vault.connection
        before = year.previous
        with self._vault.transaction():
            found_location(self._vault, location_id)
            now = believable_today(connection, self._today)
            if visits is None:
                entered_figures.forget(connection, location_id, before.label)
            else:
                entered_figures.enter(connection, location_id, before.label, visits)
            detail = f"{location_id} {before.label}"
            audit.append(connection, AuditEvent.FIGURE_ENTERED, detail, now)

    def write(
        self,
        location_id: str,
        year: ReportingYear,
        folder: Path,
        *,
        reason: str | None = None,
        known_revision: int | None = None,
        known_manifest_hash: str | None = None,
    ) -> WrittenSummary:
        """Write the year's signed summary into `folder`.

        While figures and signing key are those of the last revision, its kept bytes are given
        out again. Otherwise a new revision is kept in the vault, together with its audit event,
        before the file is written; the first one needs no `reason`.

        After a restore from a backup the county may have revisions that the vault has not. Then
        the county's last one is asked for: `known_revision`, 0 where the county has none, and
        the `known_manifest_hash` of it. It is asked until a new revision has been written.

        Raises:
            NotFound: there is no such location.
            FutureYear: the year has not begun.
            NothingRecorded: the vault has nothing of the year.
            ReasonNeeded: there is a revision already, and no good reason for another.
            CountyRevisionNeeded: see above.
            ClockSetBack: as its name says.
            AlreadyThere: the folder has another file of the same name, which is kept.
            CannotWrite, DiskFull: as their names say; a new revision may be kept all the same,
                and is given out the next time.
        """
        known = _known(known_revision, known_manifest_hash)
        connection = self._vault.connection
        with self._vault.transaction():
            now = believable_today(connection, self._today)
            if year.first_day > now:
                raise FutureYear(f"The year {year} begins on {year.first_day:%d/%m/%Y}.")
            location = found_location(self._vault, location_id)
            if year not in self.years(location_id):
                raise NothingRecorded(f"Nothing is recorded for {location.name} in {year}.")
            kept = summaries.last(connection, location_id, year)
            before = self._revision_before(location_id, year, kept, known)
            revision = before.revision + 1
            summary = self._summary(location, year, revision)
            is_new = not (
                kept is not None
                and before == _Before(kept.revision, kept.manifest_hash)
                and self._is_as_kept(summary, kept)
            )
            if is_new or kept is None:
                kept = self._keep(summary, before, _good_reason(reason, before), now)
        path = _give_out(kept, folder)
        return WrittenSummary(path, kept.revision, is_new)

    def write_workbook(self, location_id: str, year: ReportingYear, folder: Path) -> Path:
        """Write the year's figures, with released words, as a spreadsheet into `folder`.

        It is a copy to work with and no summary: nothing is signed, kept or noted. An earlier one
        of its name is replaced.

        Raises:
            NotFound: there is no such location.
            NothingRecorded: the vault has nothing of the year.
            CannotWrite, DiskFull: as their names say; the folder has to be there.
        """
        from osslog.export import summary_workbook

        summary = self.figures(location_id, year)
        if year not in self.years(location_id):
            raise NothingRecorded(f"Nothing is recorded for {summary.location_name} in {year}.")
        kept = summaries.last(self._vault.connection, location_id, year)
        if kept is not None and kept.revision == summary.revision:
            standing = (
                f"As in revision {kept.revision} of the signed summary, "
                f"written on {kept.written_on:%d/%m/%Y}."
            )
        else:
            standing = (
                f"As they stood on {self._today():%d/%m/%Y}. No signed summary has these figures."
            )
        path = folder / summary_workbook.file_name(summary)
        write_file(path, summary_workbook.render(summary, standing))
        return path

    def _keep(
        self, summary: AnnualSummary, before: _Before, reason: str | None, now: date
    ) -> KeptSummary:
        from osslog.export import summary_file, summary_json, summary_pdf

        connection = self._vault.connection
        year = ReportingYear.parse(summary.year)
        audit.append(
            connection,
            AuditEvent.REVISION_WRITTEN if before.revision else AuditEvent.SUMMARY_WRITTEN,
            summaries.audit_detail(summary.location_id, year, summary.revision),
            now,
        )
        built = summary_file.build(
            summary,
            signing_seed=self._keys(summary.location_id).signing_seed,
            written_on=now,
            reason=reason,
            previous=before.manifest_hash,
            audit_head=audit.head(connection),
            pdf=summary_pdf.render(
                summary, months_before(connection, summary.location_id, year.previous)
            ),
        )
        kept = KeptSummary(
            summary.location_id,
            year,
            summary.revision,
            reason,
            now,
            built.manifest_hash,
            summary_json.encode(summary),
            built.content,
        )
        summaries.add(connection, kept)
        return kept

    def _revision_before(
        self,
        location_id: str,
        year: ReportingYear,
        kept: KeptSummary | None,
        known: _Before | None,
    ) -> _Before:
        own = _Before() if kept is None else _Before(kept.revision, kept.manifest_hash)
        if known is not None:
            return known if known.revision >= own.revision else own
        restored = summaries.restored_on_since(self._vault.connection, location_id, year)
        if restored is not None and year.first_day <= restored:
            raise CountyRevisionNeeded(
                f"A backup was restored on {restored:%d/%m/%Y}, so the county may have a summary "
                f"of {year} that is not in this vault.",
                "Ask the county for its last revision of this year and the hash of its manifest, "
                "and give both; the revision is 0 where the county has none.",
            )
        return own

    def _summary(self, location: Location, year: ReportingYear, revision: int) -> AnnualSummary:
        counted = counts.select(self._vault.connection, location.id, year)
        before = previous_year(self._vault.connection, location.id, year.previous)
        return build_summary(location, year, revision, counted, before)

    def _is_as_kept(self, summary: AnnualSummary, kept: KeptSummary) -> bool:
        """Whether the kept file says `summary`, and the location's present card vouches for it."""
        from osslog.export import summary_file, summary_json
        from osslog.export.summary_refusal import SummaryRefused

        if _comparable(summary) != _comparable(summary_json.decode(kept.figures)):
            return False
        pinned = {kept.location_id: self._keys(kept.location_id).public_key}
        try:
            summary_file.verify(kept.file, pinned=pinned, today=kept.written_on)
        except SummaryRefused:  # signed before the location's keys were changed
            return False
        return True

    def _keys(self, location_id: str) -> LocationKeys:
        keys = locations.keys(self._vault.connection, location_id)
        if keys is None:
            raise RuntimeError("a location that was found has no keys")
        return keys


def _comparable(summary: AnnualSummary) -> AnnualSummary:
    """The summary without its number and without agencies that were only listed.

    An agency that is put on the list later did nothing in a year that is over.
    """
    active = tuple(agency for agency in summary.agencies if agency.attended or agency.seen_in)
    return replace(summary, revision=1, agencies=active)


def _year_of_month(month: str) -> ReportingYear:
    return ReportingYear.containing(date.fromisoformat(f"{month}-01"))


def _known(revision: int | None, manifest_hash: str | None) -> _Before | None:
    """What the county says that it has, judged."""
    if revision is None and manifest_hash is None:
        return None
    if revision == 0 and manifest_hash is None:
        return _Before()
    if revision is None or not 1 <= revision <= MOST_REVISIONS:
        raise NotAllowedInput(
            f"The county's last revision is from 1 to {MOST_REVISIONS:,}, or 0 where it has none."
        )
    if manifest_hash is None or not _SHA256.fullmatch(manifest_hash):
        raise NotAllowedInput(
            "The hash of the county's last manifest has 64 digits from 0 to 9 and a to f."
        )
    return _Before(revision, manifest_hash)


def _good_reason(reason: str | None, before: _Before) -> str | None:
    """The reason as it goes into the manifest: none for the first revision."""
    from osslog.export.manifest import LONGEST_REASON, is_reason

    if before.revision == 0:
        return None
    kept = tidy(reason or "")
    if not kept:
        raise ReasonNeeded(
            f"Revision {before.revision} was written before and the summary has changed since.",
            "Say why there is another revision.",
        )
    if not is_reason(kept):
        raise ReasonNeeded(
            f"The reason has at most {LONGEST_REASON} characters, all of which can be printed."
        )
    return kept


def _give_out(kept: KeptSummary, folder: Path) -> Path:
    from osslog.export import summary_file, summary_json

    path = folder / summary_file.file_name(summary_json.decode(kept.figures))
    make_private_folder(folder)
    try:
        write_file(path, kept.file, replace=False)
    except AlreadyThere:
        if read_file(path, at_most=len(kept.file)) != kept.file:
            raise
    return path
