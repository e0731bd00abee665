"""Stock of some products in their warehouses, and what happens to it.

A `Stock` is loaded with locked rows, changed by its methods, and saved: `changed_levels`, `changed_reservations` and
`movements` say what. Every method brings about a state rather than adding a step, so that events that come late, twice
or in another order lead to the same state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

ReservationState = Literal["pending", "confirmed", "expired", "cancelled"]
_Place = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Units of a product in a warehouse. `low` remembers that a shortage was told."""

    product_id: UUID
    warehouse_id: UUID
    seller_id: UUID
    priority: int
    on_hand: int
    reserved: int
    reorder_level: int
    low: bool

    @property
    def available(self) -> int:
        return self.on_hand - self.reserved

    @property
    def key(self) -> tuple[UUID, UUID]:
        return self.product_id, self.warehouse_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """What a hold has of a product in a warehouse."""

    hold_id: UUID
    product_id: UUID
    warehouse_id: UUID
    held: int
    shipped: int
    state: ReservationState

    @property
    def key(self) -> tuple[UUID, UUID, UUID]:
        return self.hold_id, self.product_id, self.warehouse_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """A change of what is on hand."""

    product_id: UUID
    warehouse_id: UUID
    reason: str
    quantity: int
    on_hand_after: int
    reference_id: UUID | None


