"""What came in from feedback posts, what did not, and why, in the window's words."""

from PySide6.QtCore import QCoreApplication

from osslog.services.entry_faults import in_words
from osslog.services.inbox import Gap, Merged
from osslog.services.inbox_view import SetAside
from osslog.ui.dates import day_in_words
from osslog.ui.labels import sentence

_MOST_RUNS = 4


def came_in(merged: Merged) -> str:
    """What came in, such as "3 answers came in."; empty where nothing did."""
    answers, visits = merged.feedback, merged.visits
    if answers and visits:
        return _tr("{answers} and {visits} came in.").format(
            answers=_answers(answers), visits=_visits(visits)
        )
    if not answers and not visits:
        return ""
    what = _answers(answers) if answers else _visits(visits)
    return _tr("{what} came in.").format(what=what)


def came_from_own_post(merged: Merged) -> str:
    """What came in from this computer's post; empty where nothing did."""
    if merged.visits or not merged.feedback:
        return came_in(merged)
    return (
        _tr("1 answer came in from the feedback post.")
        if merged.feedback == 1
        else _tr("{count} answers came in from the feedback post.").format(
            count=f"{merged.feedback:,}"
        )
    )


def was_set_aside(merged: Merged) -> str:
    """How many files were not accepted; empty where all were."""
    count = sum(merged.refused.values())
    if not count:
        return ""
    return (
        _tr("1 file was not accepted.")
        if count == 1
        else _tr("{count} files were not accepted.").format(count=f"{count:,}")
    )


def what_else(merged: Merged) -> tuple[str, ...]:
    """Whatever else a merge of a folder has to tell."""
    told = []
    if merged.already_there:
        told.append(
            _tr("1 was here before.")
            if merged.already_there == 1
            else _tr("{count} were here before.").format(count=f"{merged.already_there:,}")
        )
    if merged.left_there:
        told.append(
            _tr("1 file stays where it is.")
            if merged.left_there == 1
            else _tr("{count} files stay where they are.").format(count=f"{merged.left_there:,}")
        )
    if merged.not_removed:
        told.append(
            _tr("1 file could not be removed from there. It may stay: nothing comes in twice.")
            if merged.not_removed == 1
            else _tr(
                "{count} files could not be removed from there. They may stay: nothing comes in "
                "twice."
            ).format(count=f"{merged.not_removed:,}")
        )
    if merged.unreadable:
        told.append(
            _tr("1 file could not be read. Merge again once the stick is back.")
            if merged.unreadable == 1
            else _tr("{count} files could not be read. Merge again once the stick is back.").format(
                count=f"{merged.unreadable:,}"
            )
        )
    return tuple(told)


def gap_in_words(gap: Gap) -> tuple[str, ...]:
    """What is wrong with the order of a post's entries."""
    told = []
    if gap.count == 1:
        told.append(
            _tr(
                "From the post {post} the entry {numbers} has not come. It may still be there or "
                "on a stick: let the post copy all of its entries again, then merge."
            ).format(post=gap.desk.name, numbers=_numbers(gap))
        )
    elif gap.count:
        told.append(
            _tr(
                "From the post {post} the entries {numbers} have not come. They may still be "
                "there or on a stick: let the post copy all of its entries again, then merge."
            ).format(post=gap.desk.name, numbers=_numbers(gap))
        )
    if gap.is_forked:
        told.append(
            _tr(
                "The entries of the post {post} do not follow one another: an old copy of its "
                "folder may have been put back. What came in is kept. Make a new post in its "
                "place if nobody can say why."
            ).format(post=gap.desk.name)
        )
    return tuple(told)


def set_aside_in_words(group: SetAside) -> str:
    """How many files, of which post, since when."""
    count, day = f"{group.count:,}", day_in_words(group.noted_on)
    if group.desk_name:
        named = (
            _tr("1 file that names the post {post}, set aside on {day}")
            if group.count == 1
            else _tr("{count} files that name the post {post}, set aside on {day}")
        )
        return named.format(count=count, post=group.desk_name, day=day)
    unnamed = (
        _tr("1 file, set aside on {day}")
        if group.count == 1
        else _tr("{count} files, set aside on {day}")
    )
    return unnamed.format(count=count, day=day)


def reason_in_words(group: SetAside) -> str:
    """Why files were not accepted, and what can be done."""
    words = in_words(group.reason)
    return f"{sentence(words.sentence)} {sentence(words.next_step)}"


def _answers(count: int) -> str:
    return _tr("1 answer") if count == 1 else _tr("{count} answers").format(count=f"{count:,}")


def _visits(count: int) -> str:
    return _tr("1 visit") if count == 1 else _tr("{count} visits").format(count=f"{count:,}")


def _numbers(gap: Gap) -> str:
    """The numbers that are missing, such as "4 to 6, 9"."""
    runs = [
        str(first) if first == last else _tr("{first} to {last}").format(first=first, last=last)
        for first, last in gap.missing[:_MOST_RUNS]
    ]
    if len(gap.missing) > _MOST_RUNS:
        runs.append(_tr("and more"))
    return ", ".join(runs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MergeWords", text)
