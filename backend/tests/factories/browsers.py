"""Browsers: they keep cookies, send them along unasked, and say which site a request comes from."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http.cookies import Morsel, SimpleCookie

import httpx2
from fastapi import FastAPI

from factories.people import PASSWORD

SESSION = "/api/v1/auth/session"
REFRESH = f"{SESSION}/refresh"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}


@asynccontextmanager
async def a_browser(address: str = "http://test", *, app: FastAPI | None = None) -> AsyncIterator[httpx2.AsyncClient]:
    """A browser of its own whose requests come from the platform's own pages, before `app` or an address."""
    transport = httpx2.ASGITransport(app=app) if app else None
    async with httpx2.AsyncClient(transport=transport, base_url=address, headers=OWN_PAGE, timeout=60) as made:
        yield made


async def sign_in_browser(browser: httpx2.AsyncClient, email: str, password: str = PASSWORD) -> httpx2.Response:
    answer = await browser.post(SESSION, json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    return answer


def cookies_set(answer: httpx2.Response) -> dict[str, Morsel[str]]:
    """The cookies that an answer sets or clears, by name, each once."""
    lines = answer.headers.get_list("set-cookie")
    found = {name: morsel for line in lines for name, morsel in SimpleCookie(line).items()}
    assert len(found) == len(lines)
    return found


def cookie_header(values: Mapping[str, str]) -> dict[str, str]:
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in values.items())}
