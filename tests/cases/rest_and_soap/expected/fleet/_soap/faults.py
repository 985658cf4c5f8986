from ..._runtime.soap.call import Faults
from ..errors import FleetFaultError
from .types.fleet_fault import read_fleet_fault

FAULTS: Faults = {"{urn:fleet}FleetFault": (read_fleet_fault, FleetFaultError)}
