"""What can stop the platform from starting, each as one sentence that says what to do."""


class PlatformError(Exception):
    """The platform cannot do what was asked; the message is one sentence for people, without a traceback."""

    code = "platform.failed"


class PortTakenError(PlatformError):
    """Another program listens on a port that the platform needs."""

    code = "platform.port_taken"


class DiskFullError(PlatformError):
    """The disk of the state folder has too little room."""

    code = "platform.disk_full"


class MissingPartError(PlatformError):
    """A program, wheel or system feature that the platform needs is not there."""

    code = "platform.missing_part"


class ForeignStateError(PlatformError):
    """The state folder belongs to another user, or is not complete."""

    code = "platform.foreign_state"


class PartFailedError(PlatformError):
    """A part ended, or did not become ready in time."""

    code = "platform.part_failed"


class AlreadyRunningError(PlatformError):
    """Another supervisor holds the state folder."""

    code = "platform.already_running"
