"""Texts from the templates, in the reader's language. What people wrote goes in as values, never as templates."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from tradepost.kernel.languages import LANGUAGES

FOLDER = Path(__file__).parent / "templates"
MAX_TITLE = 300


@dataclass(frozen=True, slots=True)
class Rendered:
    title: str
    text: str


def render(topic: str, language: str, params: Mapping[str, Any]) -> Rendered:
    """The topic's title and text; English where the language is not known."""
    words = catalogue(language)[topic]
    title = _template(words["title"]).render(params)
    return Rendered(" ".join(title.split())[:MAX_TITLE], _template(words["text"]).render(params).strip())


def mail_text(rendered: Rendered, language: str, link: str | None) -> str:
    """The mail's plain part."""
    frame = catalogue(language)["frame"]
    parts = [rendered.text, *([f"{frame['open']}: {link}"] if link else []), f"--\n{frame['footer']}"]
    return "\n\n".join(parts) + "\n"


def mail_html(rendered: Rendered, language: str, link: str | None) -> str:
    """The mail's HTML part: every value escaped, no scripts, no pictures from elsewhere."""
    frame = catalogue(language)["frame"]
    paragraphs = Markup("").join(
        Markup('<p style="margin:0 0 16px">{}</p>').format(escape(part)) for part in rendered.text.split("\n\n")
    )
    button = Markup(
        '<p style="margin:24px 0"><a href="{}" style="background:#0f4c5c;color:#fff;padding:10px 18px;'
        'border-radius:6px;text-decoration:none">{}</a></p>'
    ).format(link, frame["open"])
    return Markup(
        '<!doctype html><html lang="{}"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c2a30;margin:0;'
        'padding:32px"><div style="max-width:560px;margin:0 auto"><h1 style="font-size:20px">{}</h1>{}{}'
        '<p style="color:#5b6b73;font-size:13px;border-top:1px solid #d9e0e3;padding-top:16px">{}</p>'
        "</div></body></html>"
    ).format(language, rendered.title, paragraphs, button if link else "", frame["footer"])


@lru_cache(maxsize=len(LANGUAGES) + 1)
def catalogue(language: str) -> dict[str, dict[str, str]]:
    """Every text of a language, by topic."""
    name = language if language in LANGUAGES else "en"
    return tomllib.loads((FOLDER / f"{name}.toml").read_text())


@lru_cache(maxsize=256)
def _template(source: str) -> Any:
    # Plain text: HTML is made from the finished text, where everything is escaped.
    return Environment(undefined=StrictUndefined, autoescape=False).from_string(source)  # noqa: S701
