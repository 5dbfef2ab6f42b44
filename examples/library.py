"""The library in a few lines: a brief from a string, and what can be asked of it."""

from __future__ import annotations

from datetime import date

from summarise import Article, Briefer

TEXT = """BANDUNG, KABAR TIMUR - Kementerian Pertanian menyalurkan 2,5 ton benih jagung kepada 310 petani di Kabupaten Garut, Selasa (17/6).
Bantuan senilai Rp1,2 miliar itu tidak dipungut biaya. "Kami tidak ingin petani menunggu musim tanam berikutnya," kata Kepala Dinas
Pertanian Garut, Asep Hidayat."""

briefer = Briefer(sentences=2)
brief = briefer.brief(Article(TEXT, title="310 Petani Garut Terima Benih Jagung", published=date(2025, 6, 18)))

print(brief.headline)
print(brief.dateline.place, brief.dateline.event, brief.verdict)
for point in brief.points:
    print("-", point.english, f"[{point.support}]")
    for sentence in point.sources:
        print("   ", brief.article.text[sentence.start : sentence.end])
for figure in brief.figures:
    print(figure.kind, figure.source, "=", figure.english)
