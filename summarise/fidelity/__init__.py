"""Whether an English text says what its Indonesian source says: figures, dates, names, negation, quotations."""
