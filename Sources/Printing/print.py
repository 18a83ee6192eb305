# Reads a page from standard input and writes it to standard output as a tagged PDF. Fetches nothing, whatever it says.
import sys
from weasyprint import HTML


def refuse(address, timeout=10, ssl_context=None):
    raise ValueError("a page that is printed fetches nothing")


page = sys.stdin.buffer.read().decode("utf-8")
HTML(string=page, base_url="http://nowhere.invalid/", url_fetcher=refuse).write_pdf(sys.stdout.buffer, variant="pdf/ua-1")
