from ......_runtime.json.writer import Record, member, record
from ......_runtime.values.lexical import xs_long
from ...types.label_association import LabelAssociation


def write_label_association(value: LabelAssociation) -> Record:
    return record(
        member("EntityId", xs_long, value.entity_id),
        member("LabelId", xs_long, value.label_id),
    )
