"""Plans the codecs: generated functions that write requests and read replies.

Each module of dataclasses has a codec module. ``soap`` and ``json`` plan the parts that differ between
the formats; the modules here plan the shared parts, with a `Format` that describes the differences.
"""
