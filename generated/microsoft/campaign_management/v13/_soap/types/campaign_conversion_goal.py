from ......_runtime.soap.writer import element, leaf_if_set
from ......_runtime.values.lexical import xs_long
from ...types.campaign_conversion_goal import CampaignConversionGoal


def write_campaign_conversion_goal(tag: str, value: CampaignConversionGoal) -> str:
    return element(
        tag,
        leaf_if_set("tns:CampaignId", xs_long, value.campaign_id),
        leaf_if_set("tns:GoalId", xs_long, value.goal_id),
    )
