"""The codecs of SOAP: elements to dataclasses, and dataclasses to text."""
