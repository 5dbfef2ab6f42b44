"""Units of measure: what each is called in Indonesian and English, and how those of one dimension convert.

`UNITS` is the one table; `phrases` makes the look-up of a language from it. English plurals and compounds (`45-year-old`,
`square kilometers`) are written out there, so that reading is a look-up of at most four words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from summarise.fidelity.values.types import Language


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, how many of the dimension's base unit it is, and its names. The first English name is for writing.

    Names after `|` are singulars or other forms. A unit of `factor` 0 does not convert.
    """

    name: str
    dimension: str
    factor: Decimal
    indonesian: tuple[str, ...]
    english: tuple[str, ...]


def _unit(name: str, dimension: str, factor: str, indonesian: str, english: str) -> Unit:
    return Unit(name, dimension, Decimal(factor), tuple(indonesian.split("|")), tuple(english.split("|")))


_WORD = re.compile(r"[0-9]+|[^\W\d_]+|[^\s\w]")

_TABLE = (
    _unit("millimeter", "length", "0.001", "milimeter|mm", "millimeters|millimeter|millimetres|millimetre|mm"),
    _unit("centimeter", "length", "0.01", "sentimeter|cm|senti|centimeter", "centimeters|centimeter|centimetres|centimetre|cm"),
    _unit("meter", "length", "1", "meter|m|mtr", "meters|meter|metres|metre|m"),
    _unit("kilometer", "length", "1000", "kilometer|km|kilo meter", "kilometers|kilometer|kilometres|kilometre|km|kms"),
    _unit("inch", "length", "0.0254", "inci|inch|inchi", "inches|inch"),
    _unit("foot", "length", "0.3048", "kaki|feet", "feet|foot|ft"),
    _unit("yard", "length", "0.9144", "yard|yar", "yards|yard"),
    _unit("mile", "length", "1609.344", "mil", "miles|mile|mi"),
    _unit("nautical mile", "length", "1852", "mil laut|nautical mile", "nautical miles|nautical mile"),
    _unit("square meter", "area", "1", "meter persegi|m2|m²", "square meters|square meter|square metres|square metre|sq m|sqm|m2|m²"),
    _unit(
        "square kilometer", "area", "1000000", "kilometer persegi|km persegi|km2|km²|kilometer kuadrat",
        "square kilometers|square kilometer|square kilometres|square kilometre|square km|sq km|sqkm|km2|km²",
    ),
    _unit("square mile", "area", "2589988.11", "mil persegi", "square miles|square mile|sq mi"),
    _unit("square foot", "area", "0.09290304", "kaki persegi", "square feet|square foot|sq ft"),
    _unit("hectare", "area", "10000", "hektare|hektar|ha|hektaree", "hectares|hectare|ha"),
    _unit("acre", "area", "4046.8564224", "acre|ekar|hektar are", "acres|acre"),
    _unit("milligram", "mass", "0.001", "miligram|mg", "milligrams|milligram|mg"),
    _unit("gram", "mass", "1", "gram|gr|g", "grams|gram|g|gr"),
    _unit("kilogram", "mass", "1000", "kilogram|kg|kilo", "kilograms|kilogram|kg|kilos|kilo|kgs"),
    _unit("quintal", "mass", "100000", "kuintal|kwintal", "quintals|quintal"),
    _unit("ton", "mass", "1000000", "ton|ton metrik", "tons|ton|tonnes|tonne|metric tons|metric ton|metric tonnes"),
    _unit("pound of mass", "mass", "453.59237", "pon", "lbs|lb"),
    _unit("ounce", "mass", "28.349523125", "ons troi|ounce|oz|ons", "ounces|ounce|oz"),
    _unit("milliliter", "volume", "0.001", "mililiter|ml", "milliliters|milliliter|millilitres|ml"),
    _unit("liter", "volume", "1", "liter|lt|l|ltr", "liters|liter|litres|litre|l"),
    _unit("kiloliter", "volume", "1000", "kiloliter|kl|kilo liter", "kiloliters|kiloliter|kilolitres|kl"),
    _unit(
        "cubic meter", "volume", "1000", "meter kubik|m3|m³|kubik", "cubic meters|cubic meter|cubic metres|cubic metre|cubic|m3|m³|meters cubic|meter cubic"
    ),
    _unit("cubic foot", "volume", "28.316846592", "kaki kubik", "cubic feet|cubic foot|cu ft"),
    _unit("gallon", "volume", "0", "galon", "gallons|gallon"),
    _unit("barrel", "volume", "0", "barel|barrel", "barrels|barrel|bbl"),
    _unit("second", "duration", "1", "detik|sekon", "seconds|sec|secs|second"),
    _unit("minute", "duration", "60", "menit", "minutes|minute|min|mins|minute-old"),
    _unit("hour", "duration", "3600", "jam", "hours|hour|hr|hrs|hour-old"),
    _unit("day", "duration", "86400", "hari|hr", "days|day|days old|day old"),
    _unit("night", "duration", "0", "malam", "nights|night"),
    _unit("week", "duration", "604800", "minggu|pekan", "weeks|week|weeks old|week old"),
    _unit("month", "months", "1", "bulan|bln", "months|month|months old|month old"),
    _unit(
        "year", "months", "12", "tahun|thn|th|taun",
        "years|year|years old|year old|yrs|years of age|year olds|yr|y o",
    ),
    _unit("decade", "months", "120", "dekade|dasawarsa|dasa warsa", "decades|decade"),
    _unit("century", "months", "1200", "abad", "centuries|century"),
    _unit("millennium", "months", "12000", "milenium", "millennia|millennium"),
    _unit("kilometer an hour", "speed", "1000", "kilometer per jam|km per jam|km/jam|km/h|kpj|kilometer/jam",
          "kilometers per hour|kilometres per hour|kilometer per hour|km per hour|km/h|kph|kmh|kilometers an hour|kilometres an hour"
          "|km/jam|kmph"),
    _unit("mile an hour", "speed", "1609.344", "mil per jam|mph|mil/jam", "miles per hour|mph|miles an hour|miles/hour|mile per hour"),
    _unit("meter a second", "speed", "3600", "meter per detik|m/s|meter/detik|m/dtk", "meters per second|metres per second|m/s"),
    _unit("knot", "speed", "1852", "knot|knots", "knots|knot"),
    _unit("degree Celsius", "temperature", "0", "derajat celsius|derajat celcius|°c|° c|derajat c|ºc|celsius|celcius|℃",
          "degrees Celsius|degree Celsius|degrees centigrade|°c|° c|degrees c|ºc|celsius|degrees celcius|℃"),
    _unit("degree Fahrenheit", "temperature", "0", "derajat fahrenheit|°f|derajat f|fahrenheit",
          "degrees Fahrenheit|°f|degrees f|fahrenheit"),
    _unit("degree", "angle", "0", "derajat|°|º", "degrees|degree|°|º"),
    _unit("magnitude", "magnitude", "0", "skala richter|sr|magnitudo|magnitude", "on the Richter scale|richter scale|sr|magnitude"),
    _unit("watt", "power", "1", "watt|w", "watts|watt|w"),
    _unit("kilowatt", "power", "1000", "kilowatt|kw", "kilowatts|kilowatt|kw"),
    _unit("megawatt", "power", "1000000", "megawatt|mw|mega watt", "megawatts|megawatt|mw"),
    _unit("gigawatt", "power", "1000000000", "gigawatt|gw|giga watt", "gigawatts|gigawatt|gw"),
    _unit("horsepower", "power", "0", "tenaga kuda|hp|horsepower", "horsepower|hp|horse power|bhp"),
    _unit("kilowatt hour", "energy", "1", "kilowatt hour|kwh|kilowatt jam", "kilowatt hours|kilowatt hour|kwh"),
    _unit("megawatt hour", "energy", "1000", "megawatt hour|mwh", "megawatt hours|mwh"),
    _unit("volt", "voltage", "1", "volt|v", "volts|volt|v"),
    _unit("milliampere hour", "charge", "0", "mah|milliampere hour", "mAh|milliampere hours"),
    _unit("cubic centimeter", "displacement", "0", "cc", "cc"),
    _unit("kilobyte", "data", "0.001", "kb|kilobyte|kilobita", "KB|kb|kilobytes|kilobyte"),
    _unit("megabyte", "data", "1", "mb|megabyte|megabita", "MB|mb|megabytes|megabyte"),
    _unit("gigabyte", "data", "1000", "gb|gigabyte|gigabita", "GB|gb|gigabytes|gigabyte"),
    _unit("terabyte", "data", "1000000", "tb|terabyte|terabita", "TB|tb|terabytes|terabyte"),
    _unit("kilobit a second", "data rate", "0.001", "kbps", "Kbps|kbps"),
    _unit("megabit a second", "data rate", "1", "mbps", "Mbps|mbps"),
    _unit("gigabit a second", "data rate", "1000", "gbps", "Gbps|gbps"),
    _unit("kilohertz", "frequency", "1000", "khz|kilohertz", "kHz|khz|kilohertz"),
    _unit("megahertz", "frequency", "1000000", "mhz|megahertz", "MHz|mhz|megahertz"),
    _unit("gigahertz", "frequency", "1000000000", "ghz|gigahertz", "GHz|ghz|gigahertz"),
    _unit("hertz", "frequency", "1", "hz|hertz", "Hz|hz|hertz"),
    _unit("megapixel", "pixels", "0", "megapiksel|megapixel|mp", "megapixels|megapixel|mp"),
    _unit("pixel", "pixels", "0", "piksel|pixel|px", "pixels|pixel|px"),
    _unit("carat", "fineness", "0", "karat", "carats|carat|karats|karat"),
    _unit("basis point", "share", "0", "basis poin|bps|bp|poin basis|basis points|basis point",
          "basis points|basis point|bps|bp"),
    _unit("percentage point", "share", "0", "poin persentase|persen poin|poin persen|poin prosen",
          "percentage points|percentage point|percent points"),
    _unit("permille", "share", "0", "permil|per mil|‰", "per mille|‰"),
)  # fmt: skip

