"""The measure for hot reads: an ASGI application that does nothing but return stored bytes.

`STORED_ANSWERS` names a JSON file: `{"/path": {"headers": [[name, value], ...], "body": text}}`.
"""

import json
import os
from pathlib import Path
from typing import Any

_ANSWERS = {
    path: (
        {
            "type": "http.response.start",
            "status": 200,
            "headers": [(name.encode(), value.encode()) for name, value in answer["headers"]],
        },
        {"type": "http.response.body", "body": answer["body"].encode()},
    )
    for path, answer in json.loads(Path(os.environ["STORED_ANSWERS"]).read_text()).items()
}
_MISSING = (
    {"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]},
    {"type": "http.response.body", "body": b""},
)


async def app(scope: Any, receive: Any, send: Any) -> None:  # noqa: ARG001  # what ASGI passes
    if scope["type"] == "http":
        start, body = _ANSWERS.get(scope["path"], _MISSING)
        await send(start)
        await send(body)