class Stock:
    """Locked levels of whole products (every warehouse), and the reservations of some holds."""

    def __init__(self, levels: Iterable[Level], reservations: Iterable[Reservation] = ()) -> None:
        self._loaded: dict[_Place, Level] = {}
        self._levels: dict[UUID, dict[UUID, Level]] = {}
        for level in sorted(levels, key=lambda each: (each.priority, each.warehouse_id)):
            self._loaded[level.key] = level
            self._put(level)
        self._holds: dict[UUID, dict[UUID, dict[UUID, Reservation]]] = {}
        for reservation in sorted(reservations, key=lambda each: each.key):
            self._put_reservation(reservation)
        self._moved: dict[tuple[UUID, UUID, str, UUID | None], Movement] = {}
        self._changed_reservations: dict[tuple[UUID, UUID, UUID], Reservation] = {}

    def level(self, product_id: UUID, warehouse_id: UUID) -> Level | None:
        return self._levels.get(product_id, {}).get(warehouse_id)

    def available(self, product_id: UUID) -> int:
        return sum(level.available for level in self._of(product_id))

    def reserve(self, hold_id: UUID, product_id: UUID, quantity: int, *, state: ReservationState = "pending") -> int:
        """Set aside as much of `quantity` as there is; how much. The first warehouse that has it all gives it all."""
        whole = next((level for level in self._of(product_id) if level.available >= quantity), None)
        left = quantity
        for level in [whole] if whole else self._of(product_id):
            taken = min(left, level.available)
            if taken > 0:
                self._put(replace(level, reserved=level.reserved + taken))
                mine = self._reservation(hold_id, level, state=state)
                self._change(replace(mine, held=mine.held + taken, state=state))
                left -= taken
        return quantity - left

    def confirm(self, hold_id: UUID, wanted: Mapping[UUID, int]) -> dict[UUID, int]:
        """The hold of these products does not expire any more; what expired before is set aside anew.

        `wanted` has units by product. What is missing for want of stock is returned by product.
        """
        missing = {}
        for product_id, quantity in wanted.items():
            mine = self._of_hold(hold_id, product_id)
            if not mine or any(each.state == "cancelled" for each in mine):
                continue
            for each in mine:
                self._change(replace(each, state="confirmed"))
            open_quantity = max(0, quantity - sum(each.held + each.shipped for each in mine))
            short = open_quantity - self.reserve(hold_id, product_id, open_quantity, state="confirmed")
            if short:
                missing[product_id] = short
        return missing

    def cancel(self, hold_id: UUID, shipped: Mapping[UUID, int]) -> None:
        """Give back what is held of these products, but for what left the warehouse and was not yet told of.

        `shipped` has by product the units of it that were shipped in all.
        """
        for product_id, total in shipped.items():
            mine = self._of_hold(hold_id, product_id)
            on_its_way = max(0, total - sum(each.shipped for each in mine))
            for each in mine:
                kept = min(each.held, on_its_way)
                on_its_way -= kept
                self._give_back(each, each.held - kept, state="cancelled")

    def release(self, hold_id: UUID) -> None:
        """Give back all that the hold still has."""
        for product_id in list(self._holds.get(hold_id, ())):
            self.cancel(hold_id, {product_id: 0})

    def expire(self, hold_id: UUID) -> None:
        """Give back what nobody confirmed."""
        for product_id in list(self._holds.get(hold_id, ())):
            for each in self._of_hold(hold_id, product_id):
                if each.state == "pending":
                    self._give_back(each, each.held, state="expired")

    def ship(self, hold_id: UUID, shipment_id: UUID, lines: Mapping[UUID, int]) -> dict[UUID, int]:
        """Units left: out of what the hold has, then out of free stock. What is missing is returned by product."""
        missing = {}
        for product_id, quantity in lines.items():
            left = quantity
            for each in self._of_hold(hold_id, product_id):
                left -= self._ship(each, shipment_id, min(left, each.held), held=True)
            for level in self._of(product_id):
                mine = self._reservation(hold_id, level, state="confirmed")
                left -= self._ship(mine, shipment_id, min(left, level.available), held=False)
            if left:
                missing[product_id] = left
        return missing

    def count(self, level: Level, on_hand: int, *, reason: str, reference_id: UUID | None = None) -> None:
        """What is on hand is `on_hand`, which is not below what is reserved. `level` may be one not loaded."""
        self._put(replace(level, on_hand=on_hand))
        self._move(level, reason, on_hand - level.on_hand, reference_id)

    def changed_levels(self) -> list[Level]:
        """Levels that are not as they were loaded, `low` brought up to date, in key order."""
        for by_warehouse in self._levels.values():
            for key, level in by_warehouse.items():
                low = level.available < level.reorder_level
                if low != level.low:
                    by_warehouse[key] = replace(level, low=low)
        changed = [
            level
            for by_warehouse in self._levels.values()
            for level in by_warehouse.values()
            if level != self._loaded.get(level.key)
        ]
        return sorted(changed, key=lambda level: level.key)

    def changed_reservations(self) -> list[Reservation]:
        return [self._changed_reservations[key] for key in sorted(self._changed_reservations)]

    def movements(self) -> list[Movement]:
        """One for each product, warehouse and cause."""
        return [each for each in self._moved.values() if each.quantity]

    def fell_low(self) -> list[Level]:
        """Levels that went below their reorder level, each once until it has risen to it again."""
        return [
            level
            for level in self.changed_levels()
            if level.low and not (level.key in self._loaded and self._loaded[level.key].low)
        ]

    def availability_deltas(self) -> dict[UUID, int]:
        """For each product that seems to have come in stock or gone out of it: by how much it changed."""
        deltas = {}
        for product_id, by_warehouse in self._levels.items():
            after = self.available(product_id)
            before = sum(
                self._loaded[level.key].available for level in by_warehouse.values() if level.key in self._loaded
            )
            if (before > 0) != (after > 0):
                deltas[product_id] = after - before
        return deltas

    def _of(self, product_id: UUID) -> list[Level]:
        return list(self._levels.get(product_id, {}).values())

    def _of_hold(self, hold_id: UUID, product_id: UUID) -> list[Reservation]:
        return list(self._holds.get(hold_id, {}).get(product_id, {}).values())

    def _reservation(self, hold_id: UUID, level: Level, *, state: ReservationState) -> Reservation:
        known = self._holds.get(hold_id, {}).get(level.product_id, {}).get(level.warehouse_id)
        return known or Reservation(
            hold_id=hold_id,
            product_id=level.product_id,
            warehouse_id=level.warehouse_id,
            held=0,
            shipped=0,
            state=state,
        )

    def _give_back(self, each: Reservation, quantity: int, *, state: ReservationState) -> None:
        level = self._levels[each.product_id][each.warehouse_id]
        self._put(replace(level, reserved=level.reserved - quantity))
        self._change(replace(each, held=each.held - quantity, state=state))

    def _ship(self, each: Reservation, shipment_id: UUID, quantity: int, *, held: bool) -> int:
        if not quantity:
            return 0
        level = self._levels[each.product_id][each.warehouse_id]
        out_of_hold = quantity if held else 0
        self._put(replace(level, on_hand=level.on_hand - quantity, reserved=level.reserved - out_of_hold))
        self._change(replace(each, held=each.held - out_of_hold, shipped=each.shipped + quantity))
        self._move(level, "shipped", -quantity, shipment_id)
        return quantity

    def _move(self, level: Level, reason: str, quantity: int, reference_id: UUID | None) -> None:
        key = (*level.key, reason, reference_id)
        known = self._moved.get(key)
        self._moved[key] = Movement(
            product_id=level.product_id,
            warehouse_id=level.warehouse_id,
            reason=reason,
            quantity=quantity + (known.quantity if known else 0),
            on_hand_after=self._levels[level.product_id][level.warehouse_id].on_hand,
            reference_id=reference_id,
        )

    def _put(self, level: Level) -> None:
        self._levels.setdefault(level.product_id, {})[level.warehouse_id] = level

    def _put_reservation(self, each: Reservation) -> None:
        self._holds.setdefault(each.hold_id, {}).setdefault(each.product_id, {})[each.warehouse_id] = each

    def _change(self, each: Reservation) -> None:
        self._put_reservation(each)
        self._changed_reservations[each.key] = each
