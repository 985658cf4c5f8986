from ....._runtime.soap.reader import Element, Reply, names
from ....._runtime.soap.writer import element, leaf, leaves
from ....._runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteCarsRequest) -> str:
    return element(
        "tns:DeleteCarsRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:CarIds", xs_long, value.car_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteCarsResponse:
    reply.record(element, names())
    return operations.DeleteCarsResponse()


CALL = SERVICE.call(
    "DeleteCars", write_request, read_response, action="urn:fleet#DeleteCars"
)
