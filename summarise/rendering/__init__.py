"""A brief as text that a person or a machine reads: Markdown and JSON."""
