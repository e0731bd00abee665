"""The life of a business verification: none -> pending -> verified, or rejected and handed in again."""

from typing import Final, Literal

from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import VerificationState

Step = Literal["submit", "approve", "reject"]

STEPS: Final[dict[tuple[VerificationState, Step], VerificationState]] = {
    ("none", "submit"): "pending",
    ("rejected", "submit"): "pending",
    ("pending", "approve"): "verified",
    ("pending", "reject"): "rejected",
}
# While the operator's judgement rests (or is about to rest) on them, these stay as they are.
LOCKING: Final[frozenset[VerificationState]] = frozenset({"pending", "verified"})


def next_state(state: VerificationState, step: Step) -> VerificationState | None:
    """The state after `step`, or None where the step is not open."""
    return STEPS.get((state, step))


def may_trade(kind: OrganisationKind, state: VerificationState, *, suspended: bool) -> bool:
    """The `verified` of actors and of the Organisation that others see."""
    return (kind == "operator" or state == "verified") and not suspended
