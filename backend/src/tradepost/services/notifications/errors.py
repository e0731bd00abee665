"""What goes wrong with notifications."""

from tradepost.kernel.errors import InvalidInput, NotFound


class NotificationNotFound(NotFound):
    """There is no such notification, or it is not yours."""

    code = "notifications.not_found"


class PreferenceFixed(InvalidInput):
    """Some messages about your account cannot be switched off."""

    code = "notifications.preference_fixed"
