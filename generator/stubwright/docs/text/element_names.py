"""What an element may be called, and what is only a word of prose."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

NAME: Final = re.compile(r"[A-Za-z_][\w.]*", re.ASCII)
"""What an element may be called."""

SEVERAL_HUMPS: Final = re.compile(
    r"[A-Z][a-z0-9]*[a-z0-9][A-Z]\w*|[A-Z]{2,}\w*[a-z]\w*", re.ASCII
)
"""A name that no word of prose looks like."""

HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a word begins inside a name."""

PROSE: Final = re.compile(
    r"A|All|An|And|Any|As|At|Because|Before|Both|But|By|Can|Do|Each|Either|Every|For|From|Gets|Here"
    r"|However|If|In|Include|Indicates|It|Its|May|Must|No|Of|On|One|Only|Optional|Or|Otherwise|Please"
    r"|Possible|Read|Required|Reserved|See|Set|Should|Some|Specify|Supported|That|The|Then|There"
    r"|These|They|This|Those|To|Unless|Use|Valid|Values|We|When|Where|Whether|Which|While|With|You"
    r"|Your"
)
"""Words that a sentence begins with, and no name."""

OPENING: Final = re.compile(
    r"(?:The|This|That|An?|If|Indicates|Determines|Specifies|Identifies|Contains|Reserved|Required"
    r"|Optional|List|Array|Used|For|One|When|Whether|You)(?=[\s,])"
)
"""Words that a description begins with."""


class Names(NamedTuple):
    """Names that an element may have: those that templates show, and those of usual headers."""

    shown: frozenset[str]
    usual: frozenset[str]
    is_complete: bool = True
    """Whether the templates could be read: a name that none of them shows is doubtful then."""

    def has(self, name: str) -> bool:
        """Tell whether a name is one of them."""
        return name in self.shown or name in self.usual
