"""Why a document is refused."""

from tradepost.kernel.errors import Conflict, InvalidInput, NotFound


class DocumentNotFound(NotFound):
    """There is no such document, or it is not yours to read."""

    code = "documents.not_found"


class NotUploaded(Conflict):
    """The file has not been uploaded yet; post it to the address that was given, then complete it."""

    code = "documents.not_uploaded"


class NotReady(Conflict):
    """The document cannot be read: it was not uploaded, or it is quarantined."""

    code = "documents.not_ready"


class KeptForTheRecord(Conflict):
    """This document is part of the record and cannot be deleted."""

    code = "documents.kept_for_the_record"


class NotACertificate(Conflict):
    """Only a certificate that is ready can be reviewed."""

    code = "documents.not_a_certificate"


class UploadRefused(InvalidInput):
    """This file cannot be uploaded."""

    code = "documents.upload_refused"
