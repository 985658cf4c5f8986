from ......_runtime.json.writer import Record, items, json_string, record
from ...types.ad_image_hashes_criteria import AdImageHashesCriteria


def write_ad_image_hashes_criteria(value: AdImageHashesCriteria) -> Record:
    return record(items("AdImageHashes", json_string, value.ad_image_hashes))
