from ......_runtime.soap.writer import element, some_leaves
from ......_runtime.values.lexical import xs_string
from ...types.ad_image_hashes_criteria import AdImageHashesCriteria


def write_ad_image_hashes_criteria(tag: str, value: AdImageHashesCriteria) -> str:
    return element(tag, some_leaves("AdImageHashes", xs_string, value.ad_image_hashes))
