"""The codecs of JSON: what the json module makes to dataclasses, and back."""
