"""PDF documents out of typst templates and plain data. `base.typ` beside this is the layout that templates share."""

from tradepost.infra.pdf.rendering import (
    Attachment,
    DocumentTooLargeError,
    RenderingError,
    RenderingTimeoutError,
    language_of,
    render,
    render_in_thread,
)

__all__ = [
    "Attachment",
    "DocumentTooLargeError",
    "RenderingError",
    "RenderingTimeoutError",
    "language_of",
    "render",
    "render_in_thread",
]
