"""DeleteNegativeKeywordsFromEntities: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import each
from ..enums import MatchType
from ..types.batch_error_collection import BatchErrorCollection
from ..types.entity_negative_keyword import EntityNegativeKeyword

__all__ = [
    "DeleteNegativeKeywordsFromEntitiesRequest",
    "DeleteNegativeKeywordsFromEntitiesResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteNegativeKeywordsFromEntitiesRequest(
    Request["DeleteNegativeKeywordsFromEntitiesResponse"]
):
    """Deletes negative keywords that belong directly to a campaign or an ad group."""

    entity_negative_keywords: Sequence[EntityNegativeKeyword | None]
    """The entity and its negative keywords to delete; one EntityType throughout. A
    maximum of 1 EntityNegativeKeyword can be sent, with up to 20,000 keywords in it."""


@dataclass(slots=True, kw_only=True)
class DeleteNegativeKeywordsFromEntitiesResponse(Response):
    """The reply to `DeleteNegativeKeywordsFromEntitiesRequest`."""

    nested_partial_errors: list[BatchErrorCollection | None] = empty_list()
    """Errors of the entities, each with a list of the errors of its negative keywords.
    Neither list is aligned with the request: go by Index, from zero. The outer Code may
    be null."""


def check(
    request: DeleteNegativeKeywordsFromEntitiesRequest, findings: Findings
) -> None:
    findings.items("EntityNegativeKeywords", request.entity_negative_keywords, 1)
    for item in each(request.entity_negative_keywords):
        findings.max_items(
            "EntityNegativeKeywords.NegativeKeywords", item.negative_keywords, 20000
        )
        for item2 in each(item.negative_keywords):
            findings.enumeration(
                "EntityNegativeKeywords.NegativeKeywords.MatchType",
                item2.match_type,
                MatchType,
            )
    for item in each(request.entity_negative_keywords):
        findings.selected(
            "EntityNegativeKeywords.NegativeKeywords", item.negative_keywords
        )
