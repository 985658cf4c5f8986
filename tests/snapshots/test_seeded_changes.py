"""A small change in any template, or in any module of ``plan``, makes a snapshot case differ."""

from __future__ import annotations

import pytest

from tests.snapshots.seeded import (
    TEMPLATES,
    Cases,
    mutants,
    planner_names,
    template_changes,
    template_names,
)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Cases:
    return Cases(tmp_path_factory.mktemp("templates"))


def template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def test_without_a_change_no_case_differs(cases: Cases) -> None:
    name = "api/client.py.jinja"
    assert cases.notice_template(name, template(name)) == ""


@pytest.mark.parametrize("name", template_names())
def test_a_change_in_a_line_of_a_template_is_noticed(cases: Cases, name: str) -> None:
    text = template(name)
    unnoticed = [
        f"{name}:{line}: {text.splitlines()[line - 1]}"
        for line, changed in template_changes(text)
        if not cases.notice_template(name, changed)
    ]
    assert unnoticed == [], "no snapshot case notices a change in these lines; add one"


@pytest.mark.parametrize("module", planner_names())
def test_a_change_in_a_planner_is_noticed(cases: Cases, module: str) -> None:
    for mutant in mutants(module):
        if cases.notice(mutant):
            return
    pytest.fail(f"no snapshot case notices a change in {module}; add one")
