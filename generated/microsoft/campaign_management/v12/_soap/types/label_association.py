from ......_runtime.lexical import xs_long
from ......_runtime.xml_write import element, leaf
from ...types.label_association import LabelAssociation


def write_label_association(tag: str, value: LabelAssociation) -> str:
    return element(
        tag,
        leaf("tns:EntityId", xs_long, value.entity_id),
        leaf("tns:LabelId", xs_long, value.label_id),
    )
