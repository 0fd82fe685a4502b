"""What a feedback post is told: its location, the keys that it seals to, and what it asks."""

from dataclasses import replace
from datetime import date

from osslog.domain.desk import Desk, DeskPlan
from osslog.services import desk_voucher
from osslog.services.locations import found_location
from osslog.storage import agencies, desks, locations
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault


def plan_for(vault: Vault, desk: Desk, keys: LocationKeys, made_on: date) -> DeskPlan:
    """The plan of a post as the vault is now; `keys` are its location's.

    Raises:
        NotFound: the vault has no such location.
    """
    connection = vault.connection
    location = found_location(vault, desk.location_id)
    setup = desks.setup(connection, desk.location_id)
    listed = agencies.of_location(connection, desk.location_id)
    plan = DeskPlan(
        desk_id=desk.id,
        desk_name=desk.name,
        desk_public_key=desk.public_key,
        location_id=location.id,
        location_name=location.name,
        location_public_key=keys.public_key,
        inbox_key=keys.inbox_public_key,
        issue=desk.file_issue,
        made_on=made_on,
        takes_visits=desk.takes_visits,
        asked=location.asked,
        agencies=tuple(agency for agency in listed if agency.active),
        languages=setup.languages,
        welcome=setup.welcome,
    )
    old_seeds = locations.old_signing_seeds(connection, desk.location_id)
    vouchers = frozenset(desk_voucher.by_vault(plan, seed) for seed in old_seeds)
    return replace(plan, vouchers=vouchers)
