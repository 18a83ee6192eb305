"""What the one script adds, by mouse and by keyboard; and that nothing is missing without it.

    python script.py [--titian BINARY]
"""

from playwright.sync_api import TimeoutError

import served
import smoke

HOME = f"/sample?at={served.DAY}&lang=en"
FIGURE = f"/sample/figures/projects-accredited?at={served.DAY}&lang=en"


def open_page(browser, base, path, **options):
    page = browser.new_context(viewport={"width": 1024, "height": 900}, **options).new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(base + path)
    return page


def expect(found, holds, sentence):
    if not holds:
        found.append(sentence)


def is_gone(place):
    """Whether something leaves the page: a browser tells of a closed dialog a moment after it."""
    try:
        place.wait_for(state="detached", timeout=5000)
        return True
    except TimeoutError:
        return False


def the_trace_opens_in_a_panel(browser, base):
    """Enter opens it, Escape closes it, and the focus returns to the link."""
    found = []
    page = open_page(browser, base, HOME)
    link = page.locator("a.figure").first
    link.focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog.panel")
    panel.locator("h1").wait_for()
    expect(found, page.url == base + HOME, "the page was left")
    expect(found, panel.get_attribute("aria-labelledby") == "panel-title", "the panel has no name")
    expect(found, panel.locator("#panel-rows").count() == 1, "the panel has no trace")
    expect(found, panel.locator("figure.chart svg").count() > 0, "the panel has no charts")
    doubled = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.length - new Set(ids).size }"
    )
    expect(found, doubled == 0, f"{doubled} ids stand twice")
    inside = page.evaluate("() => document.querySelector('dialog').contains(document.activeElement)")
    expect(found, inside, "the focus is not in the panel")
    for _ in range(60):
        page.keyboard.press("Tab")
    inside = page.evaluate(
        "() => document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)")
    expect(found, inside, "the focus leaves the open panel for the page")
    # After so many steps the focus may stand on the browser's own bar, which keeps the key for itself.
    panel.locator("button").first.focus()
    page.keyboard.press("Escape")
    expect(found, is_gone(panel), "Escape does not close the panel")
    expect(found, link.evaluate("link => link === document.activeElement"), "the focus does not return")
    expect(found, not page.complaints, f"console: {page.complaints}")
    page.context.close()
    return found


def the_panel_closes_by_button_and_beside(browser, base):
    found = []
    page = open_page(browser, base, HOME)
    for close in ("button", "beside"):
        page.locator("a.figure").nth(1).click()
        page.locator("dialog.panel h1").wait_for()
        if close == "button":
            page.get_by_role("button", name="Close").click()
        else:
            page.mouse.click(5, 500)
        expect(found, is_gone(page.locator("dialog")), f"{close}: the panel stays open")
    page.locator("a.figure").first.click()
    page.get_by_role("link", name="Open as a page of its own").click()
    page.wait_for_url("**/figures/projects-accredited**")
    page.context.close()
    return found


def a_panel_that_cannot_be_filled_leads_to_the_page(browser, base):
    found = []
    page = open_page(browser, base, HOME)
    refused = []

    def once(route):
        if refused:
            return route.continue_()
        refused.append(True)
        return route.abort()

    page.route("**/figures/**", once)
    page.locator("a.figure").first.click()
    page.wait_for_url("**/figures/projects-accredited**")
    expect(found, page.locator("h1").count() == 1, "the page was not opened")
    page.context.close()
    return found


def axe_finds_nothing_in_an_open_panel(browser, base):
    found = []
    for scheme in ("light", "dark"):
        page = open_page(browser, base, HOME, bypass_csp=True, color_scheme=scheme)
        page.locator("a.figure").first.click()
        page.locator("dialog.panel h1").wait_for()
        page.evaluate(smoke.AXE)
        result = page.evaluate("rules => axe.run(document.querySelector('dialog'), {runOnly: rules})", smoke.RULES)
        found += [f"{scheme}: {violation['id']}: {violation['help']}" for violation in result["violations"]]
        page.context.close()
    return found


def tables_are_filtered_as_one_types(browser, base):
    """Without accents, several words, and Escape empties the field."""
    found = []
    page = open_page(browser, base, FIGURE)
    rows = page.locator("[aria-labelledby=rows] tbody tr")
    field = page.locator(".filter:has(+ [aria-labelledby=rows]) input")
    all_rows = rows.count()
    field.fill("WP4-001")
    shown = page.locator("[aria-labelledby=rows] tbody tr:visible").count()
    expect(found, shown == 1, f"WP4-001 shows {shown} rows of {all_rows}")
    said = page.locator(".filter:has(+ [aria-labelledby=rows]) output").inner_text()
    expect(found, said == f"1 of {all_rows} rows", f"it says “{said}”")
    field.press("Escape")
    expect(found, page.locator("[aria-labelledby=rows] tbody tr:visible").count() == all_rows, "Escape shows not all rows")
    page.goto(base + FIGURE.replace("lang=en", "lang=vi"))
    field = page.locator(".filter:has(+ [aria-labelledby=rows]) input")
    titles = page.locator("[aria-labelledby=rows] tbody tr").all_text_contents()
    courses = sum(1 for title in titles if "đào tạo" in title.lower())
    field.fill("DAO tao")
    shown = page.locator("[aria-labelledby=rows] tbody tr:visible").count()
    expect(found, shown == courses > 0, f"“DAO tao” finds {shown} rows of {courses} with “đào tạo”")
    field.fill("không có dòng nào như vậy")
    expect(found, page.locator("[aria-labelledby=rows] tbody tr:visible").count() == 0, "what nowhere stands is found")
    page.context.close()
    return found


