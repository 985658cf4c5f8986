from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteKeywordsRequest) -> Record:
    return record(
        member_if_set("AdGroupId", xs_long, value.ad_group_id),
        items_if_set("KeywordIds", xs_long, value.keyword_ids),
        member_if_set("AssetGroupId", xs_long, value.asset_group_id),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteKeywordsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteKeywordsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call("DeleteKeywords", "DELETE /Keywords", write_request, read_response)
