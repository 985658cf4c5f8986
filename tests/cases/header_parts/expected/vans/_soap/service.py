from collections.abc import Mapping

from ..._runtime.soap.call import Faults, SoapService
from ..._runtime.soap.writer import content, leaf_if_set
from ..._runtime.values.lexical import xs_string
from .namespaces import NS_TNS

HTTP_HEADERS = {"Depot-Revision": "7"}


def write_headers(values: Mapping[str, str]) -> str:
    return content(
        leaf_if_set("tns:Token", xs_string, values.get("token")),
        leaf_if_set("tns:Depot", xs_string, values.get("depot")),
    )


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Vans",
    endpoints={"production": "https://vans.example/soap"},
    constants=HTTP_HEADERS,
    version="1.1",
    namespaces=' xmlns:tns="urn:vans"',
    namespace="urn:vans",
    tracking=f"{NS_TNS}TrackingId",
    headers=write_headers,
    faults=faults,
)
