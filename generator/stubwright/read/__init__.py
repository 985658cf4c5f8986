"""Readers: bytes to values. Each says what it didn't understand; none corrects what it reads."""
