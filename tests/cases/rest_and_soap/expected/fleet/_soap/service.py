from collections.abc import Mapping

from ..._runtime.soap.call import Faults, SoapService
from ..._runtime.soap.writer import content, leaf_if_set
from ..._runtime.values.lexical import xs_string
from .namespaces import NS_TNS

CREDENTIALS = (("Fleet-Login", "{}", "fleet_login"),)
KEPT = ("Units",)


def write_headers(values: Mapping[str, str]) -> str:
    return content(leaf_if_set("tns:Token", xs_string, values.get("token")))


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="FleetService",
    endpoints={
        "production": "https://fleet.example/soap",
        "sandbox": "https://sandbox.fleet.example/soap",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:tns="urn:fleet"',
    namespace="urn:fleet",
    tracking=f"{NS_TNS}TrackingId",
    headers=write_headers,
    faults=faults,
)
