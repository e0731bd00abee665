"""Check a pasted list: which products it names, what they cost, and what is wrong with each row."""

from collections.abc import Sequence

from tradepost.kernel.errors import Fault
from tradepost.services.orders.errors import RowsInvalid
from tradepost.services.orders.rules import checking
from tradepost.services.orders.rules.pasted import MAX_ROWS, PastedRow, read_pasted
from tradepost.services.orders.schemas.lines import CheckLinesInput
from tradepost.services.orders.use_cases import answers, line_answers
from tradepost.services.products.contract import ProductsPort


async def check_lines(asked: CheckLinesInput, *, products: ProductsPort) -> bytes:
    """`CheckLinesOutput`. Two calls of products, however many rows there are. Raises RowsInvalid."""
    rows = _rows(asked)
    hits = await products.find_by_codes(codes=list({row.code for row in rows if row.code}))
    checked = checking.named_products(rows, hits)
    wanted = checking.wanted_lines(checked)
    if wanted:
        checking.with_verdicts(checked, await products.judge(lines=wanted))
    lines = [
        {"product_id": each.judged.product_id, "quantity": each.judged.quantity}
        for each in checked
        if each.status == "ok" and each.judged
    ]
    counted = sum(each.status in {"ok", "merged"} for each in checked)
    return answers.as_bytes(
        {
            "rows": [line_answers.checked_row_json(each) for each in checked],
            "lines": lines,
            "rows_ok": counted,
            "rows_failed": len(checked) - counted,
        }
    )


def _rows(asked: CheckLinesInput) -> Sequence[PastedRow]:
    if asked.rows is not None:
        return [
            PastedRow(number=number, code=row.code, quantity=str(row.quantity), seller=row.seller)
            for number, row in enumerate(asked.rows, start=1)
        ]
    rows = read_pasted(asked.text or "")
    if not rows:
        raise RowsInvalid([Fault("#/text", "no_rows", "The text has no rows.")])
    if len(rows) > MAX_ROWS:
        raise RowsInvalid([Fault("#/text", "too_many_rows", f"At most {MAX_ROWS} rows are checked at once.")])
    return rows
