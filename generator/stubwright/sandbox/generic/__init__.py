"""A codec that reads and writes messages straight from the model: slow, simple, and for any schema.

The tests and the sandbox use it. It shares nothing with the generated codecs, so that each can be
checked by the other. It works for both ends: it writes and reads requests, replies and faults.

==============  ====================================================================================
`SoapMessages`  SOAP 1.1 and 1.2 envelopes, document and rpc style, literal use
`JsonMessages`  JSON bodies by the conventions in the catalog: plain arrays, discriminator, envelope
`XmlValues`     one XML element, by its schema type
`JsonValues`    one JSON value, by its schema type
==============  ====================================================================================

**Complex types.** A value is a dict of the element's children, by local name. A name that two
namespaces share is written ``{namespace}local``. An element that may occur more than once has a list.
A missing key is a missing element; None is ``xsi:nil``. An array type (``ArrayOfX``) is a dict with one
list, like any other complex type. Some keys aren't child elements:

``@type``        the `QName` of a derived type (``xsi:type``); left out for the declared type
``@value``       the text of simple content that also has attributes
``@attributes``  a dict of attributes, by local name
``@any``         a list of XML elements that a wildcard (``xs:any``) accepts

**Simple types.** bool, int, float, Decimal, bytes, a list for ``xs:list``, and str for all others,
dates included. Lexical forms and integer ranges are checked. Facets and occurrence aren't; use a schema
validator for those.

>>> SoapMessages(api).request(operation, {"AccountId": 1, "MediaIds": {"long": [7, 8]}})

An invalid value or message raises `MessageError`, whose ``path`` says where.
"""

from stubwright.sandbox.generic.json import JsonMessages, JsonValues
from stubwright.sandbox.generic.soap import MessageParts, SoapMessages
from stubwright.sandbox.generic.values import ANY, ATTRIBUTES, TYPE, VALUE, MessageError
from stubwright.sandbox.generic.xml import XmlValues

__all__ = [
    "ANY",
    "ATTRIBUTES",
    "TYPE",
    "VALUE",
    "JsonMessages",
    "JsonValues",
    "MessageError",
    "MessageParts",
    "SoapMessages",
    "XmlValues",
]
