"""Goods that go from one state to another."""
