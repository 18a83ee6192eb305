"""A server with the sample and the IAI, and a browser, for tests that look at pages."""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

import smoke

DAY = smoke.DAY


@contextlib.contextmanager
def pages(options, *settings):
    """Gives a browser and the address of a server that is ready, with the settings given."""
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", os.path.join(place, "data"), "--keys", os.path.join(place, "keys")]
        fonts = os.path.join(place, "fonts")
        subprocess.run([smoke.ROOT / "Scripts/fonts", fonts], check=True)
        smoke.run(options.titian, "sample", "--seed", "1", *folders)
        smoke.run(options.titian, "load", str(smoke.ROOT / "Programmes/iai"), *folders)
        server, base = smoke.serve(options.titian, [*folders, "--fonts", fonts, "--licence", "Apache-2.0", *settings])
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
                page = browser.new_page()
                smoke.wait_until_ready(page, base)
                page.close()
                yield browser, base
                browser.close()
        finally:
            server.terminate()
            server.wait(20)


def main(checks):
    """Runs checks, each a function of a browser and an address that gives what is wrong as a list of sentences."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    found = []
    with pages(options) as (browser, base):
        for check in checks:
            problems = check(browser, base)
            print(f"{check.__name__.replace('_', ' ')}: {'; '.join(problems) or 'as it should be'}")
            found += problems
    sys.exit(1 if found else 0)
