"""The languages that people can be written to in; documents and mail of another one are in the first."""

from typing import Final

LANGUAGES: Final = ("en", "de")
