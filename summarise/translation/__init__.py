"""Sentences to English: term hints, a cheap pass, checks, and a second look at what they refuse."""
