"""The charts of a year or of any dates: visits by month, agencies, referrals, answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from osslog.domain import answer_charts, code_lists
from osslog.domain.annual_summary import AgencyAttendance, MonthFigures, ReferralCounts
from osslog.domain.charts import Chart, ChartKind, ChartRow, ChartSubject, Say, in_words
from osslog.domain.figures import share
from osslog.domain.period_figures import Figures
from osslog.domain.reporting_year import ReportingYear

MOST_DESTINATIONS = 12
"""How many destinations a chart of referrals names; the table has them all."""

MOST_AGENCIES = 20
"""How many agencies a chart shows, those that came most often; the table has them all."""

MOST_COLUMNS = 24
"""More months than this are drawn as reporting years."""

_MOST_NAMED = 3
_JULY = 7
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The visits in each month of the year before, where they were counted here."""

    label: str
    visits: tuple[int, ...]


def charts_of(
    figures: Figures, before: YearBefore | None = None, say: Say = str
) -> tuple[Chart, ...]:
    """Every chart that has something to show, in the order of the page."""
    made: list[Chart] = []
    if figures.visits or (before is not None and any(before.visits)):
        made.append(_months(figures, before, say))
    if any(line.attended for line in figures.agencies):
        made.append(_agencies(figures, say))
    if figures.referrals:
        made.append(_referrals(figures.referrals, say))
    made += answer_charts.charts_of(figures, say)
    return tuple(made)


# Months -----------------------------------------------------------------------------------------


def _months(figures: Figures, before: YearBefore | None, say: Say) -> Chart:
    months = figures.months
    if len(months) > MOST_COLUMNS:
        return _years(months, say)
    past = before.visits if before is not None and len(before.visits) == len(months) else None
    rows = []
    year_shown = ""
    for place, month in enumerate(months):
        year, number = month.month.split("-")
        label = say(_SHORT_MONTHS[int(number) - 1])
        if year != year_shown:
            label, year_shown = f"{label}\n{year}", year
        counts = (month.visits,) if past is None else (past[place], month.visits)
        rows.append(_counted_row(label, counts))
    parts = (
        (say("Visits"),) if before is None or past is None else (before.label, _year_label(months))
    )
    most = max(*(month.visits for month in months), *(past or (0,)))
    sentence = _months_sentence(months, say)
    if before is not None and past is not None:
        sentence += " " + say("The year before, {year}, had {visits} in all.").format(
            year=before.label, visits=f"{sum(past):,}"
        )
    return Chart(
        ChartSubject.MONTHS,
        ChartKind.COLUMNS,
        say("Visits by month"),
        sentence,
        say("Unit: visits"),
        parts,
        tuple(rows),
        Decimal(max(1, most)),
    )


def _year_label(months: Sequence[MonthFigures]) -> str:
    year, number = months[0].month.split("-")
    return ReportingYear(int(year) if int(number) >= _JULY else int(year) - 1).label


def _years(months: Sequence[MonthFigures], say: Say) -> Chart:
    visits: dict[str, int] = {}
    for month in months:
        label = _year_label((month,))
        visits[label] = visits.get(label, 0) + month.visits
    return Chart(
        ChartSubject.MONTHS,
        ChartKind.COLUMNS,
        say("Visits by reporting year"),
        _months_sentence(months, say),
        say("Unit: visits within these dates"),
        (say("Visits"),),
        tuple(_counted_row(label, (count,)) for label, count in visits.items()),
        Decimal(max(1, *visits.values())),
    )


def _counted_row(label: str, counts: Iterable[int], note: str = "") -> ChartRow:
    counted = tuple(counts)
    return ChartRow(
        label,
        tuple(Decimal(count) for count in counted),
        tuple(f"{count:,}" for count in counted),
        note,
    )


def _months_sentence(months: Sequence[MonthFigures], say: Say) -> str:
    total = sum(month.visits for month in months)
    if not total:
        return say("No visit was recorded in these months.")
    most = max(month.visits for month in months)
    busiest = [month.month for month in months if month.visits == most]
    if len(busiest) > _MOST_NAMED:
        where = say("{count} months").format(count=len(busiest))
    else:
        where = in_words([_month_name(month, say) for month in busiest], say)
    template = (
        say("1 visit, in {months}.")
        if total == 1
        else say("{visits} visits; the most in one month were {most}, in {months}.")
    )
    return template.format(visits=f"{total:,}", most=f"{most:,}", months=where)


