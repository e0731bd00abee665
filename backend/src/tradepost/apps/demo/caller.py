"""A client of Tradepost's API that has signed in as one person."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any, Self
from uuid import uuid4

import httpx2

Answer = dict[str, Any]
PATIENCE_S = 20.0


class Refused(Exception):  # it says what happened
    """The platform refused a call; `problem` says why."""

    def __init__(self, method: str, path: str, answer: httpx2.Response) -> None:
        self.status = answer.status_code
        try:
            self.problem = answer.json()
        except ValueError:
            self.problem = {"title": answer.text[:200]}
        super().__init__(f"{method} {path}: {self.status} {self.problem}")


class Caller:
    """Calls as one person. Answers are the decoded JSON; a refusal raises Refused."""

    def __init__(self, client: httpx2.AsyncClient, access_token: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {access_token}"}

    @classmethod
    async def sign_in(cls, client: httpx2.AsyncClient, email: str, password: str) -> Self:
        """Raises Refused."""
        body = {"email": email, "password": password}
        answer = await client.post("/api/v1/auth/login", json=body)
        if answer.is_error:
            raise Refused("POST", "/auth/login", answer)
        return cls(client, answer.json()["access_token"])

    async def get(self, path: str, **query: Any) -> Answer:
        return await self.call("GET", path, params=query)

    async def post(self, path: str, body: Answer | None = None) -> Answer:
        """Every POST carries an Idempotency-Key of its own."""
        return await self.call("POST", path, json=body or {}, headers={"Idempotency-Key": str(uuid4())})

    async def put(self, path: str, body: Answer) -> Answer:
        return await self.call("PUT", path, json=body)

    async def send_file(self, path: str, file_name: str, content: bytes, **forms: Answer) -> Answer:
        """Post a file of up to 2 MB as multipart/form-data, with forms in JSON."""
        fields = {name: json.dumps(value) for name, value in forms.items()}
        return await self.call("POST", path, files={"file": (file_name, content)}, data=fields)

    async def download(self, path: str) -> bytes:
        answer = await self._client.get(f"/api/v1{path}", headers=self._headers)
        if answer.is_error:
            raise Refused("GET", path, answer)
        return answer.content

    async def upload(
        self,
        content: bytes,
        *,
        purpose: str,
        file_name: str,
        content_type: str,
        store: httpx2.AsyncClient | None = None,
    ) -> str:
        """Bring a file to the object store; the id of the document, which is ready. `store` may serve many uploads."""
        body = {"purpose": purpose, "file_name": file_name, "content_type": content_type, "size_bytes": len(content)}
        announced = await self.post("/documents/upload", body)
        form = announced["upload"]
        async with AsyncExitStack() as stack:
            if store is None:
                store = await stack.enter_async_context(httpx2.AsyncClient(timeout=PATIENCE_S))
            sent = await store.post(form["url"], data=form["fields"], files={"file": content})
        if sent.is_error:
            raise Refused("POST", form["url"], sent)
        document = await self.post(f"/documents/{announced['document']['id']}/complete")
        if document["status"] != "ready":
            raise RuntimeError(f"{file_name} was quarantined: {document['quarantine_reason']}")
        return str(document["id"])

    async def call(self, method: str, path: str, **request: Any) -> Answer:
        headers = self._headers | request.pop("headers", {})
        answer = await self._client.request(method, f"/api/v1{path}", headers=headers, **request)
        if answer.is_error:
            raise Refused(method, path, answer)
        return answer.json() if answer.content else {}


async def eventually(look: Callable[[], Awaitable[Any]], *, patience_s: float = PATIENCE_S) -> Any:
    """What `look` finds, as soon as it is true; what happens by events is there within moments. Raises TimeoutError."""
    async with asyncio.timeout(patience_s):
        while True:
            try:
                found = await look()
            except Refused as refused:
                if refused.status not in {404, 409, 503}:
                    raise
            else:
                if found:
                    return found
            await asyncio.sleep(0.1)
