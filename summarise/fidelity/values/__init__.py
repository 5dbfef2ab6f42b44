"""Typed values (figures, money, dates, times, laws) of Indonesian and English text, and what differs between two texts."""
