"""Who is who across documents: one person with all spellings, offices and dates."""

from workbench.linking.people.linker import People, link_people

__all__ = ["People", "link_people"]
