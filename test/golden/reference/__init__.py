"""Reference implementation of `quote` and `simulate`: exact, slow and plain. See ../README.md."""
