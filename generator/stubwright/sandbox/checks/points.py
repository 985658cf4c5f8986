"""Points: the cost of calls, and the balance of each advertiser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.sandbox.rules import PointRules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.sandbox.rules import VendorRules
    from stubwright.sandbox.state import State

_FREE: Final = PointRules("", 0, 0)


class Points:
    """The points of one vendor's advertisers, by login. They aren't restored over time."""

    def __init__(self, vendor: str, rules: VendorRules, state: State) -> None:
        self._vendor = vendor
        self._rules = rules.points or _FREE
        self._charges = rules.points is not None
        self._state = state

    @property
    def malformed(self) -> int:
        """The cost of a request that can't be read."""
        return self._rules.malformed

    def can_pay(self, service: str, count: int, credentials: Mapping[str, str]) -> bool:
        """Tell whether enough is left for a call that deletes all of ``count`` items."""
        cost = self.cost(service, count, 0)
        return not self._charges or cost <= self._left(self._login(credentials))

    def cost(self, service: str, deleted: int, failed: int) -> int:
        """Return the cost of a call, by how many items were deleted and refused."""
        rules = self._rules
        return rules.call + deleted * rules.item.get(service, 0) + failed * rules.failed

    def pay(self, cost: int, credentials: Mapping[str, str]) -> dict[str, str]:
        """Charge a call; return the HTTP headers that report it."""
        if not self._charges:
            return {}
        login = self._login(credentials)
        cost = min(cost, self._left(login))
        self._state.spent_points[self._vendor, login] += cost
        headers = {self._rules.header: f"{cost}/{self._left(login)}/{self._daily()}"}
        if self._rules.login_header:
            headers[self._rules.login_header] = login
        return headers

    def _daily(self) -> int:
        return self._state.daily_points.get(self._vendor, self._rules.daily)

    def _left(self, login: str) -> int:
        return max(0, self._daily() - self._state.spent_points[self._vendor, login])

    def _login(self, credentials: Mapping[str, str]) -> str:
        return credentials.get(self._rules.login, "sandbox")
