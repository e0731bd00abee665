"""SMS and push behind interfaces; mail has its own in infra. Providers are chosen when the platform is set up."""

from typing import Protocol


class SmsSender(Protocol):
    """Sends a text message to an E.164 number."""

    async def send(self, *, number: str, text: str, message_id: str) -> None:
        """Raises tradepost.kernel.errors.Unavailable where a later try may help."""
        ...


class PushSender(Protocol):
    """Sends a push message to a device."""

    async def send(self, *, token: str, title: str, text: str, message_id: str) -> None:
        """Raises tradepost.kernel.errors.Unavailable where a later try may help."""
        ...
