from ......_runtime.json.writer import Record, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ...types.campaign_conversion_goal import CampaignConversionGoal


def write_campaign_conversion_goal(value: CampaignConversionGoal) -> Record:
    return record(
        member_if_set("CampaignId", xs_long, value.campaign_id),
        member_if_set("GoalId", xs_long, value.goal_id),
    )
