"""Makes the smaller sizes of a picture: upright, as WebP, without what the camera noted of time and place."""

import io
from collections.abc import Mapping

from PIL import Image, ImageOps, UnidentifiedImageError

from tradepost.services.documents.contract import PictureSize

CONTENT_TYPE = "image/webp"
_QUALITY = 80
_REDUCING_GAP = 3.0  # a quick reduction first, which nobody sees: the resize that follows is at least threefold


class UndecodablePicture(Exception):
    """The head of the file was a picture's, the rest is not."""


def make_thumbnails(content: bytes) -> Mapping[PictureSize, bytes]:
    """Each size as WebP: no side longer than it says, never enlarged. Raises UndecodablePicture."""
    try:
        with Image.open(io.BytesIO(content)) as original:
            original.draft("RGB", (max(PictureSize), max(PictureSize)))  # a JPEG is decoded no larger than needed
            image = ImageOps.exif_transpose(original)
            image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UndecodablePicture(str(error)) from error
    made = {}
    for size in sorted(PictureSize, reverse=True):
        image.thumbnail((size, size), Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)
        buffer = io.BytesIO()
        image.save(buffer, "WEBP", quality=_QUALITY)
        made[size] = buffer.getvalue()
    return made
