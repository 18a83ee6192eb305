"""Follows a project from a coordinator's form to the verified completion report, with a browser.

A coordinator proposes, an officer returns the proposal with a reason, the coordinator mends it and hands it in again; it
is appraised, endorsed, approved, and accredited by a named meeting; it commences, reports progress, is carried out, and
its completion report is returned once before it is verified. Results with indicators are written on the way, and one
value is corrected. Every page is looked at by axe-core, at three widths, and the public page is read before and after:
nothing of it may be public. The whole way is walked in English; what is read is read in Vietnamese too.

    python way.py [--titian BINARY] [--screenshots FOLDER]
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import pyotp
from playwright.sync_api import sync_playwright

import accounts
import smoke

TITLE = "Wells for forty schools"


def account(titian, folders, email, role, scope=None):
    """Path and query of the address that sets an account up."""
    made = subprocess.run(
        [titian, "account", "add", email, "--name", email.split("@")[0], "--organisation", "Office", "--role", role,
         "--programme", "sample", "--json", *(["--for", scope] if scope else []), *folders],
        check=True, capture_output=True, text=True)
    return re.sub(r"^https?://[^/]+", "", json.loads(made.stdout)["link"])


def sign_in(browser, link, screenshots, scheme="light"):
    context = browser.new_context(locale="en", color_scheme=scheme)
    page = context.new_page()
    looker = accounts.Looker(page, screenshots)
    page.goto(link + "&lang=en")
    if page.locator("code.key").count():
        page.fill("#passphrase", accounts.PASSPHRASE)
        page.fill("#again", accounts.PASSPHRASE)
        page.fill("#code", pyotp.TOTP(page.locator("code.key").inner_text().replace(" ", "")).now())
    page.get_by_role("button", name="Finish").click()
    return page, looker


def take(page, project, step, **fields):
    """Takes a step with its form; confirms it when it changes figures."""
    page.goto(f"{project}/steps/{step}?lang=en")
    for name, value in fields.items():
        if name == "meeting":
            page.select_option("#meeting", index=1)
        else:
            page.fill(f"#{name}", value)
    page.locator("form.account button").first.click()
    changes = page.locator("input[name=confirmed]").count() == 1
    if changes:
        page.fill("#why", "The meeting decided so")
        page.get_by_role("button", name="Yes, write it").click()
    assert "/steps/" not in page.url, page.locator("main").inner_text()
    return changes


def propose(page, looker, base):
    page.goto(f"{base}/work/sample/new-proposal?lang=en")
    looker.look("proposal-empty")
    page.fill("#title", TITLE)
    page.get_by_role("button", name="Hand in the proposal").click()
    problems = page.locator('[role="alert"] a').count()
    looker.say(f"only {problems} problems are told", problems < 8)
    looker.say("what was typed is gone", page.input_value("#title") != TITLE)
    for link in page.locator('[role="alert"] a').all():
        target = link.get_attribute("href")
        looker.say(f"{target} leads nowhere", page.locator(target).count() != 1)
    looker.look("proposal-wrong")
    page.fill("#description", "Clean water in forty schools of two countries.")
    page.locator("#actions input").first.check()
    for name in ("scope", "pillar", "duration", "modality", "proponent"):
        page.select_option(f"#{name}", index=1)
    page.select_option("#modality", "trust-fund")
    page.fill("#starts", "2026-01")
    page.fill("#ends", "2027-06")
    page.locator("#participants input").first.check()
    page.fill("#why-not-all", "The others have wells.")
    page.fill("#amount-1", "150000.00 USD")
    page.fill("#outcomes", "Pupils drink clean water")
    page.fill("#outputs", "Forty wells\nEighty people trained to keep them")
    page.get_by_role("button", name="Save the draft").click()
    looker.say("a draft is not kept", "Draft" not in page.locator("main").inner_text())
    project = page.url.split("?")[0]
    take(page, project, "submit")
    looker.look("proposed")
    return project


def results(page, looker, project):
    page.goto(f"{project}/results?lang=en")
    page.locator("details", has_text="Add a result indicator").first.locator("summary").click()
    form = page.locator("details[open] form").first
    form.locator("input[type=text]").first.fill("People who can keep a well")
    form.locator("select").first.select_option("persons-trained")
    form.locator("button").click()
    for sex, value in (("", "82"), ("female", "44")):
        page.locator("details", has_text="Add a value").first.locator("summary").click()
        form = page.locator("details[open] form").first
        form.locator("select[name$=-role]").select_option("actual")
        form.locator("input[name$=-starts]").fill("2026-01")
        form.locator("input[name$=-ends]").fill("2026-06")
        form.locator("input[name$=-value]").fill(value)
        if sex:
            form.locator("select[name$=-sex]").select_option(sex)
        form.locator("button").click()
    page.locator("details", has_text="Correct a value").first.locator("summary").click()
    form = page.locator("details[open] form").first
    form.locator("input[name$=-value]").fill("80")
    form.locator("input[name$=-why]").fill("Two were counted twice.")
    form.locator("button").click()
    looker.say("the corrected value hides the old one", "before: 82" not in page.locator("main").inner_text())
    looker.look("results")
    page.goto(f"{project}/results?lang=vi")
    looker.look("results-vi")


def public(page, base):
    page.goto(f"{base}/sample/projects?lang=en&q=forty")
    return TITLE in page.locator("main").inner_text()


def walk(browser, base, titian, folders, screenshots, links):
    officer, seen = sign_in(browser, base + links[0], screenshots, "dark")
    coordinator, looker = sign_in(browser, base + links[1], screenshots)
    coordinator.goto(f"{base}/work/sample?lang=en")
    looker.look("own-coordinator")
    project = propose(coordinator, looker, base)
    officer.goto(f"{base}/work/sample?lang=en")
    seen.look("own-officer")
    seen.say("what waits is not told", TITLE not in officer.locator("main").inner_text())
    officer.goto(f"{base}/work/sample/projects?lang=vi")
    seen.look("projects-vi")
    officer.goto(f"{project}/steps/return?lang=vi")
    seen.look("return-vi")
    take(officer, project, "return", words="Say in which districts.\nThe budget lacks travel.")
    coordinator.goto(f"{base}/work/sample?lang=en")
    looker.say("the reason is not on the own page", "Say in which districts." not in coordinator.locator("main").inner_text())
    coordinator.goto(f"{project}/proposal?lang=en")
    looker.look("proposal-returned")
    coordinator.fill("#description", "Clean water in forty schools of the districts of the north.")
    coordinator.get_by_role("button", name="Hand in the proposal").click()
    for step in ("appraise", "endorse", "approve"):
        take(officer, project, step)
    seen.say("the accreditation changes no figure", not take(officer, project, "accredit", meeting="1"))
    for step in ("notify", "disburse"):
        take(officer, project, step)
    take(coordinator, project, "report", starts="2026-01", ends="2026-06", words="Ten wells stand.")
    results(coordinator, looker, project)
    take(coordinator, project, "implement")
    take(coordinator, project, "complete")
    take(officer, project, "return", words="The accounts are not signed.")
    coordinator.goto(f"{project}?lang=vi")
    looker.look("way-returned-vi")
    take(coordinator, project, "complete")
    take(officer, project, "verify")
    officer.goto(f"{project}?lang=en")
    seen.look("way-verified")
    seen.say("it is not verified", "Completed and verified" not in officer.locator("main").inner_text())
    seen.say("something is public", public(officer, base))
    mail = subprocess.run(
        [titian, "account", "mail", "--all", *folders], check=True, capture_output=True, text=True).stdout
    seen.say(f"mail that waits: {mail}", mail.count("project-returned") != 2)
    return looker.found + seen.found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--country", default="XCE")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", f"{place}/data", "--keys", f"{place}/keys"]
        smoke.run(options.titian, "sample", "--seed", "1", *folders)
        # The accounts come first: a server that finds none reads ledgers and does not write them.
        links = [
            account(options.titian, folders, "officer@example.org", "officer"),
            account(options.titian, folders, "coordinator@example.org", "coordinator", options.country),
        ]
        server, base = smoke.serve(options.titian, folders)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
                page = browser.new_page()
                smoke.wait_until_ready(page, base)
                page.close()
                found = walk(browser, base, options.titian, folders, options.screenshots, links)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)
    for problem in found:
        print(problem)
    print("way: " + ("as it should be" if not found else f"{len(found)} problems"))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
