from ..._runtime.json.call import Faults, JsonService

CREDENTIALS = (
    ("Authorization", "Bearer {}", "token"),
    ("Fleet-Login", "{}", "fleet_login"),
)
KEPT = ("Units",)


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = JsonService(
    name="FleetService",
    endpoints={
        "production": "https://fleet.example/rest",
        "sandbox": "https://sandbox.fleet.example/rest",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    discriminator="Type",
    faults=faults,
)