def charts_have_tips(browser, base):
    found = []
    page = open_page(browser, base, HOME)
    item = page.locator("figure.chart svg:visible g.item").last
    item.scroll_into_view_if_needed()
    item.locator("rect").first.hover()
    tip = page.locator(".tip")
    expect(found, tip.is_visible() and tip.inner_text().startswith("Tavarra: "), f"the tip says “{tip.inner_text()}”")
    expect(found, item.locator("title").count() == 0, "the browser's own tip stands over ours")
    page.keyboard.press("Escape")
    expect(found, not tip.is_visible(), "Escape does not take the tip away")
    page.context.close()
    return found


def charts_are_read_by_keyboard(browser, base):
    """Arrow keys walk over a chart's marks; each is said, and shown."""
    found = []
    page = open_page(browser, base, HOME)
    chart = page.locator("figure.chart svg:visible").last
    chart.focus()
    heard = page.locator("figure.chart output").last
    said = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        said.append(heard.inner_text())
    expect(found, said[0] and said[0] == said[2] != said[1], f"the arrow keys say {said}")
    expect(found, page.locator(".tip").inner_text() == said[0], "what is heard is not seen")
    page.keyboard.press("Tab")
    expect(found, not page.locator(".tip").is_visible(), "the tip stays when the focus has gone")
    page.context.close()
    return found


def tables_are_sorted_by_their_headings(browser, base):
    """Lists keep their links; days their order; a second time turns the order round."""
    found = []
    page = open_page(browser, base, HOME)
    first = page.locator("[aria-labelledby=funders] tbody th").first
    neutral = first.inner_text()
    head = page.locator("[aria-labelledby=funders] thead th").last
    head.get_by_role("button").press("Enter")
    amounts = page.locator("[aria-labelledby=funders] tbody td:last-child").all_inner_texts()
    numbers = [float(amount.replace(",", "")) for amount in amounts]
    expect(found, numbers == sorted(numbers, reverse=True), f"the amounts are in the order {numbers}")
    expect(found, head.get_attribute("aria-sort") == "descending", "the order is not told")
    page.locator("[aria-labelledby=funders] thead th").first.get_by_role("button").click()
    expect(found, first.inner_text() == neutral, "the names do not return to their order")
    expect(found, page.locator("[aria-labelledby=course] thead button").count() == 0, "days can be sorted")
    page.goto(base + f"/sample/projects?at={served.DAY}&lang=en")
    expect(found, page.locator("thead button, .filter").count() == 0, "a list has a second order or filter")
    page.context.close()
    return found


def without_script_all_is_there(browser, base):
    """Links lead on, charts name their parts, the time bar is a form that works."""
    found = []
    page = open_page(browser, base, HOME, java_script_enabled=False)
    expect(found, page.locator(".filter, dialog").count() == 0, "something waits for a script")
    expect(found, page.locator("figure.chart g.item > title").count() > 20, "charts say nothing of their parts")
    page.goto(base + "/sample?lang=en")
    page.get_by_text("Look at another time").click()
    page.get_by_label("Which day?", exact=True).fill("2024-06-30")
    page.get_by_label("Or by which commit").fill("900")
    page.get_by_role("button", name="Show").click()
    expect(found, "at=2024-06-30" in page.url and "commit=900" in page.url, f"the form led to {page.url}")
    expect(found, "as at 30 June 2024, as known at commit 900" in page.locator(".notice.time").inner_text(), "no notice")
    expect(found, page.locator("body.not-now").count() == 1, "the page is not marked")
    link = page.locator("a.figure").first.get_attribute("href")
    expect(found, "known=900" in link and "commit" not in link, f"links lose the commit: {link}")
    page.get_by_text("Return to now").click()
    expect(found, page.locator("body.not-now").count() == 0, "the way back does not lead to now")
    page.context.close()
    return found


if __name__ == "__main__":
    served.main(
        [
            the_trace_opens_in_a_panel, the_panel_closes_by_button_and_beside,
            a_panel_that_cannot_be_filled_leads_to_the_page, axe_finds_nothing_in_an_open_panel, tables_are_filtered_as_one_types,
            tables_are_sorted_by_their_headings, charts_have_tips, charts_are_read_by_keyboard,
            without_script_all_is_there,
        ]
    )
