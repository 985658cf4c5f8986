"""Plans the codecs of JSON, which convert between the json module's values and dataclasses."""
