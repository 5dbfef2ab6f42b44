"""Nothing wrong reaches the reader: a sentence and its English compared by values, names, negation, quotations and shape."""
