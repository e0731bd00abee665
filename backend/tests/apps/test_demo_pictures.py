"""The pictures of the demo products."""

import io

from PIL import Image

from tradepost.apps.demo import companies, pictures


def test_every_demo_product_has_a_picture_of_its_own() -> None:
    wanted = [
        (body["sku"].partition("-")[0], body["specifications"]["Colour"])
        for seller in (companies.SELLER, companies.SECOND_SELLER)
        for body in companies.products(seller)
    ]
    drawn = [pictures.draw(kind, colour) for kind, colour in wanted]
    assert len(set(drawn)) == len(wanted) == 48
    assert max(map(len, drawn)) < 20_000
    with Image.open(io.BytesIO(drawn[0])) as picture:
        assert (picture.size, picture.format) == ((800, 800), "WEBP")


def test_a_picture_is_the_same_each_time() -> None:
    assert pictures.draw("MUG", "sand") == pictures.draw("MUG", "sand")
