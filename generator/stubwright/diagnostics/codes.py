"""The registry of diagnostic codes: for each its severity and one line of explanation.

The table in the README is checked against this one.
"""

from __future__ import annotations

from typing import Final

CODES: Final[dict[str, tuple[str, str]]] = {
    # Input files
    "file-missing": ("error", "A named file doesn't exist or can't be read."),
    "file-empty": ("error", "The file has no content."),
    "file-too-large": ("error", "The file is larger than the reader accepts."),
    "file-not-text": (
        "error",
        "The file isn't text in the expected encoding.",
    ),
    "file-is-html": (
        "error",
        "The file is an HTML page, such as a captcha or a log-in page.",
    ),
    # XML, WSDL, XSD
    "xml-malformed": ("error", "The file isn't well-formed XML, or was cut off."),
    "xml-forbidden": (
        "error",
        "The XML uses external entities, which aren't allowed.",
    ),
    "xml-unsafe": (
        "error",
        "A name, an action or an address is missing, or contains characters that aren't allowed.",
    ),
    "wsdl-not-wsdl": (
        "error",
        "The file is XML, but neither WSDL 1.1 nor an XML schema.",
    ),
    "wsdl-no-operations": (
        "error",
        "None of the operations can be generated.",
    ),
    "wsdl-unresolved": (
        "warning",
        "A reference in the WSDL names something that isn't defined.",
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
        "An operation that was requested by name can't be generated.",
    ),
    "operation-not-planned": (
        "error",
        "Stubwright failed on an operation and left it out; please report it.",
    ),
    "type-left-out": (
        "warning",
        "A requested type can't be generated.",
    ),
    "xsd-unresolved": (
        "warning",
        "A reference in a schema names something that isn't defined.",
    ),
    "xsd-location": (
        "warning",
        "A schema location wasn't followed; the schema may be incomplete.",
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
        "The catalog isn't valid TOML, or a value in it can't be used.",
    ),
    "catalog-unknown-key": ("warning", "The catalog contains an unknown key."),
    "catalog-unknown-api": ("error", "No API in the catalog has this id."),
    "catalog-unknown-vendor": (
        "error",
        "The catalog contains no vendor of this name.",
    ),
    "catalog-unknown-header": (
        "warning",
        "A credential of the catalog names a SOAP header that no WSDL of the API declares.",
    ),
    "operation-unknown": (
        "error",
        "No operation has this name or matches this pattern.",
    ),
    "type-unknown": ("error", "No type or element of this name is part of the API."),
    "override-unused": (
        "warning",
        "An override doesn't apply anywhere, or has no effect.",
    ),
    "override-malformed": (
        "error",
        "An override is incomplete, or a value in it can't be used.",
    ),
    # Docs pages
    "docs-not-a-page": ("error", "The text is in none of the known page formats."),
    "docs-skipped": (
        "note",
        "A file of a docs folder was skipped: it isn't an operation page.",
    ),
    "docs-missing-page": ("warning", "An operation of the catalog has no docs page."),
    "docs-missing-table": (
        "warning",
        "The page lacks a table that pages in this format normally have.",
    ),
    "docs-unreadable-row": (
        "warning",
        "A table row has unexpected cells.",
    ),
    "docs-unreadable-type": (
        "warning",
        "The wording of a data type isn't recognized.",
    ),
    "docs-unreadable-template": (
        "warning",
        "A request or response template can't be parsed.",
    ),
    "docs-missing-include": ("warning", "A file that a page includes is missing."),
    "docs-unknown-section": (
        "note",
        "An unknown section of a page was skipped.",
    ),
    "docs-names-lost": (
        "warning",
        "Element names were missing from the page and restored by their order.",
    ),
    "docs-localized": (
        "note",
        "The page isn't in English; facts that depend on its wording were left out.",
    ),
    # Schema against docs
    "docs-unknown-element": (
        "warning",
        "The page describes an element that isn't in the schema.",
    ),
    "docs-missing-element": (
        "warning",
        "The schema has a request element that the page omits.",
    ),
    "docs-unknown-operation": (
        "warning",
        "The page's operation isn't part of the API.",
    ),
    "docs-type-conflict": (
        "warning",
        "The page and the schema give an element different types.",
    ),
    "docs-order-conflict": (
        "warning",
        "The page's template and the schema order elements differently.",
    ),
    "docs-page-conflict": (
        "warning",
        "Two places in the docs state different values of a fact.",
    ),
    "docs-index-no-limit": (
        "note",
        "The index page states that there is no limit, and the operation's page states one.",
    ),
    "docs-type-unstated": (
        "note",
        "Without a schema, an element without a stated type is a string.",
    ),
    # What replies mean
    "items-unstated": (
        "warning",
        "Nothing states which element of a request names what is deleted.",
    ),
    "reply-meaning-inferred": (
        "note",
        "What the reply of a delete means was inferred from the schema; an override can correct it.",
    ),
    "reply-meaning-unstated": (
        "warning",
        "Nothing states what the reply of a delete means; the fate of its items is unknown.",
    ),
    # Import
    "import-differs": (
        "error",
        "The imported WSDL differs from what was selected when it is read back; it wasn't written.",
    ),
    "import-not-validated": (
        "warning",
        "A strict validator rejects a schema of the imported WSDL.",
    ),
    # Plan, write, check
    "endpoint-missing": (
        "error",
        "Neither the catalog, the WSDL nor the docs state an address or an HTTP method.",
    ),
    "names-malformed": (
        "error",
        "The file with the names that an earlier run chose can't be read.",
    ),
    "output-unwritable": ("error", "The output folder or file can't be written to."),
    "output-drops-api": (
        "error",
        "The output folder contains an API that this run would remove.",
    ),
    "lock-malformed": ("error", "The lock of the output folder can't be read."),
    "output-edited": (
        "error",
        "A generated file was edited by hand; it would be overwritten.",
    ),
    "output-missing": ("error", "A generated file is missing."),
    "output-changed": (
        "error",
        "A generated file differs from what would be generated.",
    ),
    "output-extra": (
        "error",
        "The output folder contains a file that wasn't generated.",
    ),
    "internal-error": (
        "error",
        "Stubwright failed because of a bug; please report it.",
    ),
    "output-unsafe": (
        "error",
        "A generated module contains code that wasn't planned.",
    ),
}
