"""Messages from values and back, straight from the model: slow, simple, and for any schema.

This codec serves the tests and the sandbox. It shares nothing with the generated codecs, so that
each can be checked by the other, and it works on both sides of the wire: it writes requests, replies
and faults, and reads them.

A value is plain Python. The content of an element is a dict from local names to values, where an
element that may occur more than once has a list; a name that two namespaces share is written out as
``{namespace}local``. A key that is absent is an element that is absent, and None is a nil element.
An array type is no exception: its value is a dict with one list. Keys that no element can have:

``@type``        the `QName` of the type where it isn't the declared one (``xsi:type``)
``@value``       the text of simple content, where there are attributes beside it
``@attributes``  a dict of attributes, by local name
``@any``         a list of XML elements, for wildcards

Simple values are int, bool, float, Decimal, bytes, and a list for xs:list; everything else is a str,
dates included. Occurrence is not checked: what a schema makes of a message is for a validator to say.
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
