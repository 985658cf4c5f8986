"""A server on this machine that stands for every API of a catalog: no delete leaves it.

It reads requests and writes replies with the generic codec, so that the generated clients are
checked by something that doesn't share their bugs; it remembers what it deleted, and does on request
all that can go wrong between a client and a service.
"""

from stubwright.sandbox.http.application import Sandbox
from stubwright.sandbox.http.server import ServerMissingError, listen, serve, serving
from stubwright.sandbox.mishaps import KINDS, Mishap, Script
from stubwright.sandbox.rules import VendorRules, read_rules
from stubwright.sandbox.state import Attempt, Deletion, Place, Store

__all__ = [
    "KINDS",
    "Attempt",
    "Deletion",
    "Mishap",
    "Place",
    "Sandbox",
    "Script",
    "ServerMissingError",
    "Store",
    "VendorRules",
    "listen",
    "read_rules",
    "serve",
    "serving",
]
