"""No vendor's class has a name that generated modules import or templates write."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from pathlib import Path

import pytest

from generated._runtime.batches.options import BatchOptions
from stubwright.plan.codecs.soap.headers import SHARED_HEADER
from stubwright.plan.names import reserved
from stubwright.python import Symbol
from stubwright.python.imports import imports
from stubwright.python.keywords import BUILTINS, KEYWORDS

ROOT = Path(__file__).resolve().parents[4]
PLAN = ROOT / "generator" / "stubwright" / "plan"
SYMBOL = re.compile(
    r'\b(?:runtime|runtime_name|standard|Symbol)\(\s*[^()]*?,\s*"(\w+)"'
)
MARKUP = re.compile(r'\{[#%{].*?[#%}]\}|"""[\s\S]*?"""')
BUILTIN = {"AttributeError", "False", "None", "True"}


def symbols_of_the_plan() -> set[str]:
    text = "".join(path.read_text(encoding="utf-8") for path in PLAN.rglob("*.py"))
    return set(SYMBOL.findall(text))


def words_of_the_templates() -> set[str]:
    text = "".join(
        MARKUP.sub("", path.read_text(encoding="utf-8"))
        for path in (ROOT / "templates").rglob("*.jinja")
        if path.parent.name != "templates"  # those name no vendor's class
    )
    return set(re.findall(r"\b[A-Z]\w+", text)) - BUILTIN


def test_every_class_that_modules_use_is_reserved() -> None:
    named = symbols_of_the_plan() | words_of_the_templates()
    assert len(named) > 30
    missing = (
        {n for n in named if n[0].isupper()} - reserved.CLASSES - reserved.CONSTANTS
    )
    assert not missing, "add them to plan/reserved.py"


def test_two_things_with_one_name_in_a_module_are_an_error() -> None:
    with pytest.raises(ValueError, match="Reply"):
        imports(
            {Symbol("_runtime.soap.reader", "Reply"), Symbol("x.types", "Reply")}, "x.y"
        )


def test_the_options_of_batches_are_reserved() -> None:
    assert BatchOptions.__annotations__.keys() == reserved.OPTIONS


def test_no_codec_of_a_type_has_a_name_of_the_runtime() -> None:
    """If both were in one module, the later one would hide the other."""
    soap = ROOT / "templates" / "static" / "_runtime" / "soap"
    modules = ("any_type", "choices", "content_model", "reader", "wildcards", "writer")
    runtime = "\n".join((soap / f"{name}.py").read_text() for name in modules)
    words = set(re.findall(r"^def (?:read|write)_(\w+)", runtime, re.MULTILINE))
    planned = "".join(
        path.read_text() for path in (PLAN / "codecs").rglob("operations.py")
    )
    own = set(re.findall(r'"(?:read|write)_(\w+)"', planned))
    assert {"request", "response", "header"} <= own
    own |= {SHARED_HEADER.removeprefix("write_")}
    assert {"mixed", "text"} <= words
    assert words <= reserved.CODEC_NAMES
    assert own <= reserved.CODEC_NAMES | {"request", "response"}
    assert {"Request", "Response"} <= reserved.CLASSES


def test_names_do_not_depend_on_the_running_python() -> None:
    """The lists of keywords, builtins and characters differ between versions of Python."""
    for path in PLAN.parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = {alias.name for alias in node.names}
                assert not names & {"builtins", "keyword", "unicodedata"}, path


def test_the_keywords_and_builtins_of_the_running_python_are_reserved() -> None:
    assert set(keyword.kwlist) <= KEYWORDS
    classes = {name for name in dir(builtins) if name[0].isupper()}
    assert classes <= BUILTINS | KEYWORDS
