"""The agencies that each location lists."""

from dataclasses import replace
from uuid import UUID, uuid4

from osslog.domain.records import Agency
from osslog.domain.words import problem_with_name, tidy
from osslog.errors import NotAllowedInput, NotFound
from osslog.services.clock import Today
from osslog.services.locations import found_location
from osslog.storage import agencies
from osslog.storage.vault import Vault


class Agencies:
    """What a coordinator does with a location's list of agencies."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def all(self, location_id: str) -> tuple[Agency, ...]:
        """Every agency of a location: the active ones first, each part by name."""
        return agencies.of_location(self._vault.connection, location_id)

    def add(self, location_id: str, name: str) -> Agency:
        """Put an agency on the list; one of the same name is returned, active again.

        Small and capital letters do not make another name.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: the name breaks the rules.
        """
        kept = tidy(name)
        problem = problem_with_name(kept, "agency")
        if problem:
            raise NotAllowedInput(problem)
        connection = self._vault.connection
        with self._vault.transaction():
            found_location(self._vault, location_id)
            for agency in agencies.of_location(connection, location_id):
                if agency.name.casefold() == kept.casefold():
                    agencies.set_active(connection, agency.id, active=True)
                    return replace(agency, active=True)
            added = Agency(uuid4(), kept)
            agencies.add(connection, location_id, added)
        return added

    def set_active(self, agency_id: UUID, *, active: bool) -> Agency:
        """Offer an agency for drop-ins, or no longer; what it attended stays.

        Raises:
            NotFound: there is no such agency.
        """
        with self._vault.transaction():
            agency = agencies.find(self._vault.connection, agency_id)
            if agency is None:
                raise NotFound("There is no such agency in this vault.")
            agencies.set_active(self._vault.connection, agency_id, active=active)
        return replace(agency, active=active)
