from ......_runtime.lexical import xs_string
from ......_runtime.xml_write import element, some_leaves
from ...types.ad_image_hashes_criteria import AdImageHashesCriteria


def write_ad_image_hashes_criteria(tag: str, value: AdImageHashesCriteria) -> str:
    return element(tag, some_leaves("AdImageHashes", xs_string, value.ad_image_hashes))
