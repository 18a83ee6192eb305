"""Follows a release from draft to correction in a browser, with an officer, a director and a member of the Task Force.

Every page is looked at by axe-core, at three widths, and may not complain on the console; the whole way is walked in both
languages. What the public sees is asked for by a fourth browser, which is not signed in, before and after.

    python release.py [--titian BINARY] [--screenshots FOLDER]
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
    "en": {
        "finish": "Finish", "save": "Save and look at it", "clear": "Clear", "note": "Noted in session",
        "publish": "Publish", "correct": "Draft a correction", "publish-correction": "Publish the correction",
        "drafted": "Being drafted", "cleared": "Cleared by a director", "noted": "Noted by the Task Force",
        "published": "Published", "since": "What you see was corrected since",
    },
    "vi": {
        "finish": "Hoàn tất", "save": "Lưu và xem thử", "clear": "Duyệt", "note": "Đã ghi nhận tại cuộc họp",
        "publish": "Công bố", "correct": "Soạn đính chính", "publish-correction": "Công bố đính chính",
        "drafted": "Đang soạn", "cleared": "Giám đốc đã duyệt", "noted": "Nhóm Đặc trách đã ghi nhận",
        "published": "Đã công bố", "since": "Nội dung này đã được đính chính",
    },
}
FILES = {
    "programme.json": json.dumps({
        "code": "REEF", "name": {"en": "Reef Programme", "vi": "Chương trình Rạn san hô"}, "purpose": "live",
        "time-zone": "Asia/Jakarta", "visibility": "public", "author": "Registry", "organisation": "Secretariat",
        "reason": "First load",
    }),
    "plans.csv": "key,code,title.en,title.vi,starts\np1,I,Reef Plan I,Kế hoạch Rạn san hô I,2021\n",
    "areas.csv": "key,plan,code,name.en,name.vi,position\na1,p1,W,Water,Nước,1\n",
    "actions.csv": "key,plan,area,code,title.en,title.vi\nx1,p1,a1,1.1,Wells,Giếng\nx2,p1,a1,1.2,Nurseries,Vườn ươm\n",
    "organisations.csv": "key,code,name.en,body-type\no1,BANK,Shore Bank,bank\n",
    "meetings.csv": "key,series,ordinal,starts\nm4,task-force,4,2024-03-01\n",
    "projects.csv": (
        "key,visibility,plan,code,title.en,title.vi,actions,modality\n"
        "j1,public,p1,P-1,Village wells,Giếng làng,x1,trust-fund\n"
        "j2,internal,p1,P-2,Coral nurseries,Vườn ươm san hô,x2,trust-fund\n"
    ),
    "milestones.csv": "key,visibility,project,event,date\nm1,public,j1,accredited,2022-05-04\n"
                      "m2,internal,j2,accredited,2024-03-01\n",
    "budgets.csv": "key,visibility,project,source,amount,approved\nb1,public,j1,o1,1250000.50 USD,2022-05-04\n"
                   "b2,internal,j2,o1,400000.00 USD,2024-03-01\n",
}
CORRECTED = {
    "budgets.csv": FILES["budgets.csv"].replace("b2,internal,j2,o1,400000.00", "b2,internal,j2,o1,300000.00"),
    "projects.csv": FILES["projects.csv"].replace("j2,internal", "j2,public"),
    "milestones.csv": FILES["milestones.csv"].replace("m2,internal", "m2,public"),
}


def load(titian, place, folders, files):
    for name, text in files.items():
        (place / name).write_text(text)
    smoke.run(titian, "load", str(place), *folders)


def person(browser, base, titian, folders, language, role, screenshots):
    """Somebody who has just set up an account with a role."""
    made = subprocess.run(
        [titian, "account", "add", f"{role}-{language}@example.org", "--name", f"The {role} of {language}",
         "--organisation", "Secretariat", "--role", role, "--programme", "reef", "--json", *folders],
        check=True, capture_output=True, text=True)
    link = re.sub(r"^https?://[^/]+", base, json.loads(made.stdout)["link"])
    page = browser.new_context(
        locale=language, color_scheme="dark" if language == "vi" else "light").new_page()
    page.goto(f"{link}&lang={language}")
    page.fill("#passphrase", accounts.PASSPHRASE)
    page.fill("#again", accounts.PASSPHRASE)
    if page.locator("code.key").count():
        page.fill("#code", pyotp.TOTP(page.locator("code.key").inner_text().replace(" ", "")).now())
    page.get_by_role("button", name=WORDS[language]["finish"]).click()
    page.wait_for_load_state()
    return page, accounts.Looker(page, screenshots)


def press(page, words):
    """Presses the button of a form, which may lie in a part that is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    page.locator("main form button").filter(has_text=re.compile(f"^{re.escape(words)}$")).click()
    page.wait_for_load_state()


