"""Every route of the OpenAPI document with generated input: no 5xx, nothing that the document does not declare."""

import asyncio
import logging
import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx2
import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from factories.browsers import OWN_PAGE
from factories.playground import Playground

pytestmark = pytest.mark.long
log = logging.getLogger(__name__)
EXAMPLES = int(os.environ.get("TRADEPOST_TEST_FUZZ_EXAMPLES", "10"))
KINDS = ("manufacturer", "retailer", "operator")
REAL_IDS = 0.6  # the share of paths that name a thing that is there
# Streams never end.
LEFT_OUT = {"/api/v1/notifications/stream"}
SOMETIMES = random.Random(4711)


class Fuzz:
    """Sends generated cases and keeps what answers came that should not have."""

    def __init__(self, playground: Playground) -> None:
        self._playground = playground
        self._document: dict[str, Any] = playground.app.openapi()
        self._loop = asyncio.get_running_loop()
        self.wrong: dict[tuple[str, str, str], str] = {}
        self.seen: Counter[int] = Counter()

    def operations(self) -> Iterator[Any]:
        for found in schemathesis.openapi.from_dict(self._document).get_all_operations():
            operation = found.ok()
            if operation.path not in LEFT_OUT:
                yield operation

    def run(self, operation: Any) -> None:
        """Call one operation as every kind of company that it takes."""
        declared = self._document["paths"][operation.path][operation.method.lower()]
        kinds = declared.get("x-organisation-kinds") or KINDS
        callers: list[str | None] = [*kinds, *([None] if declared.get("x-access") == "public" else [])]

        @given(operation.as_strategy())
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def check(case: Any) -> None:
            for name in case.path_parameters or {}:
                if name in self._playground.things and SOMETIMES.random() < REAL_IDS:
                    case.path_parameters[name] = self._playground.things[name]
            for kind in callers:
                answer = asyncio.run_coroutine_threadsafe(self._send(case, kind), self._loop).result(60)
                if answer is not None:
                    self._judge(operation, declared["responses"], answer)

        check()

    async def _send(self, case: Any, kind: str | None) -> httpx2.Response | None:
        given = case.as_transport_kwargs(base_url="http://play")
        headers = {
            name: value for name, value in (given.get("headers") or {}).items() if name.lower() != "authorization"
        }
        known = ("params", "json", "data", "files", "cookies")
        body = {name: given[name] for name in known if given.get(name) is not None}
        if isinstance(body.get("data"), bytes | str):
            body["content"] = body.pop("data")
        body.pop("cookies", None)
        try:
            request = self._playground.client.build_request(
                given["method"], given["url"], headers={**headers, **OWN_PAGE, **self._playground.headers(kind)}, **body
            )
        except (TypeError, ValueError, AttributeError):
            return None  # no client can send it
        return await self._playground.client.send(request)

    def _judge(self, operation: Any, responses: dict[str, Any], answer: httpx2.Response) -> None:
        self.seen[answer.status_code] += 1
        declared = responses.get(str(answer.status_code))
        kind = answer.headers.get("content-type", "").partition(";")[0]
        if answer.status_code >= 500:
            fault = f"answers {answer.status_code}"
        elif declared is None:
            fault = f"answers {answer.status_code}, which is not declared"
        elif answer.content and kind not in declared.get("content", {}):
            fault = f"answers {answer.status_code} as {kind}, which is not declared"
        elif answer.content and kind.endswith("json") and (told := self._mismatch(declared["content"][kind], answer)):
            fault = f"answers {answer.status_code} with {told}"
        else:
            return
        request = answer.request
        shown = f"{request.method} {request.url} {request.content[:300]!r}: {answer.text[:300]}"
        self.wrong.setdefault((operation.method, operation.path, fault), shown)

    def _mismatch(self, declared: dict[str, Any], answer: httpx2.Response) -> str | None:
        schema = {**declared.get("schema", {}), "components": self._document["components"]}
        found = next(jsonschema.Draft202012Validator(schema).iter_errors(answer.json()), None)
        return f"{found.json_path}: {found.message[:150]}" if found else None


async def test_no_generated_input_brings_a_route_to_answer_what_it_does_not_declare(playground: Playground) -> None:
    fuzz = Fuzz(playground)
    operations = list(fuzz.operations())
    assert len(operations) > 170

    def run_all() -> None:
        for operation in operations:
            fuzz.run(operation)

    await asyncio.to_thread(run_all)
    log.info("%s operations, %s answers: %s", len(operations), fuzz.seen.total(), dict(sorted(fuzz.seen.items())))
    assert not fuzz.wrong, "\n".join(
        f"{method} {path} {fault}: {shown}" for (method, path, fault), shown in fuzz.wrong.items()
    )
    assert fuzz.seen[200] > 100
