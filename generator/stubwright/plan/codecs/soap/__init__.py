"""Plans the codecs of SOAP, which read dataclasses from elements and write them as text."""
