"""Checks IATI files as a reader does: by keyboard alone, without script, in both languages, at three widths.

    python iati.py [--titian BINARY] [--screenshots FOLDER]
"""

import argparse
import os
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

import smoke

FILE = """<iati-activities version="2.03">
<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-7-1</iati-identifier>
<reporting-org ref="XM-DAC-7" type="10"><narrative>Wells for All</narrative></reporting-org>
<title><narrative>Village wells</narrative></title>
<description><narrative>Thirty wells in three districts</narrative></description>
<participating-org role="4" ref="XM-DAC-7"/>
<activity-status code="9"/>
<activity-date type="2" iso-date="2024-01-15"/>
<recipient-country code="KH" percentage="60"/><recipient-country code="LA" percentage="30"/>
<sector vocabulary="1" code="14031"/>
<result type="1"><indicator/></result>
</iati-activity>
<iati-activity><iati-identifier>XM-DAC-7-1</iati-identifier></iati-activity>
</iati-activities>
"""
SAID = {
    "en": ["“wells.xml” is not valid.", "is not a code of ActivityStatus", "add up to 90", "Check another file"],
    "vi": ["“wells.xml” không hợp lệ.", "không phải là mã của danh mục ActivityStatus", "cộng lại bằng 90", "Kiểm tra tệp khác"],
}
BUTTON = {"en": "Check", "vi": "Kiểm tra"}
VIEWS = [(320, "en", "light"), (320, "vi", "dark"), (768, "vi", "light"), (1440, "en", "dark"), (1440, "vi", "light")]


def tab_to(page, test):
    """Presses Tab until the element with the focus passes a test."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(f"(({test})(document.activeElement))"):
            return
    raise SystemExit(f"nothing at {page.url} with the focus passes {test}")


def look(page, name, options, response=None):
    """What is wrong with the page that is open, and its picture."""
    found = []
    width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    if width[0] > width[1]:
        found.append(f"{name}: is {width[0]} pixels wide in a window of {width[1]}")
    page.evaluate(smoke.AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", smoke.RULES)
    for violation in result["violations"]:
        nodes = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
        found.append(f"{name}: axe {violation['id']}: {violation['help']} ({nodes})")
    if options.screenshots:
        page.screenshot(path=options.screenshots / f"{name}.png", full_page=True)
    return found


def visit(browser, base, options, path, width, language, scheme):
    """Sends a file by the form, and reads the result."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale=language, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    name = f"iati-{width}-{language}-{scheme}"
    page.goto(base + "/")
    page.locator("footer a[href*='/iati/validator']").click()
    found = look(page, f"{name}-form", options)
    page.locator("summary").first.click()
    found += look(page, f"{name}-options", options)
    page.get_by_role("button", name=BUTTON[language], exact=True).click()
    if page.locator("[role=alert] a[href='#file']").count() != 1:
        found.append(f"{name}: nothing chosen is not told")
    page.locator("#file").set_input_files(path)
    page.get_by_role("button", name=BUTTON[language], exact=True).click()
    page.wait_for_url("**/results/**")
    text = " ".join(page.locator("main").inner_text().split())
    found += [f"{name}: “{sentence}” is not said" for sentence in SAID[language] if sentence not in text]
    found += look(page, f"{name}-result", options)
    context.close()
    return found


def paste_by_keyboard(browser, base, language):
    """Without script and mouse: pastes a file, narrows the findings down, takes them away, and has them forgotten."""
    found = []
    context = browser.new_context(java_script_enabled=True, bypass_csp=True, locale=language)
    context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(base + f"/iati/validator?lang={language}")
    tab_to(page, "e => e.id === 'xml'")
    page.keyboard.insert_text(FILE)
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    result = page.url
    tab_to(page, "e => (e.getAttribute('href') || '').includes('rule=9.5.1')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if page.locator("ul.findings > li").count() != 1:
        found.append(f"keyboard, {language}: the rule's one finding does not stand alone")
    address = page.locator("a[href*='report.json']").get_attribute("href")
    report = context.request.get(base + address).json()
    if report["valid"] or report["records"] != 2:
        found.append(f"keyboard, {language}: the report says {report['summary']}")
    tab_to(page, "e => e.matches('section.about button')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if page.goto(result).status != 404:
        found.append(f"keyboard, {language}: the result was not forgotten")
    context.close()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    found = []
    with tempfile.TemporaryDirectory() as place:
        path = os.path.join(place, "wells.xml")
        pathlib.Path(path).write_text(FILE)
        folders = ["--data", os.path.join(place, "data"), "--keys", os.path.join(place, "keys")]
        smoke.run(options.titian, "load", str(smoke.ROOT / "Programmes/iai"), *folders)
        server, base = smoke.serve(options.titian, folders)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
                page = browser.new_page()
                for _ in range(300):
                    if page.goto(base + "/health").ok:
                        break
                    page.wait_for_timeout(100)
                for view in VIEWS:
                    found += visit(browser, base, options, path, *view)
                for language in SAID:
                    found += paste_by_keyboard(browser, base, language)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)
    print("\n".join(found) if found else "The validator's pages are as they should be.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
