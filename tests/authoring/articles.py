"""Files of the kinds that editors have: a web page, a page with only a notice, PDF files with and without letters."""

from __future__ import annotations

ARTICLE = (
    "Jane Roe, the mayor of Velm, said on Monday that at least 7 people had been killed when shells hit the mill.",
    "“We will not leave the town,” she said. “We will rebuild the mill and the bridge before the winter comes.”",
    "John Doe, an engineer at the dam, told the Courier that the gates had held and that the river was falling again.",
    "Residents say many have left for the hills. The army denied that it had fired on the town or on the mill.",
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Shells hit the mill of Velm | Velm Courier</title>
<meta property="og:site_name" content="Velm Courier"><meta property="og:title" content="Shells hit the mill of Velm">
<meta name="author" content="Ann Orr"><meta property="article:published_time" content="2019-05-14T08:00:00+00:00">
<link rel="canonical" href="https://courier.example/2019/05/14/mill"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Shells hit the mill of Velm</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)}</article>
<footer>All rights reserved. Cookies.</footer></body></html>"""
COOKIE_WALL = """<!doctype html><html><head><title>Before you continue</title></head><body><div class="dialog">
<p>We use cookies and other data to deliver our services. If you agree, we will also use cookies to show ads.</p>
<p>Accept all cookies to continue, or manage your consent.</p></div></body></html>"""


def pdf(lines: tuple[str, ...]) -> bytes:
    """The smallest PDF of one page that prints some lines; none for a page with nothing that is a letter."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 40 780 Td {shown} ET".encode("cp1252") if lines else b"10 10 200 200 re f"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
