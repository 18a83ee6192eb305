"""Does what the page on checking receipts says, in both languages: runs its commands as they stand, one after the other.

    python checking.py [--titian BINARY]

What the commands print must hold the value that the page names, the digests those of its table; and a receipt or an
export of which one byte was changed must not pass.
"""

import argparse
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

from portal import BINARY, serving, wait_until_ready

PAGES = ["/about/checking?lang=en", "/about/checking?lang=vi",
         "/sample/figures/approved-value/checking?at=2025-08-11&lang=vi"]


def ask(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


def commands(page):
    """Every command of a page, in their order."""
    blocks = re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", page, re.DOTALL)
    return [line for block in blocks for line in html.unescape(block).splitlines()]


def run(command, place):
    return subprocess.run(["bash", "-c", command], cwd=place, capture_output=True, text=True)


def follow(page, place):
    """Runs a page's commands, and gives what is wrong, as a list of sentences."""
    found, said = [], ""
    for command in commands(page):
        result = run(command, place)
        said += result.stdout
        if result.returncode != 0:
            found.append(f"{command}: ended with {result.returncode}: {result.stderr.strip()}")
    digests = set(re.findall(r"\b[0-9a-f]{64}\b", page))
    for line in run("sha256sum *.py", place).stdout.splitlines():
        if line.split()[0] not in digests:
            found.append(f"the table does not hold {line}")
    if said.count("value:") < 2:
        found.append(f"the value is not printed by receipt and export: {said[:400]}")
    return found


def tampered(page, place):
    """The page's own commands notice one changed digit."""
    found = []
    for name, word in (("receipt.json", "receipt receipt.json"), ("public.jsonl", "verify.py export")):
        file = pathlib.Path(place) / name
        text = file.read_text()
        at = text.index('"salt":"') + len('"salt":"')
        file.write_text(text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1:])
        command = next(command for command in commands(page) if word in command)
        if run(command, place).returncode == 0:
            found.append(f"{command}: a changed byte passes")
        file.write_text(text)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=BINARY)
    options = parser.parse_args()
    wrong = 0
    with serving(options.titian) as base:
        wait_until_ready(base)
        for address in PAGES:
            page = ask(base + address)
            with tempfile.TemporaryDirectory() as place:
                found = follow(page, place)
                found = found or tampered(page, place)
            if len(commands(page)) < 9:
                found.append(f"the page has only {len(commands(page))} commands")
            print(f"checking: {address}: {'; '.join(found) or f'{len(commands(page))} commands hold'}")
            wrong += len(found)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
