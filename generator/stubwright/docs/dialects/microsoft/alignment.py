"""Reads how the errors of a response correspond to the items of its request, from their description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.docs.facts import Alignment, Fact
from stubwright.docs.text.passages import sentences

if TYPE_CHECKING:
    from stubwright.diagnostics import Source
    from stubwright.docs.facts import TypePhrase
    from stubwright.docs.text.passages import Cell

_NOT: Final = r"(?:not|n['\u2019]t|never)"
_SPARSE: Final = re.compile(
    rf"""
    \b(?:do|does|is|are|will|may|might){_NOT}?\s*(?:{_NOT}\s+)(?:always\s+|necessarily\s+)?
      (?:directly\s+)?(?:correspond\w*|align\w*|match\w*|line\s+up)
    | \b(?:do|does|is|are|will)n['\u2019]t\s+(?:directly\s+)?(?:correspond\w*|align\w*|match\w*|line\s+up)
    | \b(?:the|this)\s+(?:list|array)\s+can\s+be\s+empty\s+if\s+there\s+(?:were|are)\s+no\s+errors
    | \bonly\s+(?:the\s+)?(?:failed|unsuccessful)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ALIGNED: Final = re.compile(
    r"""
    \b(?:list|array)\s+of\s+errors?\s+(?:objects\s+)?(?:corresponds?|aligns?|matches)\s+(?:directly|exactly|one)
    | \berrors?\s+(?:corresponds?|aligns?)\s+directly
    | \bcorresponding\s+(?:error\s+)?(?:element|item|entry|object)\s+(?:will\s+be|is)\s+null
    | \b(?:items|elements|entries)\s+of\s+the\s+(?:list|array)\s+(?:may|can)\s+be\s+(?:returned\s+as\s+)?null
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_alignment(
    description: Cell, phrase: TypePhrase | None, source: Source
) -> Fact[Alignment]:
    """Return the alignment that the description of the reply's errors states.

    ``source`` is the place of the element with the errors, for a description that states none.
    """
    if phrase is not None and phrase.is_list and phrase.name.endswith("Collection"):
        return Fact("nested", source)
    aligned: Fact[Alignment] | None = None
    for passage in description:
        for sentence in sentences(passage):
            sparse = _SPARSE.search(sentence.text)
            if sparse:
                return Fact("sparse", sentence.source(sparse.start()))
            match = _ALIGNED.search(sentence.text)
            if match and aligned is None:
                aligned = Fact("aligned", sentence.source(match.start()))
    return aligned or Fact("unstated", source)
