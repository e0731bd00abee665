"""What anyone may know of the platform's settings."""

from fastapi import Response

from tradepost.infra.http import PlatformContext, ServiceRouter, public
from tradepost.services.users.schemas.settings import PublicSettingsOutput
from tradepost.services.users.use_cases.settings import public_settings

router = ServiceRouter("users")


@router.get(
    "/settings/public",
    policy=public(),
    response_model=PublicSettingsOutput,
    summary="What a page must know before anyone signs in; may be ten seconds old",
)
async def get_public_settings(platform: PlatformContext) -> Response:
    body = PublicSettingsOutput.model_validate(await public_settings(platform.platform_settings)).model_dump_json()
    return Response(body, headers={"Cache-Control": "public, max-age=5"}, media_type="application/json")