UNITS = {unit.name: unit for unit in _TABLE}
"""Every unit by its name."""

PERCENT_WORDS: dict[Language, tuple[str, ...]] = {
    "id": ("persen", "%", "prosen", "per sen", "pct", "percent", "persennya"),
    "en": ("percent", "%", "per cent", "pct", "percentage", "persen"),
}

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By first word: the phrases that start with it, longest first, each with what it means."""


def phrase_table(pairs: list[tuple[str, str]]) -> Phrases:
    """Index phrases (words parted by single spaces; `/`, `°` and the like are words of their own) by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in pairs:
        words = tuple(_words(phrase.lower()))
        found.setdefault(words[0], []).append((words, meaning))
    return {first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in found.items()}


def _words(phrase: str) -> list[str]:
    return _WORD.findall(phrase)


@cache
def phrases(language: Language) -> Phrases:
    """Give the names of units of a language, and of percent, by their first words."""
    names = [(n, u.name) for u in _TABLE for n in (u.indonesian if language == "id" else u.english)]
    names += [(n, "%") for n in PERCENT_WORDS[language]]
    if language == "id":
        # English units are common in Indonesian news (`100 feet`), the contrary is not.
        known = {n for n, _ in names}
        names += [(n, u.name) for u in _TABLE for n in u.english if n not in known and len(n) > 3]  # noqa: PLR2004  `in`, `sr`
    return phrase_table(names)


_GENERIC_POUND = "pound"


def convert(amount: Decimal, unit: str, to: str) -> Decimal | None:
    """Give an amount in another unit; None where the units are of different dimensions or do not convert."""
    a, b = (UNITS.get("pound of mass" if name == _GENERIC_POUND else name) for name in (unit, to))
    if a is None or b is None or a.dimension != b.dimension or not a.factor or not b.factor:
        return None
    return amount * a.factor / b.factor


def english_name(unit: str, *, one: bool) -> str:
    """Give the English name of a unit for one or several of it (`kilometer`, `kilometers`)."""
    names = UNITS[unit].english
    return names[1] if one and len(names) > 1 and names[0].startswith(names[1][:3]) else names[0]