def walk(browser, base, titian, place, folders, language, screenshots):
    words = WORDS[language]
    people = {role: person(browser, base, titian, folders, language, role, screenshots)
              for role in ("officer", "director", "task-force-member")}
    officer, look = people["officer"]
    director, look_director = people["director"]
    member, look_member = people["task-force-member"]
    public = browser.new_context(locale=language).new_page()
    look_public = accounts.Looker(public, screenshots)

    def seen(path):
        public.goto(f"{base}{path}")
        return public.content()

    def expect(looker, page, state):
        looker.say(f"not “{words[state]}”", words[state] not in page.locator("p.lead").inner_text())

    officer.goto(f"{base}/work/reef/releases?lang={language}")
    look.look(f"{language}-list-empty")
    officer.goto(f"{base}/work/reef/releases/new?lang={language}")
    officer.fill("#title-en", "Figures for the fourth meeting")
    officer.fill("#title-vi", "Số liệu trình Cuộc họp lần thứ tư")
    officer.fill("#day", smoke.DAY)
    boxes = officer.locator("input[name^='r-']")
    look.say(f"{boxes.count()} records to choose from", boxes.count() < 3)
    for box in boxes.all():
        box.check()
    look.look(f"{language}-form")
    press(officer, words["save"])
    expect(look, officer, "drafted")
    look.look(f"{language}-drafted")
    draft = re.sub(r"\?.*", "", officer.url)
    look.say("the draft is public", "P-2" in seen(f"/reef/projects?lang={language}"))

    for page, looker, button, state in (
        (director, look_director, "clear", "cleared"), (member, look_member, "note", "noted"),
        (director, look_director, "publish", "published"),
    ):
        page.goto(f"{draft}?lang={language}")
        looker.look(f"{language}-before-{button}")
        press(page, words[button])
        expect(looker, page, state)
        is_public = "P-2" in seen(f"/reef/projects?lang={language}")
        looker.say(f"public after {button}: {is_public}", is_public != (button == "publish"))
    look_director.look(f"{language}-published")

    seen(f"/reef/releases?lang={language}")
    look_public.look(f"{language}-public-list")
    seen(f"/reef/releases/1?lang={language}")
    look_public.look(f"{language}-public-release")
    citation = f"/reef/figures/approved-value?known=release-1&at={smoke.DAY}&lang={language}"
    cited = public.goto(f"{base}{citation}") and public.locator("main .sentence").first.inner_text()

    load(titian, place, folders, CORRECTED)
    for _ in range(60):
        officer.goto(f"{draft}/correct?lang={language}")
        if officer.locator("input[name^='r-']").count():
            break
        officer.wait_for_timeout(500)
    officer.fill("#reason-en", "The amount was taken from a draft of the agreement.")
    officer.fill("#reason-vi", "Số tiền được lấy từ bản dự thảo của thỏa thuận.")
    officer.locator("input[name^='r-']").first.check()
    look.look(f"{language}-correction-form")
    press(officer, words["save"])
    look.look(f"{language}-correction-draft")
    director.goto(officer.url)
    press(director, words["publish-correction"])
    look_director.look(f"{language}-correction-public")

    again = seen(citation)
    look_public.say("the old address does not tell of the correction", words["since"] not in again)
    look_public.say("the old value moved", public.locator("main .sentence").first.inner_text() != cited)
    look_public.look(f"{language}-cited")
    seen(f"/reef/releases/1?lang={language}")
    look_public.look(f"{language}-public-corrected")
    text = public.locator("#corrections ~ section").first.inner_text()
    for value in ("400", "300"):
        look_public.say(f"the correction does not say {value}", value not in text)
    return [problem for looker in (look, look_director, look_member, look_public) for problem in looker.found]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for language in ("en", "vi"):
            with tempfile.TemporaryDirectory() as folder:
                folders = ["--data", f"{folder}/data", "--keys", f"{folder}/keys"]
                place = pathlib.Path(folder) / "reef"
                place.mkdir()
                load(options.titian, place, folders, FILES)
                server, base = smoke.serve(options.titian, folders)
                try:
                    page = browser.new_page()
                    smoke.wait_until_ready(page, base, "reef")
                    page.close()
                    found += walk(browser, base, options.titian, place, folders, language, options.screenshots)
                finally:
                    server.terminate()
                    server.wait(20)
        browser.close()
    for problem in found:
        print(problem)
    print("release: " + ("as it should be" if not found else f"{len(found)} problems"))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
