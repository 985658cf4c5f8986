"""What every generated client shares. It knows no vendor; all that is vendor-specific is generated."""
