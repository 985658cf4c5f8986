from ..._runtime.json.call import Faults
from ..errors import FleetFaultError
from .types.fleet_fault import read_fleet_fault

FAULTS: Faults = {
    "": (read_fleet_fault, FleetFaultError),
    "FleetFault": (read_fleet_fault, FleetFaultError),
}
