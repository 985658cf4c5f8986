from ..._runtime.json.call import Faults, JsonService, RpcNames

CREDENTIALS = (
    ("Authorization", "Bearer {}", "token"),
    ("Use-Agency-Units", "{}", "use_agency_units"),
)
KEPT = ("RequestId", "Units")


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


KITES = JsonService(
    name="Kites",
    endpoints={
        "production": "https://toys.example/json/kites",
        "sandbox": "https://sandbox.toys.example/json/kites",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

BOATS = JsonService(
    name="Boats",
    endpoints={
        "production": "https://toys.example/json/boats",
        "sandbox": "https://sandbox.toys.example/json/boats",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)
