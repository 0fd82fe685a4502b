"""A location vault that is open, with everything that a coordinator can do in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osslog.services.open_vault import OpenVault

if TYPE_CHECKING:
    from osslog.services.agencies import Agencies
    from osslog.services.any_dates import AnyDates
    from osslog.services.clock import DateDoubt
    from osslog.services.desks import Desks
    from osslog.services.diary import Diary
    from osslog.services.drafts import Drafts
    from osslog.services.drop_in_plan import DropInPlan
    from osslog.services.drop_ins import DropIns
    from osslog.services.feedback import FeedbackForms
    from osslog.services.inbox import Inbox
    from osslog.services.inbox_view import InboxView
    from osslog.services.locations import Locations
    from osslog.services.paper_cards import PaperCards
    from osslog.services.paper_sheets import PaperSheets
    from osslog.services.take_over import TakeOver
    from osslog.services.visit_import import VisitImport
    from osslog.services.visits import Visits
    from osslog.services.year import YearEnd
    from osslog.services.year_view import YearView


@dataclass(frozen=True, slots=True)
class LocationWorkspace(OpenVault):
    """One open location vault: its parts are loaded when they are first asked for."""

    @property
    def locations(self) -> "Locations":
        """Names, questions asked, signer cards."""
        from osslog.services.locations import Locations

        return Locations(self.vault, self.today)

    @property
    def agencies(self) -> "Agencies":
        """Each location's list of agencies."""
        from osslog.services.agencies import Agencies

        return Agencies(self.vault, self.today)

    @property
    def drop_ins(self) -> "DropIns":
        """Drop-ins and who attended them."""
        from osslog.services.drop_ins import DropIns

        return DropIns(self.vault, self.today)

    @property
    def drop_in_plan(self) -> "DropInPlan":
        """When drop-ins are expected."""
        from osslog.services.drop_in_plan import DropInPlan

        return DropInPlan(self.vault, self.today)

    @property
    def diary(self) -> "Diary":
        """What was held, cancelled, expected and never recorded."""
        from osslog.services.diary import Diary

        return Diary(self.vault, self.today)

    @property
    def visits(self) -> "Visits":
        """Visits, their corrections and undo."""
        from osslog.services.visits import Visits

        return Visits(self.vault, self.today)

    @property
    def drafts(self) -> "Drafts":
        """Visits that are half entered."""
        from osslog.services.drafts import Drafts

        return Drafts(self.vault)

    @property
    def feedback(self) -> "FeedbackForms":
        """Feedback and what may be quoted from it."""
        from osslog.services.feedback import FeedbackForms

        return FeedbackForms(self.vault, self.today)

    @property
    def desks(self) -> "Desks":
        """Feedback posts and what they show."""
        from osslog.services.desks import Desks

        return Desks(self.vault, self.today)

    @property
    def inbox(self) -> "Inbox":
        """What feedback posts sealed."""
        from osslog.services.inbox import Inbox

        return Inbox(self.vault, self.today)

    @property
    def inbox_view(self) -> "InboxView":
        """How the answers of a location's feedback posts stand."""
        from osslog.services.inbox_view import InboxView

        return InboxView(self.vault, self.today)

    @property
    def year(self) -> "YearEnd":
        """Figures and the signed summary."""
        from osslog.services.year import YearEnd

        return YearEnd(self.vault, self.today)

    @property
    def year_view(self) -> "YearView":
        """A year's charts, and what is worth a look before its summary."""
        from osslog.services.year_view import YearView

        return YearView(self.vault, self.today)

    @property
    def any_dates(self) -> "AnyDates":
        """The figures of any dates."""
        from osslog.services.any_dates import AnyDates

        return AnyDates(self.vault, self.today)

    @property
    def imports(self) -> "VisitImport":
        """Visits from a spreadsheet."""
        from osslog.services.visit_import import VisitImport

        return VisitImport(self.vault, self.today)

    @property
    def take_over(self) -> "TakeOver":
        """Visits from a spreadsheet with columns and words of its own."""
        from osslog.services.take_over import TakeOver

        return TakeOver(self.vault, self.today)

    @property
    def paper_sheets(self) -> "PaperSheets":
        """Visit sheets to print."""
        from osslog.services.paper_sheets import PaperSheets

        return PaperSheets(self.vault, self.locations)

    @property
    def paper_cards(self) -> "PaperCards":
        """Feedback cards to print."""
        from osslog.services.paper_cards import PaperCards

        return PaperCards(self.locations)

    def doubt_about_today(self) -> "DateDoubt | None":
        """Whether a person should say what day it is, because the computer's looks wrong."""
        from osslog.services.clock import doubt_about_today

        return doubt_about_today(self.vault.connection, self.today)
