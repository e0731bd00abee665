"""What buyers weigh before they order: products found by their codes, and wanted lines judged."""

from collections.abc import Sequence

from tradepost.infra.db import Tx
from tradepost.services.products.contract import CodeHit, JudgedLine, WantedLine
from tradepost.services.products.repository import offers as repository
from tradepost.services.products.rules.pricing import judge_lines


async def find_by_codes(tx: Tx, codes: Sequence[str]) -> list[CodeHit]:
    """What each code names, by two statements; of products that are drafts nothing is told."""
    found = await repository.by_codes(tx, list(dict.fromkeys(codes)))
    known = await repository.offers(tx, [product_id for _, product_id, _ in found])
    return [CodeHit(code=code, by=by, offer=known[product_id]) for code, product_id, by in found if product_id in known]


async def judge(tx: Tx, lines: Sequence[WantedLine]) -> list[JudgedLine]:
    """What would become of each line now, by one statement."""
    return list(judge_lines(lines, await repository.offers(tx, [line.product_id for line in lines])))
