"""What the operations of an API use: types in each direction, namespaces, items, limits, faults."""
