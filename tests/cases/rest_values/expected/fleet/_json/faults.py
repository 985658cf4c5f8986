from ..._runtime.json.call import Faults

FAULTS: Faults = {}
