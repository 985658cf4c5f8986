"""The registry of diagnostic codes: for each its severity and one line of explanation.

The table in the README is checked against this one.
"""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, tuple[str, str]]] = {
    # Input files
    "file-missing": ("error", "A file that was named doesn't exist or can't be read."),
    "file-empty": ("error", "The file has no content."),
    "file-too-large": ("error", "The file is larger than the reader accepts."),
    "file-not-text": (
        "error",
        "The file isn't text in the encoding that it should have.",
    ),
    "file-is-html": (
        "error",
        "The file is an HTML page (a captcha or a log-in page, say).",
    ),
    # XML, WSDL, XSD
    "xml-malformed": ("error", "The file isn't well-formed XML, or was cut off."),
    "xml-forbidden": (
        "error",
        "The XML uses what untrusted input may not: external entities.",
    ),
    "xml-unsafe": (
        "error",
        "A name, an action or an address is missing, or holds what it may not.",
    ),
    "wsdl-not-wsdl": (
        "error",
        "The file is XML but neither WSDL 1.1 nor a schema it could use.",
    ),
    "wsdl-no-operations": (
        "error",
        "No operation is left that can be generated.",
    ),
    "wsdl-unresolved": (
        "warning",
        "A reference in the WSDL names something that isn't there.",
    ),
    "wsdl-unsupported": (
        "warning",
        "A port was left out: its binding isn't SOAP over HTTP.",
    ),
    "operation-left-out": (
        "warning",
        "An operation can't be generated; the others are.",
    ),
    "operation-unavailable": (
        "error",
        "An operation that was asked for by name can't be generated.",
    ),
    "operation-not-planned": (
        "error",
        "Stubwright failed on an operation and left it out; please report it.",
    ),
    "type-left-out": (
        "warning",
        "A type that was asked for can't be generated.",
    ),
    "xsd-unresolved": (
        "warning",
        "A reference in a schema names something that isn't there.",
    ),
    "xsd-location": (
        "warning",
        "A schema location was not followed; the schema may be incomplete.",
    ),
    "xsd-duplicate": (
        "warning",
        "Two different definitions share one name; the first is used.",
    ),
    "xsd-unsupported": (
        "warning",
        "A schema construct that has no effect on messages was ignored.",
    ),
    # Catalog and overrides
    "catalog-malformed": (
        "error",
        "The catalog isn't TOML, or an entry has a wrong shape.",
    ),
    "catalog-unknown-key": ("warning", "The catalog has a key that nothing reads."),
    "catalog-unknown-api": ("error", "No API of the catalog has this id."),
    "catalog-unknown-vendor": (
        "error",
        "The catalog has no conventions of this vendor.",
    ),
    "catalog-unknown-header": (
        "warning",
        "A credential of the catalog names a SOAP header that no WSDL of the API declares.",
    ),
    "operation-unknown": (
        "error",
        "No operation has this name, or no operation matches a pattern.",
    ),
    "type-unknown": ("error", "No type or element of this name is part of an API."),
    "override-unused": (
        "warning",
        "An override matches nothing, or says what is already so.",
    ),
    "override-malformed": (
        "error",
        "An override lacks its reason or names an unknown fact.",
    ),
    # Docs pages
    "docs-not-a-page": ("error", "The text is in none of the known page formats."),
    "docs-skipped": (
        "note",
        "A file of a docs folder was passed over: it isn't an operation page.",
    ),
    "docs-missing-page": ("warning", "An operation of the catalog has no docs page."),
    "docs-missing-table": (
        "warning",
        "A table that the page format promises isn't there.",
    ),
    "docs-unreadable-row": (
        "warning",
        "A table row doesn't have the cells that it should have.",
    ),
    "docs-unreadable-type": (
        "warning",
        "A data type cell isn't worded in a known way.",
    ),
    "docs-unreadable-template": (
        "warning",
        "A request or response template can't be parsed.",
    ),
    "docs-missing-include": ("warning", "A file that a page includes isn't there."),
    "docs-unknown-section": (
        "note",
        "A heading that the page format doesn't know was skipped.",
    ),
    "docs-names-lost": (
        "warning",
        "Element names were lost from the page and restored by order.",
    ),
    "docs-localized": (
        "note",
        "A localized page: facts that need English words were left out.",
    ),
    # Schema against docs
    "docs-unknown-element": (
        "warning",
        "The page describes an element that the schema lacks.",
    ),
    "docs-missing-element": (
        "warning",
        "The schema has a request element that the page omits.",
    ),
    "docs-unknown-operation": (
        "warning",
        "The page's operation is not one of the API's.",
    ),
    "docs-type-conflict": (
        "warning",
        "The page gives an element another type than the schema.",
    ),
    "docs-order-conflict": (
        "warning",
        "The page's template orders elements unlike the schema.",
    ),
    "docs-page-conflict": (
        "warning",
        "Two places of the docs state different values of a fact.",
    ),
    "docs-index-no-limit": (
        "note",
        "The index page knows no limit where the operation's page states one.",
    ),
    "docs-type-unstated": (
        "note",
        "Without a schema, an untyped element is taken as a string.",
    ),
    # Import
    "import-differs": (
        "error",
        "The imported WSDL doesn't read back as what was selected; it was not written.",
    ),
    "import-not-validated": (
        "warning",
        "A strict validator refuses a schema of the imported WSDL.",
    ),
    # Plan, write, check
    "endpoint-missing": (
        "error",
        "Neither catalog, WSDL nor docs give an address or method.",
    ),
    "names-malformed": (
        "error",
        "The names that an earlier run chose can't be read.",
    ),
    "output-unwritable": ("error", "The output folder or file can't be written to."),
    "output-drops-api": (
        "error",
        "The output folder holds an API that this run would remove.",
    ),
    "lock-malformed": ("error", "The lock of the output folder can't be read."),
    "output-edited": (
        "error",
        "A generated file was edited by hand; it would be overwritten.",
    ),
    "output-missing": ("error", "A generated file isn't there."),
    "output-changed": (
        "error",
        "A generated file differs from what would be generated.",
    ),
    "output-extra": (
        "error",
        "A file stands among the generated ones that isn't one of them.",
    ),
    "internal-error": ("error", "Stubwright failed, not the input; please report it."),
    "output-unsafe": (
        "error",
        "A generated module holds something that the plan didn't ask for.",
    ),
}
