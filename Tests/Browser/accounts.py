"""Follows an officer through invitation, set-up, signing in, and the page of accounts, with a browser.

Every page is looked at by axe-core, may not be wider than its window, and may not complain on the console; the whole way
is walked in both languages. The codes are made by pyotp, which is not ours.

    python accounts.py [--titian BINARY] [--screenshots FOLDER]
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

import smoke

PASSPHRASE = "rain falls upon the roof"
WORDS = {
    "en": {"finish": "Finish", "sign in": "Sign in", "sign out": "Sign out", "invite": "Invite", "make": "Make a token",
        "give": "Give this role", "take": "Take this role away", "key": "Show a new key", "reports": "Readers' reports",
        "quality": "What to look at",
    },
    "vi": {
        "finish": "Hoàn tất", "sign in": "Đăng nhập", "sign out": "Đăng xuất", "invite": "Mời",
        "make": "Tạo mã truy cập", "give": "Cấp vai trò này", "take": "Thu hồi vai trò này", "key": "Hiển thị khóa mới",
        "reports": "Phản ánh của người đọc", "quality": "Dữ liệu cần rà soát",
    },
}


class Looker:
    def __init__(self, page, screenshots):
        self.page, self.screenshots, self.found = page, screenshots, []
        page.on("console", lambda message: self.say(f"console: {message.text}", message.type == "error"))

    def say(self, problem, is_one):
        if is_one and "status of 422" not in problem:
            self.found.append(problem)

    def look(self, name):
        page = self.page
        page.evaluate(smoke.AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", smoke.RULES)
        for violation in result["violations"]:
            self.say(f"{name}: {violation['id']} at {violation['nodes'][0]['target']}", True)
        for width in smoke.WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.say(f"{name} at {width} is {wide} wide", wide > width)
            if self.screenshots:
                page.screenshot(path=f"{self.screenshots}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 768, "height": 900})


def walk(browser, base, titian, folders, language, screenshots):
    words = WORDS[language]
    email = f"officer-{language}@example.org"
    made = subprocess.run(
        [titian, "account", "add", email, "--name", "An Officer", "--organisation", "Secretariat", "--role", "officer",
         "--json", *folders], check=True, capture_output=True, text=True)
    link = re.sub(r"^https?://[^/]+", base, json.loads(made.stdout)["link"])
    context = browser.new_context(locale=language, color_scheme="dark" if language == "vi" else "light")
    page = context.new_page()
    looker = Looker(page, screenshots)

    page.goto(f"{link}&lang={language}")
    looker.look(f"{language}-set-up")
    key = page.locator("code.key").inner_text().replace(" ", "")
    totp = pyotp.TOTP(key)
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#again", "something else")
    page.fill("#code", totp.now())
    page.get_by_role("button", name=words["finish"]).click()
    looker.look(f"{language}-set-up-wrong")
    looker.say("the differing passphrase is not told", page.locator('a[href="#again"]').count() != 1)
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#again", PASSPHRASE)
    page.fill("#code", totp.now())
    page.get_by_role("button", name=words["finish"]).click()
    codes = page.locator("ol.codes code").all_inner_texts()
    looker.say(f"{len(codes)} recovery codes", len(codes) != 10)
    looker.look(f"{language}-recovery")

    page.goto(f"{base}/account?lang={language}")
    looker.look(f"{language}-account")
    page.get_by_role("button", name=words["sign out"]).click()
    page.wait_for_url("**/account/sign-in*")
    looker.look(f"{language}-sign-in")
    page.fill("#email", email)
    page.fill("#passphrase", "this is wrong")
    page.fill("#code", "000000")
    page.get_by_role("button", name=words["sign in"]).first.click()
    looker.say("a wrong sign-in is not told", page.locator('[role="alert"]').count() != 1)
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#code", codes[0])
    page.get_by_role("button", name=words["sign in"]).first.click()
    page.wait_for_url(re.compile(r"/account(\?|$)"))
    cookie = [each for each in context.cookies() if "session" in each["name"]][0]
    looker.say(f"the cookie is {cookie}", not cookie["httpOnly"] or cookie["sameSite"] != "Lax")

    page.fill("#token-name", "Importer")
    page.get_by_role("button", name=words["make"]).click()
    looker.say("no token is shown", not re.search(r"titian_[a-z2-7]{52}", page.content()))
    page.goto(f"{base}/account/people?lang={language}")
    page.fill("#email", f"auditor-{language}@example.org")
    page.fill("#name", "An Auditor")
    page.fill("#organisation", "Court of Audit")
    page.select_option("#role", "auditor")
    page.get_by_role("button", name=words["invite"], exact=True).click()
    looker.say("no link is shown", "/account/set-up?key=" not in page.content())
    looker.look(f"{language}-people")
    roles(page, looker, base, language, words)
    other_app(page, looker, base, language, words)
    work(page, looker, base, language, words)
    context.close()
    return looker.found


def roles(page, looker, base, language, words):
    """Gives the auditor another role and takes it away again; the page says that mail waits."""
    looker.say("mail that waits is not told", page.locator("h2#mail").count() != 1)
    item = page.locator("ul.records > li", has_text=f"auditor-{language}@example.org")
    item.locator("summary").click()
    looker.look(f"{language}-people-open")
    item.locator("select[name=role]").select_option("task-force-member")
    item.get_by_role("button", name=words["give"]).click()
    item = page.locator("ul.records > li", has_text=f"auditor-{language}@example.org")
    looker.say("the new role is not there", item.locator("ul").first.locator("li").count() != 2)
    item.locator("summary").click()
    item.get_by_role("button", name=words["take"]).last.click()
    item = page.locator("ul.records > li", has_text=f"auditor-{language}@example.org")
    looker.say("the role is still there", item.locator("ul").first.locator("li").count() != 1)


def other_app(page, looker, base, language, words):
    """Changes the authenticator app."""
    page.goto(f"{base}/account?lang={language}")
    page.fill("#app-present", PASSPHRASE)
    page.get_by_role("button", name=words["key"]).click()
    looker.look(f"{language}-app")
    key = page.locator("code.key").inner_text().replace(" ", "")
    page.fill("#code", pyotp.TOTP(key).now())
    page.get_by_role("button", name=words["finish"]).click()
    looker.say("no new recovery codes", page.locator("ol.codes code").count() != 10)


def work(page, looker, base, language, words):
    """A reader says what is wrong; the officer finds it, closes it, and looks through the quality list."""
    page.goto(f"{base}/sample/report/projects?lang={language}")
    page.fill("#words", "The amount of this project is of the wrong year")
    page.fill("#contact", "reader@example.org")
    page.locator("main form button").click()
    page.goto(f"{base}/work/sample?lang={language}")
    looker.look(f"{language}-work")
    page.get_by_role("link", name=words["reports"]).click()
    looker.look(f"{language}-reports")
    report = page.locator("ul.records > li").first
    report.locator("summary").click()
    looker.look(f"{language}-reports-open")
    report.locator("select").select_option("right")
    report.locator("input[name=answer]").fill("It is the year of approval, as the page says")
    report.locator("details button").click()
    looker.say("the report is not closed", page.locator('[role="status"]').count() != 1)
    page.goto(f"{base}/work/sample/reports/closed?lang={language}")
    looker.say("the reader can still be reached", "reader@example.org" in page.content())
    looker.look(f"{language}-reports-closed")
    page.get_by_role("link", name=words["quality"]).first.click()
    looker.look(f"{language}-quality")
    link = page.locator("main ul.records a").first
    if link.count():
        link.click()
        looker.look(f"{language}-concern")
        looker.say("nothing leads to a record", page.locator("main ul.records a").count() == 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    found = []
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", f"{place}/data", "--keys", f"{place}/keys"]
        smoke.run(options.titian, "sample", "--seed", "1", *folders)
        server, base = smoke.serve(options.titian, folders)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
                page = browser.new_page()
                smoke.wait_until_ready(page, base)
                page.close()
                for language in ("en", "vi"):
                    found += walk(browser, base, options.titian, folders, language, options.screenshots)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)
    for problem in found:
        print(problem)
    print("accounts: " + ("as it should be" if not found else f"{len(found)} problems"))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
