"""Whose things a caller may see: the one place where this face decides it. What it may not see is not there (null)."""

from uuid import UUID

from tradepost.kernel.actor import Actor
from tradepost.services.users.contract import Organisation


def is_party(actor: Actor | None, *, buyer_id: UUID, seller_id: UUID) -> bool:
    """Orders, invoices and shipments are their buyer's and seller's, and the operator's."""
    return actor is not None and (actor.is_operator or actor.organisation_id in {buyer_id, seller_id})


def is_known(actor: Actor | None, organisation: Organisation) -> bool:
    """Sellers are seen by all, a company by itself, and any by the operator; the rest only by whom they deal with."""
    if organisation.kind == "manufacturer":
        return True
    return actor is not None and (
        actor.organisation_id == organisation.id or (actor.is_operator and actor.may("organisation:read"))
    )


def may_see_details(actor: Actor | None, organisation: Organisation) -> bool:
    """Address, VAT id and bank account are for the company's own members and the operator."""
    return actor is not None and (actor.is_operator or actor.organisation_id == organisation.id)
