"""Which reports tell of one event, and what the event was as far as they agree."""

from workbench.linking.events.grouping import Grouping, group_reports
from workbench.linking.events.reports import Report, reports

__all__ = ["Grouping", "Report", "group_reports", "reports"]
