"""Codecs: generated functions that write requests and read replies.

A codec module stands beside each module of dataclasses. ``soap`` and ``json`` plan what one format
needs; the modules here plan what both have: a `Format` tells them the differences.
"""
