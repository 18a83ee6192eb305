"""Looks at the public pages with a browser.

Starts the real server on a sample ledger and on the IAI's, and visits every kind of page at three widths, in both
languages, light and dark, and once with scripts forbidden: no page may be wider than its window, complain on the
console or break a rule of axe-core, and the sample's headline figures must be read out as they were documented.

    python smoke.py [--titian BINARY] [--screenshots FOLDER] [--all]

The Python needs playwright and axe-playwright-python (`Scripts/setup test` makes one); the browser is Debian's
chromium.
"""

import argparse
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import axe_playwright_python
from playwright.sync_api import sync_playwright

from keyboard import answer_by_keyboard, walk_by_keyboard

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 768, 1440)
ALL = list(itertools.product(WIDTHS, ("en", "vi"), ("light", "dark")))
# For every change: every width in both languages, and every language in both schemes.
SOME = [
    (320, "en", "light"), (320, "vi", "dark"), (768, "en", "dark"), (768, "vi", "light"), (1440, "en", "light"),
    (1440, "vi", "dark"),
]
DAY = "2025-08-11"

PAGES = {
    "home": "/",
    "sample": f"/sample?at={DAY}",
    "sample-now": "/sample",
    "accredited": f"/sample/figures/projects-accredited?at={DAY}",
    "coverage": f"/sample/figures/action-coverage?at={DAY}",
    "value": f"/sample/figures/approved-value?at={DAY}",
    "share": f"/sample/figures/partners-share-of-value?at={DAY}",
    "value-part": f"/sample/figures/approved-value?at={DAY}&by=area&part=ED",
    "value-known": f"/sample/figures/approved-value/known?at={DAY}",
    "sample-sources": "/sample/sources",
    "reading": "/about/reading",
    "receipts": "/about/checking",
    "iai": "/iai",
    "iai-record": "/iai/public-record",
    "iai-record-filtered": "/iai/public-record?subject=actions-covered&year=2025&said=vi",
    "iai-sources": "/iai/sources",
    "iai-coverage": "/iai/figures/action-coverage",
    "projects": f"/sample/projects?at={DAY}",
    "projects-of-area": f"/sample/projects?at={DAY}&area=ED&state=accredited&sort=-value",
    "projects-none": f"/sample/projects?at={DAY}&q=nothing",
    "actions": f"/sample/actions?at={DAY}&covered=no",
    "areas": f"/sample/areas?at={DAY}",
    "organisations": f"/sample/organisations?at={DAY}",
    "countries": f"/sample/countries?at={DAY}",
    "meetings": f"/sample/meetings?at={DAY}",
    "documents": "/iai/documents",
    "iai-countries": "/iai/countries",
    "plans": "/iai/plans",
    "project": f"/sample/projects/WP4-003?at={DAY}",
    "area": f"/sample/areas/ED?at={DAY}",
    "action": f"/sample/actions/1.2?at={DAY}",
    "plan": f"/sample/plans/WP4?at={DAY}",
    "iai-plan": "/iai/plans/IV",
    "organisation": "/iai/organisations/VNM",
    "country": "/iai/countries/TLS",
    "search": f"/sample/search?q=wat&at={DAY}",
    "search-projects": f"/sample/search?q=a&kind=project&page=2&at={DAY}",
    "search-khmer": "/iai/search?q=" + urllib.parse.quote("កម្ពុ"),
    "search-nothing": f"/sample/search?q=zeppelin+water&known=500&at={DAY}",
    "search-empty": "/sample/search",
    "search-long": "/sample/search?q=" + "a" * 201,
    "report": "/sample/report/projects",
    "iai-document-list": "/iai/documents?sort=-date",
    "iai-plans": "/iai/plans",
    "bad-list": "/sample/projects?sort=size&page=0",
    "bad": "/sample?at=yesterday&known=0",
    "missing": "/sample/figures/none",
}
STATUS = {"search-long": 400, "bad": 400, "bad-list": 400, "missing": 404}
# Records without a code are found as a reader finds them: from the list.
LISTED = {"meeting": f"/sample/meetings?at={DAY}", "document": "/iai/documents"}

