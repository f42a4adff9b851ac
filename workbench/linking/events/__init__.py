"""Which reports tell of one event, and what the event was as far as they agree."""

from workbench.linking.events.linker import link_events

__all__ = ["link_events"]
