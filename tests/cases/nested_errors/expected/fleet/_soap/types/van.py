from ...._runtime.soap.writer import element, leaf, leaf_array
from ...._runtime.values.lexical import xs_long
from ...types.van import Van


def write_van(tag: str, value: Van) -> str:
    return element(
        tag,
        leaf("tns:VanId", xs_long, value.van_id),
        leaf_array("tns:SeatIds", "tns:long", xs_long, value.seat_ids),
    )
