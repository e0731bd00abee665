"""Why figures or a report are refused."""

from tradepost.kernel.errors import Conflict, InvalidInput, NotFound


class OrganisationNotFound(NotFound):
    """There is no such organisation, or its figures are not yours to see."""

    code = "analytics.organisation_not_found"


class ReportNotFound(NotFound):
    """There is no such report, or it is not your company's."""

    code = "analytics.report_not_found"


class ReportNotReady(Conflict):
    """The report is not ready: it is still being made, or it failed."""

    code = "analytics.report_not_ready"


class TooManyReports(Conflict):
    """Too many reports of your company are being made; wait for one to end or delete it."""

    code = "analytics.too_many_reports"


class PeriodInvalid(InvalidInput):
    """This is no period that figures can be given for."""

    code = "analytics.period_invalid"


class TimezoneUnknown(InvalidInput):
    """There is no such time zone."""

    code = "analytics.timezone_unknown"
