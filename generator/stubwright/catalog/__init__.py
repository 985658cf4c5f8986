"""The catalog: which APIs there are, where their specs are, and each vendor's conventions as data."""