SAID = {
    "en": ["114 projects", "US$ 24.8 million", "17 of 24 actions (70.8%)", "28 accredited projects", "US$ 18.3 million"],
    "vi": ["114 dự án", "24,8 triệu USD", "17/24 dòng hành động (70,8%)", "28 dự án", "18,3 triệu USD"],
}


def run(titian, *arguments):
    subprocess.run([titian, *arguments], check=True, stdout=subprocess.DEVNULL)


def serve(titian, place):
    """Starts the server on a free port, and gives the process and its address."""
    server = subprocess.Popen([titian, "serve", "--port", "0", "--json", *place], stdout=subprocess.PIPE, text=True)
    line = server.stdout.readline()
    if not line:
        raise SystemExit("the server did not start")
    return server, json.loads(line)["address"].rstrip("/")


def wait_until_ready(page, base, programme="sample"):
    for _ in range(300):
        if page.goto(base + "/health").ok and page.goto(f"{base}/{programme}/search?q=a").ok:
            return
        page.wait_for_timeout(100)
    raise SystemExit("the registers were not read in time")


def check(page, name, response, complaints, by_rules):
    """What is wrong with the page that is open, as a list of sentences."""
    found = []
    if response.status != STATUS.get(name, 200):
        found.append(f"answered {response.status}")
    width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    if width[0] > width[1]:
        found.append(f"is {width[0]} pixels wide in a window of {width[1]}")
    # The browser itself reports the status of a page that is not found.
    found += [f"console: {text}" for text in complaints if "the server responded with a status of" not in text]
    if not by_rules:
        return found
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    for violation in result["violations"]:
        nodes = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
        found.append(f"axe {violation['id']}: {violation['help']} ({nodes})")
    return found


def visit(browser, base, options, width, language, scheme):
    """Visits every page once, and gives what is wrong. At the widest, axe has nothing to say that it did not say before."""
    by_rules = options.all or width < max(WIDTHS)
    found = []
    # The pages' own policy forbids scripts: axe is put in by the debugger, past it.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale=language, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for name, path in PAGES.items():
        complaints.clear()
        response = page.goto(base + path)
        where = f"{name} at {width} px, {language}, {scheme}"
        found += [f"{where}: {problem}" for problem in check(page, name, response, complaints, by_rules)]
        if page.locator("html").get_attribute("lang") != language:
            found.append(f"{where}: is not in the reader's language")
        if options.screenshots:
            page.screenshot(path=options.screenshots / f"{name}-{width}-{language}-{scheme}.png", full_page=True)
    context.close()
    return found


def find_listed(page, base):
    """The pages of records that have no code, and the history of a project."""
    for name, path in LISTED.items():
        page.goto(base + path)
        PAGES[name] = page.locator("tbody th a").nth(1).get_attribute("href")
    page.goto(base + PAGES["project"])
    PAGES["history"] = page.locator(".about p a").get_attribute("href")


def answer_questions(browser, base):
    """What a reader asks of the lists, answered without script and by form alone."""
    found = []
    context = browser.new_context(java_script_enabled=False, locale="en", accept_downloads=True)
    page = context.new_page()
    page.goto(f"{base}/sample?at={DAY}")
    page.get_by_role("link", name="Projects", exact=True).click()
    page.get_by_label("State").select_option("accredited")
    page.get_by_role("button", name="Filter").click()
    if "114 of 127 projects." not in page.locator("main").inner_text():
        found.append("lists: 114 of 127 projects are not found")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download this list").click()
    lines = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    if len(lines) != 115 or not lines[0].startswith("Code,Title,"):
        found.append(f"lists: the file has {len(lines)} lines and begins with {lines[0]}")
    page.goto(f"{base}/sample/actions?at={DAY}")
    page.get_by_label("Accredited projects").select_option("no")
    page.get_by_role("button", name="Filter").click()
    if "7 of 27 actions." not in page.locator("main").inner_text():
        found.append("lists: the 7 actions without a project are not found")
    page.goto(f"{base}/sample/projects/WP4-003?at=2021-01-31")
    if "not accredited by" not in page.locator("main").inner_text():
        found.append("records: how the project stood before its accreditation is not said")
    context.close()
    return found


