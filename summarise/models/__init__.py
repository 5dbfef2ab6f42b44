"""The models that this tool knows, where their files are, and how text is put to them."""