def _month_name(month: str, say: Say) -> str:
    year, number = month.split("-")
    return f"{say(_MONTHS[int(number) - 1])} {year}"


# Agencies and referrals -------------------------------------------------------------------------


def _agencies(figures: Figures, say: Say) -> Chart:
    held = figures.drop_ins_held
    lines = sorted(figures.agencies, key=_by_attendance)
    shown = lines[:MOST_AGENCIES]
    rows = [
        ChartRow(
            line.agency,
            (Decimal(line.attended),),
            (f"{line.attended:,} ({share(line.attended, held)}%)",),
        )
        for line in shown
    ]
    if len(shown) < len(lines):
        rest = say("{count} more agencies are in the table.")
        rows.append(ChartRow("", note=rest.format(count=len(lines) - len(shown))))
    most = lines[0].attended
    first = [line.agency for line in lines if line.attended == most]
    named = (
        in_words(first, say)
        if len(first) <= _MOST_NAMED
        else say("{count} agencies").format(count=len(first))
    )
    half = sum(2 * line.attended >= held for line in lines)
    came = sum(line.attended > 0 for line in lines)
    if came == 1:
        sentence = say("{agencies} came to {most} of {held} drop-ins held ({share}%).")
    else:
        sentence = say(
            "{agencies} came most often, to {most} of {held} drop-ins held ({share}%); "
            "{half} of {all} agencies came to half of them or more."
        )
    return Chart(
        ChartSubject.AGENCIES,
        ChartKind.BARS,
        say("How regularly agencies came"),
        sentence.format(
            agencies=named,
            most=f"{most:,}",
            held=f"{held:,}",
            share=share(most, held),
            half=half,
            all=came,
        ),
        say("Unit: drop-ins attended. Base: {held} drop-ins held").format(held=f"{held:,}"),
        (say("Drop-ins attended"),),
        tuple(rows),
        Decimal(max(1, held)),
    )


def _by_attendance(line: AgencyAttendance) -> tuple[int, str]:
    return -line.attended, line.agency


def _referrals(lines: Sequence[ReferralCounts], say: Say) -> Chart:
    ordered = sorted(lines, key=_by_total)
    total = sum(line.total for line in lines)
    labels = {
        line.destination: say(code_lists.DESTINATION.label_of(line.destination)) for line in lines
    }
    named = ordered if len(ordered) <= MOST_DESTINATIONS else ordered[: MOST_DESTINATIONS - 1]
    rows = [_share_of_total(labels[line.destination], line.total, total) for line in named]
    others = ordered[len(named) :]
    if others:
        label = say("{count} other destinations").format(count=len(others))
        rows.append(_share_of_total(label, sum(line.total for line in others), total))
    most = ordered[0].total
    first = [labels[line.destination] for line in ordered if line.total == most]
    if len(lines) == 1:
        sentence = (
            say("1 referral, to {first}.")
            if total == 1
            else say("{total} referrals, all to {first}.")
        )
    elif len(first) > _MOST_NAMED:
        sentence = say(
            "{total} referrals to {count} destinations, no more than {most} to any of them."
        )
    else:
        sentence = say("{total} referrals to {count} destinations; the most, {most}, to {first}.")
    return Chart(
        ChartSubject.REFERRALS,
        ChartKind.BARS,
        say("Referrals by destination"),
        sentence.format(
            total=f"{total:,}",
            count=len(lines),
            most=f"{most:,}",
            first=in_words(first, say) if len(first) <= _MOST_NAMED else "",
        ),
        say("Unit: referrals, of which a visit may have several. Base: {total} referrals").format(
            total=f"{total:,}"
        ),
        (say("Referrals"),),
        tuple(rows),
        max(row.lengths[0] for row in rows),
    )


def _by_total(line: ReferralCounts) -> tuple[int, str]:
    return -line.total, code_lists.DESTINATION.label_of(line.destination)


def _share_of_total(label: str, count: int, total: int) -> ChartRow:
    return ChartRow(label, (Decimal(count),), (f"{count:,} ({share(count, total)}%)",))
