from ..._runtime.soap.call import Faults

FAULTS: Faults = {}
