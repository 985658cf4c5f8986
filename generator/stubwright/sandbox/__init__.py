"""A local server that simulates every API of a catalog. No delete leaves the machine.

It reads requests and writes replies with the generic codec, so that the generated clients are checked
by code that doesn't share their bugs. It logs the items that it deletes, and simulates the failures
that can happen between a client and a service.

============  ==================================================================================
``http``      the ASGI application on starlette, the control requests, the server
`sandbox`     the operations by address, and the choice of one for each request
`operation`   one request to one operation: read, check, delete, reply
``messages``  requests and replies over SOAP and as JSON; the items in them
``checks``    credentials, points, documented requirements, schema validation
`state`       everything that changes: items, the request log, tokens, points
`mishaps`     the kinds of simulated failures, and the choice of one for a request
`rules`       vendor rules: error codes and prices (``sandbox.toml``)
``generic``   the codec, which the tests use, too
============  ==================================================================================

This package can be imported without the extra ``sandbox``; `serve` and `serving` need it.
"""

from stubwright.sandbox.http.server import ServerMissingError, listen, serve, serving
from stubwright.sandbox.mishaps import KINDS, Mishap, Script
from stubwright.sandbox.rules import VendorRules, read_rules
from stubwright.sandbox.sandbox import Sandbox
from stubwright.sandbox.state import Deletion, LoggedRequest, Place, State, Store

__all__ = [
    "KINDS",
    "Deletion",
    "LoggedRequest",
    "Mishap",
    "Place",
    "Sandbox",
    "Script",
    "ServerMissingError",
    "State",
    "Store",
    "VendorRules",
    "listen",
    "read_rules",
    "serve",
    "serving",
]
