"""Official English names of Indonesian institutions, offices, acronyms, laws and programmes, with the user's own terms on top.

from summarise.glossary import Glossary

glossary = Glossary.load()
[m.target for m in glossary.matches("Ketua KPK menemui Menkeu.")]  # ['KPK Chair', 'Finance Minister']
glossary.expand("KPK")  # 'Corruption Eradication Commission (KPK)'
"""

from summarise.glossary.glossary import Glossary
from summarise.glossary.matching import Match
from summarise.glossary.terms import Term

__all__ = ["Glossary", "Match", "Term"]
