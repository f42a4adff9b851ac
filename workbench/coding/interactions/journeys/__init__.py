"""Journeys: who travels, where to, and whom they visit there."""
