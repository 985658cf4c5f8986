"""Patterns that tell element names from words of prose."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

NAME: Final = re.compile(r"[A-Za-z_][\w.]*", re.ASCII)
"""The name of an element."""

SEVERAL_HUMPS: Final = re.compile(
    r"[A-Z][a-z0-9]*[a-z0-9][A-Z]\w*|[A-Z]{2,}\w*[a-z]\w*", re.ASCII
)
"""A name in camel case, unlike any word of prose."""

HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""The place where a word begins inside a name in camel case."""

PROSE: Final = re.compile(
    r"A|All|An|And|Any|As|At|Because|Before|Both|But|By|Can|Do|Each|Either|Every|For|From|Gets|Here"
    r"|However|If|In|Include|Indicates|It|Its|May|Must|No|Of|On|One|Only|Optional|Or|Otherwise|Please"
    r"|Possible|Read|Required|Reserved|See|Set|Should|Some|Specify|Supported|That|The|Then|There"
    r"|These|They|This|Those|To|Unless|Use|Valid|Values|We|When|Where|Whether|Which|While|With|You"
    r"|Your"
)
"""Words that begin a sentence and aren't element names."""

OPENING: Final = re.compile(
    r"(?:The|This|That|An?|If|Indicates|Determines|Specifies|Identifies|Contains|Reserved|Required"
    r"|Optional|List|Array|Used|For|One|When|Whether|You)(?=[\s,])"
)
"""Words that begin a description."""


class KnownNames(NamedTuple):
    """The names in a page's templates, and the names of headers that templates omit."""

    in_templates: frozenset[str]
    of_headers: frozenset[str]
    is_complete: bool = True
    """Whether all templates could be read, so that other names are unlikely."""

    def has(self, name: str) -> bool:
        """Return whether a name is known."""
        return name in self.in_templates or name in self.of_headers
