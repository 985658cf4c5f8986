from ......_runtime.soap.wildcards import write_attributes, write_others
from ......_runtime.soap.writer import content, element, node, node_if_set
from ...types.endpoint_reference_type import EndpointReferenceType
from .any_content_type import write_any_content_type
from .attributed_uri_type import write_attributed_uri_type


def write_endpoint_reference_type(
    tag: str, value: EndpointReferenceType, mark: str = ""
) -> str:
    return element(
        tag,
        node("addressing:Address", write_attributed_uri_type, value.address),
        node_if_set(
            "addressing:ReferenceParameters",
            write_any_content_type,
            value.reference_parameters,
        ),
        node_if_set("addressing:Metadata", write_any_content_type, value.metadata),
        write_others(value.other_elements),
        attributes=content(mark, write_attributes(value.other_attributes)),
    )
