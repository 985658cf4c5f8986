"""The only stage that writes to the disk; it also compares rendered files with a folder."""

from stubwright.write.compare import Drift, compare
from stubwright.write.files import refuse_drops, write, write_file
from stubwright.write.lock import Lock, is_current, lock_for, read_lock

__all__ = [
    "Drift",
    "Lock",
    "compare",
    "is_current",
    "lock_for",
    "read_lock",
    "refuse_drops",
    "write",
    "write_file",
]
