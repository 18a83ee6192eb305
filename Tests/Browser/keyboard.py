"""A reader's questions, asked and answered by keyboard alone, in both languages.

Nothing here clicks: the focus goes on by Tab, links and buttons are pressed by Enter, choices made by arrows.
"""

import pathlib

DAY = "2025-08-11"


def walk_by_keyboard(browser, base):
    """Skip link first, then on; the focus must be seen."""
    context = browser.new_context(java_script_enabled=True, bypass_csp=True)
    page = context.new_page()
    page.goto(base + f"/sample?at={DAY}")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    context.close()
    return [] if first == "#content" and outline == "solid" else [f"keyboard: first came {first} with outline {outline}"]


def tab_until(page, condition):
    """Presses Tab until something holds of what has the focus, as a reader without a mouse does."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise SystemExit(f"{condition}: not reached by keyboard at {page.url}")


def tab_to(page, part):
    """Presses Tab until the focus is on a link whose address has a part."""
    tab_until(page, f"(document.activeElement.getAttribute('href') || '').includes('{part}')")


def follow(page):
    """Follows the link that has the focus. A figure opens in a panel, whose first link leads on to the page."""
    if page.evaluate("document.activeElement.matches('a.figure')"):
        page.keyboard.press("Enter")
        page.locator("dialog.panel").wait_for()
        page.keyboard.press("Shift+Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")


# What a reader comes to ask, and what is found by keyboard alone.
ANSWERS = {
    "en": {"count": "114 projects", "value": "US$ 24.8 million", "earlier": "US$ 18.1 million", "area": "Education"},
    "vi": {"count": "114 dự án", "value": "24,8 triệu USD", "earlier": "18,1 triệu USD", "area": "Giáo dục"},
}


def answer_by_keyboard(browser, base):
    """A reader's questions, asked and answered in both languages by keyboard alone."""
    found = []
    for language in ANSWERS:
        context = browser.new_context(java_script_enabled=True, bypass_csp=True, accept_downloads=True)
        page = context.new_page()
        home = f"{base}/sample?at={DAY}&lang={language}"
        for question in (how_many_worth_how_much, which_actions_nobody_funds, who_funds_most_in_education,
                         how_it_stood_a_year_earlier, the_list_to_take_away, the_records_to_take_away):
            page.goto(home)
            found += [f"keyboard, {language}: {problem}" for problem in question(page, context, base, language)]
        context.close()
    return found


def how_many_worth_how_much(page, context, base, language):
    """The first figures that the focus reaches say it, and lead to what they are made of."""
    found = []
    for name, answer in (("projects-accredited", "count"), ("approved-value", "value")):
        tab_to(page, f"/figures/{name}")
        said = " ".join(page.evaluate("document.activeElement.innerText").split())
        if ANSWERS[language][answer] not in said:
            found.append(f"{name} says “{said}”")
    return found


def which_actions_nobody_funds(page, context, base, language):
    rows = page.locator("[aria-labelledby=uncovered] tbody tr").count()
    found = [] if rows == 7 else [f"the home lists {rows} actions without a project"]
    tab_to(page, "/figures/actions-without-project")
    follow(page)
    rows = page.locator("[aria-labelledby=rows] tbody tr").count()
    return found + ([] if rows == 7 else [f"the figure lists {rows} actions without a project"])


def who_funds_most_in_education(page, context, base, language):
    """The area's page has its funders; a heading puts the largest first, which the data of the figure confirms."""
    tab_to(page, "/sample/areas")
    follow(page)
    tab_until(page, f"document.activeElement.innerText === '{ANSWERS[language]['area']}'")
    follow(page)
    tab_until(page, "!!document.activeElement.closest('[aria-labelledby=funders-table] th.number:last-child')")
    page.keyboard.press("Enter")
    first = page.locator("[aria-labelledby=funders-table] tbody th").first.inner_text()
    data = context.request.get(
        f"{base}/sample/figures/approved-value/figure.json?by=area&part=ED&at={DAY}&lang={language}")
    funders = next(table for table in data.json()["breakdowns"] if table["by"] == "funder")["parts"]
    largest = max(funders, key=lambda part: float(part["value"]["numerator"]["dollars"]))
    return [] if first == largest["name"] else [f"{first} stands first of those who fund education, not {largest['name']}"]


def how_it_stood_a_year_earlier(page, context, base, language):
    """The page of a figure says it below the sentence, and leads to the whole page of that day."""
    tab_to(page, "/figures/approved-value")
    follow(page)
    tab_to(page, "at=2024-08-11")
    said = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_url("**at=2024-08-11**")
    found = [] if page.locator("body.not-now").count() == 1 else ["the page of a year earlier is not marked"]
    found += [] if said == ANSWERS[language]["earlier"] else [f"a year earlier it was “{said}”"]
    sentence = " ".join(page.locator("main .sentence").first.inner_text().split())
    return found + ([] if said in sentence else [f"the page of a year earlier says “{sentence}”"])


def the_list_to_take_away(page, context, base, language):
    """The list of projects, narrowed down to those that are accredited, is taken away as a file."""
    tab_to(page, "/sample/projects?")
    follow(page)
    tab_until(page, "document.activeElement.name === 'state'")
    for _ in range(page.locator("select[name=state] option").count()):
        if page.evaluate("document.activeElement.value") == "accredited":
            break
        page.keyboard.press("ArrowDown")
    tab_until(page, "document.activeElement.matches('main form button')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "/sample/projects.csv")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    lines = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    return [] if len(lines) == 115 else [f"the list has {len(lines) - 1} projects"]


def the_records_to_take_away(page, context, base, language):
    """The records that a figure counts are taken away as a file, from the page of the figure."""
    tab_to(page, "/figures/projects-accredited")
    follow(page)
    tab_to(page, "/trace.csv")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    lines = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    counted = sum(1 for line in lines if ",total," in line)
    return [] if counted == 114 else [f"the file has {counted} projects"]
