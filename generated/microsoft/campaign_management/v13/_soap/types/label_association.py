from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_long
from ...types.label_association import LabelAssociation


def write_label_association(tag: str, value: LabelAssociation) -> str:
    return element(
        tag,
        leaf("tns:EntityId", xs_long, value.entity_id),
        leaf("tns:LabelId", xs_long, value.label_id),
    )