def read_without_script(browser, base):
    """What the sample's page says to a reader whose browser runs no script, and whether its links lead on."""
    found = []
    for language, sentences in SAID.items():
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{base}/sample?at={DAY}&lang={language}")
        text = " ".join(page.locator("main").inner_text().split())
        found += [f"without script, {language}: “{sentence}” is not said" for sentence in sentences if sentence not in text]
        for address in ("projects-accredited", "approved-value", "action-coverage"):
            if page.locator(f"main a.figure[href*='/figures/{address}']").count() == 0:
                found.append(f"without script, {language}: {address} does not lead to its trace")
        page.get_by_role("link", name="114").first.click()
        page.wait_for_load_state()
        if page.locator("table caption").count() < 2 or "/figures/projects-accredited" not in page.url:
            found.append(f"without script, {language}: the figure does not lead to its trace")
        context.close()
    return found


# What is typed, half and without accents, in which programme, and what has to be found.
SEARCHES = [
    ("sample", "cover", "en", "Action coverage"),
    ("iai", "campu", "en", "Cambodia"),
    ("iai", "duc", "vi", "Đức"),
    ("iai", "vietnam", "en", "Viet Nam"),
    ("iai", "កម្ពុ", "en", "Cambodia"),
    ("iai", "ກຳປູ", "vi", "Campuchia"),
    ("iai", "ကမ္ဘော", "en", "Cambodia"),
    ("iai", "กัมพู", "en", "Cambodia"),
]


def search_by_keyboard(browser, base):
    """Types into the field of a programme's page, without script, and reads what is found."""
    found = []
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for programme, text, language, expected in SEARCHES:
        page.goto(f"{base}/{programme}?lang={language}")
        page.get_by_role("searchbox").focus()
        page.keyboard.insert_text(text)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?**")
        if expected not in page.locator("main").inner_text():
            found.append(f"search: “{text}” in {programme} does not find {expected}")
        if page.locator("main mark").count() == 0:
            found.append(f"search: “{text}” in {programme} does not say where it matches")
        if page.get_by_role("searchbox").input_value() != text:
            found.append(f"search: the field forgets “{text}”")
    context.close()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=ROOT / ".build/debug/titian")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every width with every language and scheme, not half of them")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", os.path.join(place, "data"), "--keys", os.path.join(place, "keys")]
        run(options.titian, "sample", "--seed", "1", *folders)
        run(options.titian, "load", str(ROOT / "Programmes/iai"), *folders)
        server, base = serve(options.titian, folders)
        try:
            found = look(options, base)
        finally:
            server.terminate()
            stopped = server.wait(20)
    if stopped != 0:
        found.append(f"the server ended with {stopped} when it was told to stop")
    print("\n".join(found) if found else "The pages are as they should be.")
    sys.exit(1 if found else 0)


def look(options, base):
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        page = browser.new_page()
        wait_until_ready(page, base)
        # A claim's address holds its identity, which is another one in every ledger.
        page.goto(base + PAGES["iai-record-filtered"])
        PAGES["iai-claim"] = page.locator("li.claim a").first.get_attribute("href").split("?")[0]
        find_listed(page, base)
        found += read_without_script(browser, base)
        found += answer_questions(browser, base)
        found += walk_by_keyboard(browser, base)
        found += answer_by_keyboard(browser, base)
        found += search_by_keyboard(browser, base)
        for width, language, scheme in ALL if options.all else SOME:
            found += visit(browser, base, options, width, language, scheme)
        if options.screenshots:
            page.goto(base + PAGES["value"])
            page.pdf(path=options.screenshots / "value.pdf", format="A4")
        browser.close()
    return found


if __name__ == "__main__":
    main()
