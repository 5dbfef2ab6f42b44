"""Names of months, weekdays and currencies from the Unicode CLDR, by Babel; loaded when first asked for and kept.

What CLDR does not have is added here: the short and older forms of Indonesian newspapers (`Agt`, `Nopember`, `Jum'at`, `Ahad`), and
signs of currencies as news writes them (`US$`, `S$`, `RM`).
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from summarise.fidelity.values.types import Language
from summarise.fidelity.values.units import Phrases, phrase_table

_MORE_MONTHS = {
    "pebruari": 2, "peb": 2, "agt": 8, "ags": 8, "aug": 8, "sept": 9, "nopember": 11, "nop": 11, "oct": 10, "dec": 12,
    "oktobr": 10, "june": 6,
}  # fmt: skip
_MORE_WEEKDAYS = {"jum'at": 4, "jum’at": 4, "jum`at": 4, "jum‘at": 4, "ahad": 6}
_SHORT_ENGLISH_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

_SIGNS = {
    "Rp": "IDR", "Rp.": "IDR", "IDR": "IDR", "US$": "USD", "USD": "USD", "US $": "USD", "U.S.$": "USD", "$": "dollar", "S$": "SGD",
    "SG$": "SGD", "SGD": "SGD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "NZ$": "NZD", "HK$": "HKD", "C$": "CAD", "CA$": "CAD",
    "R$": "BRL", "NT$": "TWD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY",
    "RM": "MYR", "MYR": "MYR", "₩": "KRW", "KRW": "KRW", "₹": "INR", "INR": "INR", "฿": "THB", "THB": "THB", "₱": "PHP", "PHP": "PHP",
    "SAR": "SAR", "CHF": "CHF", "₫": "VND", "VND": "VND", "HKD": "HKD", "AED": "AED", "BND": "BND", "₽": "RUB",
}  # fmt: skip
"""Signs before (or after) an amount. The codes among them are those of Indonesia's trade; most others are words of a newspaper."""

_COLLOQUIAL: dict[Language, dict[str, str]] = {
    "id": {
        "dolar as": "USD", "dollar as": "USD", "dolar amerika": "USD", "dollar amerika": "USD", "dollar amerika serikat": "USD",
        "dolar": "dollar", "dollar": "dollar", "poundsterling": "GBP", "pound sterling": "GBP", "pound": "GBP", "pounds": "GBP", "paun": "GBP", "poundsterling inggris": "GBP",
        "pounsterling": "GBP", "poundsterlings": "GBP", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "riyal": "SAR",
        "rubel": "RUB", "rupee": "INR", "peso": "peso", "dirham": "AED", "dinar": "dinar", "franc": "CHF", "lira": "TRY",
        "dolar singapura": "SGD", "dollar singapura": "SGD", "dollar australia": "AUD", "dolar hong kong": "HKD", "krona": "krona",
        "ringgit": "MYR", "yen": "JPY", "euro": "EUR", "rupiah": "IDR", "us dollar": "USD", "baht": "THB", "sen": "cent", "sen as": "cent",
    },
    "en": {
        "dollars": "dollar", "dollar": "dollar", "u.s. dollars": "USD", "u.s. dollar": "USD", "american dollars": "USD", "united states dollars": "USD",
        "pounds": "pound", "pound": "pound", "pounds sterling": "GBP", "pound sterling": "GBP", "poundsterling": "GBP",
        "sterling": "GBP", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "riyals": "SAR", "riyal": "SAR", "rubles": "RUB",
        "roubles": "RUB", "rupees": "INR", "rupee": "INR", "pesos": "peso", "peso": "peso", "dirhams": "AED", "dinars": "dinar",
        "dinar": "dinar", "francs": "CHF", "lira": "TRY", "liras": "TRY", "rupiahs": "IDR", "rupiah": "IDR", "euros": "EUR",
        "euro": "EUR", "yen": "JPY", "ringgit": "MYR", "ringgits": "MYR", "baht": "THB", "cents": "cent", "cent": "cent", "krona": "krona",
        "us dollar": "USD", "us dollars": "USD", "u.s. cents": "cent", "u.s. cent": "cent", "canadian dollars": "CAD",
        "hong kong dollars": "HKD", "singapore dollars": "SGD", "australian dollars": "AUD",
    },
}  # fmt: skip

GENERIC = {
    "dollar": {"USD", "SGD", "AUD", "NZD", "HKD", "CAD", "TWD", "BND", "JMD", "NAD", "FJD"},
    "pound": {"GBP", "EGP", "LBP", "SYP", "pound of mass"},
    "peso": {"MXN", "PHP", "ARS", "CLP", "COP", "CUP", "UYU"},
    "dinar": {"KWD", "JOD", "BHD", "IQD", "TND", "DZD", "RSD"},
    "krona": {"SEK", "ISK"},
    "cent": {"USD", "EUR", "IDR", "dollar"},
    "JPY": {"CNY"},
}
"""What a bare name may stand for: currencies that agree with it. (`¥` is a yen or a yuan.)"""


@cache
def months(language: Language) -> dict[str, int]:
    """Give the months 1-12 by their names and abbreviations in small letters."""
    from babel import Locale

    names = Locale.parse(language).months["format"]
    found = {name.lower().rstrip("."): number for width in ("abbreviated", "wide") for number, name in names[width].items()}
    return found | (_MORE_MONTHS if language == "id" else {"sept": 9})


@cache
def weekdays(language: Language) -> dict[str, int]:
    """Give the weekdays by their names in small letters, Monday 0."""
    from babel import Locale

    found = {name.lower(): number for number, name in Locale.parse(language).days["format"]["wide"].items()}
    return found | (_MORE_WEEKDAYS if language == "id" else _SHORT_ENGLISH_WEEKDAYS)


@cache
def month_name(number: int, language: Language) -> str:
    """Give a month's full name."""
    from babel import Locale

    return str(Locale.parse(language).months["format"]["wide"][number])


@cache
def weekday_name(number: int, language: Language) -> str:
    """Give a weekday's full name, Monday 0."""
    from babel import Locale

    return str(Locale.parse(language).days["format"]["wide"][number])


@cache
def currency_signs() -> Phrases:
    """Give the signs of currencies by their first token, longest first."""
    return phrase_table(list(_SIGNS.items()))


@cache
def currency_names(language: Language) -> Phrases:
    """Give the names of currencies by their first word, longest first: CLDR's full names of all, and what news calls them."""
    from babel import Locale
    from babel.numbers import list_currencies

    names: list[tuple[str, str]] = []
    locale = Locale.parse(language)
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001  Babel has no public way to CLDR's plural names
    for code in sorted(list_currencies()):
        forms = {form.lower() for form in (locale.currencies.get(code, ""), *(plurals[code].values() if code in plurals else ()))}
        # `Dolar Kanada (1858)` and the like are of the past.
        names += [(form, code) for form in forms if form and "(" not in form and len(form.split()) > 1]
    taken = Counter(name for name, _ in names)
    own = _COLLOQUIAL[language]
    names = [(name, code) for name, code in names if taken[name] == 1 and name not in own]
    return phrase_table(names + list(own.items()))


@cache
def currency_name(code: str, language: Language) -> str:
    """Give CLDR's name of several of a currency by its ISO 4217 code (`Kuwaiti dinars`), or the code."""
    from babel import Locale

    if code in GENERIC and code != "JPY":
        return code
    locale = Locale.parse(language)
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001  Babel has no public way to CLDR's plural names
    return str(plurals[code]["other"] if code in plurals else locale.currencies.get(code, code))
