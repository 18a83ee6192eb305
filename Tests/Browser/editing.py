"""Keeps records in the workspace with a browser: a list, a form, errors, a draft, a collision, a preview, a paste, a file.

Walked in both languages, once with the script and once without it and with the keyboard alone where a form is filled in.
Every page is looked at by axe-core at three widths, and may not complain on the console.

    python editing.py [--titian BINARY] [--screenshots FOLDER] [--port PORT]
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

WORDS = {
    "en": {"save": "Save", "draft": "Keep as draft", "finish": "Finish", "see": "See what it would change",
           "send": "Hand in and describe it", "reason": "Asked by the ministry.",
           "alter": "Save and alter these figures"},
    "vi": {"save": "Lưu", "draft": "Lưu bản nháp", "finish": "Hoàn tất", "see": "Xem thay đổi",
           "send": "Nộp và mô tả tệp", "reason": "Theo yêu cầu của bộ.", "alter": "Lưu và thay đổi các số liệu này"},
}


def sign_in(browser, base, titian, folders, language, script):
    name = f"{language}-{'script' if script else 'plain'}"
    made = subprocess.run(
        [titian, "account", "add", f"{name}@example.org", "--name", f"Officer {name}", "--organisation", "Secretariat",
         "--role", "officer", "--json", *folders], check=True, capture_output=True, text=True)
    link = re.sub(r"^https?://[^/]+", base, json.loads(made.stdout)["link"])
    context = browser.new_context(
        locale=language, color_scheme="dark" if language == "vi" else "light", java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{link}&lang={language}")
    key = page.locator("code.key").inner_text().replace(" ", "")
    page.fill("#passphrase", accounts.PASSPHRASE)
    page.fill("#again", accounts.PASSPHRASE)
    page.fill("#code", pyotp.TOTP(key).now())
    page.get_by_role("button", name=WORDS[language]["finish"]).click()
    return page


def new_organisation(page, base, looker, look, language, code):
    """By the keyboard alone: every field is reached by Tab, and Enter sends."""
    words = WORDS[language]
    page.goto(f"{base}/work/sample/records/organisation/new?lang={language}")
    look("new")
    page.locator("#f-code").focus()
    page.keyboard.type(code)
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || ''") if page.context.browser and look.script else \
            page.locator(":focus").get_attribute("name") or ""
        reached.add(name)
        if name == "f.name.en":
            page.keyboard.type(f"Office <{code}>")
        if name == "f.name.vi":
            page.keyboard.type("Văn phòng")
        if name == "f.body-type":
            page.keyboard.press("ArrowDown")
        if page.locator(":focus").get_attribute("value") == "save":
            break
    looker.say(f"Tab does not reach the reason: {sorted(reached)}", "reason" not in reached)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    look("wrong")
    link = page.locator('.problems a[href="#reason"]')
    looker.say("the missing reason is not told", link.count() != 1)
    looker.say("what was typed is lost", page.input_value("#f-code") != code)
    link.click()
    page.keyboard.type(words["reason"])
    page.locator('button[value="save"]').click()
    page.wait_for_url("**saved=*")
    looker.say("the record is not shown", f"Office <{code}>" not in page.locator("main").inner_text())
    look("record")


def alters(page, base, looker, look, language):
    """An accreditation that is taken back alters published figures: they are shown before it is saved."""
    words = WORDS[language]
    page.goto(f"{base}/work/sample/records/milestone?q=&seen=public&lang={language}")
    look("list")
    page.goto(f"{base}/work/sample/records/project?seen=public&lang={language}")
    page.locator("tbody th a").first.click()
    page.wait_for_load_state()
    look("project")
    page.locator('a[href*="/edit"]').first.click()
    page.wait_for_load_state()
    look("edit")
    page.locator("#f-title-vi").fill("Tên mới")
    page.locator("#reason").fill(words["reason"])
    page.locator('button[value="draft"]').click()
    page.wait_for_load_state()
    look("drafts")
    page.locator("ul.records a").first.click()
    page.wait_for_load_state()
    looker.say("the draft does not come back", page.input_value("#f-title-vi") != "Tên mới")
    page.locator('button[value="save"]').click()
    page.wait_for_url("**saved=*")


def collides(page, other, base, looker, look, language):
    words = WORDS[language]
    page.goto(f"{base}/work/sample/records/project?seen=public&lang={language}")
    page.locator("tbody th a").nth(1).click()
    page.wait_for_load_state()
    place = page.locator('a[href*="/edit"]').first.get_attribute("href")
    page.goto(base + place)
    other.goto(base + place)
    other.locator("#f-title").fill("Theirs")
    other.locator("#reason").fill(words["reason"])
    other.locator('button[value="save"]').click()
    other.wait_for_url("**saved=*")
    page.locator("#f-title").fill("Mine")
    page.locator("#reason").fill(words["reason"])
    page.locator('button[value="save"]').click()
    page.wait_for_load_state()
    look("collision")
    looker.say("the collision is not shown", page.locator(".collision").count() != 1)
    page.locator("#f-title-en-theirs").check()
    page.locator('button[value="save"]').click()
    page.wait_for_url("**saved=*")
    looker.say("theirs is not taken", "Theirs" not in page.locator("h1").inner_text())
    look("history")


def pastes(page, base, looker, look, language, code):
    words = WORDS[language]
    page.goto(f"{base}/work/sample/records/organisation/paste?lang={language}")
    look("paste")
    page.locator("#block").fill(f"code\tname.en\tbody-type\n{code}1\tOne\tagency\n{code}2\tTwo\tgold")
    page.locator('button[value="see"]').click()
    page.wait_for_load_state()
    look("paste-wrong")
    looker.say("the wrong row is not told", page.locator('.problems a[href="#row-2"]').count() != 1)
    page.goto(f"{base}/work/sample/records/organisation/paste?lang={language}")
    page.locator("#block").fill(f"code\tname.en\tbody-type\n{code}1\tOne\tagency\n{code}2\tTwo\tbank")
    page.locator('button[value="see"]').click()
    page.wait_for_load_state()
    look("paste-preview")
    page.locator("#reason").fill(words["reason"])
    page.locator('button[value="save"]').click()
    page.wait_for_load_state()
    page.goto(f"{base}/work/sample/records/organisation?q={code}1&lang={language}")
    looker.say("the pasted row is not there", "One" not in page.locator("main").inner_text())
    page.locator('input[name="row"]').first.check()
    page.locator("form.choose button").click()
    page.wait_for_load_state()
    look("bulk-field")
    page.locator("#field").select_option("body-type")
    page.locator("form.record button").click()
    page.wait_for_load_state()
    page.locator("#f-body-type").select_option("bank")
    look("bulk-value")
    page.locator('button[value="see"]').click()
    page.wait_for_load_state()
    look("bulk-preview")


def hands_in(page, base, looker, look, language, place):
    page.goto(f"{base}/work/sample/files?lang={language}")
    look("file")
    page.locator("#file").set_input_files(
        files=[{"name": "photo.png", "mimeType": "image/png", "buffer": b"<svg><script>alert(1)</script></svg>"}])
    page.locator("form.record button").click()
    page.wait_for_load_state()
    look("file-wrong")
    looker.say("the SVG was taken", page.locator('.problems a[href="#file"]').count() != 1)
    page.locator("#file").set_input_files(str(place / "paper.pdf"))
    page.locator("form.record button").click()
    page.wait_for_load_state()
    looker.say("a PDF that Chromium made is not taken", page.locator("#f-sha256").count() != 1)
    look("file-form")


def keeps_drafts(page, base, looker, language):
    page.goto(f"{base}/work/sample/records/meeting/new?lang={language}")
    page.locator("#f-ordinal").fill("99")
    status = page.locator("[data-draft-status]")
    status.filter(has_text=re.compile(r"\d\d:\d\d|\d+:\d\d")).wait_for(timeout=10_000)
    page.goto(f"{base}/work/sample/drafts?lang={language}")
    looker.say("the script's draft is not listed", page.locator("ul.records li").count() < 1)


def walk(browser, base, titian, folders, language, script, screenshots, place):
    page = sign_in(browser, base, titian, folders, language, script)
    name = f"{language}-{'script' if script else 'plain'}"
    # axe-core and measuring need a script in the page; without one, only what is shown and done counts.
    looker = accounts.Looker(page, screenshots)

    def look(what):
        if script:
            looker.look(f"editing-{name}-{what}")
        elif screenshots:
            page.screenshot(path=f"{screenshots}/editing-{name}-{what}.png", full_page=True)

    look.script = script
    page.goto(f"{base}/work/sample/records?lang={language}")
    look("kinds")
    code = name.upper().replace("-", "")
    new_organisation(page, base, looker, look, language, code)
    alters(page, base, looker, look, language)
    other = page.context.new_page()
    collides(page, other, base, looker, look, language)
    other.close()
    pastes(page, base, looker, look, language, code)
    hands_in(page, base, looker, look, language, place)
    if script:
        keeps_drafts(page, base, looker, language)
    page.context.close()
    return [problem for problem in looker.found if "status of 409" not in problem]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=str(smoke.ROOT / ".build/debug/titian"))
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots")
    options = parser.parse_args()
    found = []
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        folders = ["--data", str(place / "data"), "--keys", str(place / "keys")]
        smoke.run(options.titian, "sample", "--seed", "1", *folders)
        subprocess.run(
            [options.titian, "account", "add", "first@example.org", "--name", "First", "--organisation", "Secretariat",
             "--role", "officer", *folders], check=True, capture_output=True)
        server, base = smoke.serve(options.titian, folders)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
                page = browser.new_page()
                smoke.wait_until_ready(page, base)
                page.pdf(path=str(place / "paper.pdf"))
                page.close()
                for language in ["en", "vi"]:
                    for script in [True, False]:
                        problems = walk(
                            browser, base, options.titian, folders, language, script, options.screenshots, place)
                        kind = "with" if script else "without"
                        print(f"{language}, {kind} the script: {'; '.join(problems) or 'as it should be'}")
                        found += problems
                browser.close()
        finally:
            server.terminate()
            server.wait(20)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
