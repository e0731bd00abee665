"""What goes wrong in conversations and reviews."""

from tradepost.kernel.errors import Conflict, Forbidden, InvalidInput, NotFound


class ThreadNotFound(NotFound):
    """There is no such conversation, or it is not yours."""

    code = "communication.thread_not_found"


class SubjectNotFound(NotFound):
    """There is no such product or order to write about, or it is not yours."""

    code = "communication.subject_not_found"


class AttachmentsInvalid(InvalidInput):
    """An attachment is not a ready file of yours that was uploaded as one."""

    code = "communication.attachments_invalid"


class NotBought(Forbidden):
    """Only who received the product can review it."""

    code = "communication.not_bought"


class AlreadyReviewed(Conflict):
    """Your company has reviewed this product; change that review instead."""

    code = "communication.already_reviewed"


class ReviewNotFound(NotFound):
    """There is no such review, or it is not yours."""

    code = "communication.review_not_found"
