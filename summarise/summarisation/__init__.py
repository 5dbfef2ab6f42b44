"""From translated sentences to the points of a brief: one protocol, several summarisers."""
