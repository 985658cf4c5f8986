from ..._runtime.soap.call import Faults, SoapService

CREDENTIALS = (
    ("Authorization", "Bearer {}", "token"),
    ("Use-Agency-Units", "{}", "use_agency_units"),
)
KEPT = ("RequestId", "Units")


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


KITES = SoapService(
    name="Kites",
    endpoints={"production": "https://kites.example/soap"},
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:kites="urn:toys:kites"',
    namespace="urn:toys:kites",
    faults=faults,
)

BOATS = SoapService(
    name="Boats",
    endpoints={"production": "https://boats.example/soap"},
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:boats="urn:toys:boats"',
    namespace="urn:toys:boats",
    faults=faults,
)
