"""Takes the pictures of the user's guide: `Scripts/screenshots` says how to run it.

Each picture is a part of a page, found by what stays when the look of pages changes: the id of a heading, the name of a
field, a role. A part that is not there ends the run with a sentence that says which picture, which page, which part.
"""

import argparse
import io
import sys
from dataclasses import dataclass, field
from typing import Callable, Optional

from PIL import Image, ImageChops

import served
import smoke

FOLDER = smoke.ROOT / "docs/images"
LANGUAGES = ("en", "vi")
# Addresses in pictures are those of a public server, not of the port that was free.
PUBLIC = "https://figures.example.org"
WIDTH, HEIGHT, MARGIN = 820, 760, 16
# All pictures together; a page of the guide has to open on a slow line.
MOST_BYTES = 1_500_000


@dataclass(frozen=True)
class Picture:
    """A part of a page: from the top of the first part to the bottom of the last one, or less."""

    name: str
    address: str
    parts: list = field(default_factory=list)
    most: int = 620
    # What a reader does before there is something to see.
    first: Optional[Callable] = None
    # Taken as it lies in the window: what is open over the page, or belongs to the window's edge.
    in_window: bool = False


def open_clocks(page):
    page.locator("details:has([name=at]) > summary").first.click()


def open_panel(page):
    page.locator("a[href*='/figures/action-coverage']").first.click()
    page.locator("dialog h1").wait_for()


def search(page):
    box = page.get_by_role("searchbox").first
    box.fill({"en": "educ", "vi": "giao duc"}[page.locator("html").get_attribute("lang")])
    box.press("Enter")
    page.locator("main mark").first.wait_for()


def section(name):
    return f"section[aria-labelledby={name}]"


DAY = f"at={served.DAY}"
COVERAGE = f"/sample/figures/action-coverage?{DAY}"

PICTURES = [
    Picture("home", f"/sample?{DAY}", ["h1", section("figures")]),
    Picture("home-iai", f"/iai?{DAY}", ["h1", section("figures")], most=760),
    Picture("panel", f"/sample?{DAY}", ["dialog"], first=open_panel, in_window=True),
    Picture("figure", COVERAGE, ["h1", section("meaning")]),
    Picture("rows", COVERAGE, [section("trace")], most=480),
    Picture("clocks", "/sample?at=2024-08-11", ["body"], most=760, first=open_clocks, in_window=True),
    Picture("known", f"/sample/figures/approved-value/known?{DAY}", ["main"], most=520),
    Picture("breakdowns", f"/sample/figures/approved-value?{DAY}", [section("breakdowns")], most=700),
    Picture("cite", COVERAGE, [section("cite")], most=800),
    Picture("record", f"/iai/public-record?subject=actions-covered&year=2024&{DAY}", ["main section:has(h3)"]),
    Picture("search", f"/sample?{DAY}", ["main"], most=520, first=search),
    Picture("list", f"/sample/actions?covered=no&{DAY}", ["main"], most=760),
    Picture("report", f"/sample/report/figures/action-coverage?{DAY}", ["main"], most=680),
]


def box(page, picture, part):
    """Where a part of a picture lies in the window."""
    found = page.locator(part).first
    found_box = found.bounding_box() if found.count() else None
    if found_box is None:
        sys.exit(f"pictures: {picture.name}: {picture.address} shows no {part}; mend Tests/Browser/pictures.py")
    return found_box


# The lower edges of what must not be cut through: rows, paragraphs, headings.
EDGES = """(limit) => {
    const whole = [...document.querySelectorAll("main :is(tr, p, li, dd, h1, h2, h3, figure, button)")]
    const bottoms = whole.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect().bottom)
    return Math.max(0, ...bottoms.filter((bottom) => bottom <= limit))
}"""


def area(page, picture):
    """The rectangle of the window that a picture shows; it ends between two lines."""
    boxes = [box(page, picture, part) for part in picture.parts]
    top = max(0, min(part["y"] for part in boxes) - MARGIN)
    bottom = max(part["y"] + part["height"] for part in boxes)
    if bottom - top > picture.most:
        bottom = max(page.evaluate(EDGES, top + picture.most), top + picture.most / 2)
    return {"x": MARGIN / 2, "y": top, "width": WIDTH - MARGIN, "height": bottom + MARGIN / 2 - top}


# Until the fonts are there and two frames have been drawn since; nothing is half drawn on a picture.
DRAWN = """() => document.fonts.ready.then(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
}))"""


def panel_area(page, picture):
    part = box(page, picture, picture.parts[0])
    return part | {"height": min(part["height"], picture.most)}


def take(page, picture):
    if picture.first:
        picture.first(page)
    if not picture.in_window:
        # The window holds the whole page, so that what is fixed to its edge lies around the page, not across it.
        page.set_viewport_size({"width": WIDTH, "height": page.evaluate("document.documentElement.scrollHeight")})
    page.evaluate(DRAWN)
    clip = panel_area(page, picture) if picture.in_window else area(page, picture)
    return page.screenshot(animations="disabled", caret="hide", clip=clip)


def keep(name, png):
    """Writes a picture with few colours, unless the one that is there has the same pixels."""
    file = FOLDER / f"{name}.png"
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(colors=64, dither=Image.Dither.NONE)
    if file.exists():
        before, now = Image.open(file).convert("RGB"), image.convert("RGB")
        if before.size == now.size and ImageChops.difference(before, now).getbbox() is None:
            print(f"{name}: as it was")
            return
    image.save(file, optimize=True)
    print(f"{name}: {image.width} x {image.height}, {file.stat().st_size // 1024} KiB")


def take_all(browser, base, pictures):
    for language in LANGUAGES:
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5, locale=language,
            color_scheme="light", reduced_motion="reduce", timezone_id="UTC")
        for picture in pictures:
            page = context.new_page()
            page.set_default_timeout(10_000)
            answer = page.goto(base + picture.address)
            if not answer.ok:
                sys.exit(f"pictures: {picture.name}: {picture.address} answered {answer.status}")
            keep(f"{picture.name}.{language}", take(page, picture))
            page.close()
        context.close()


def main():
    parser = argparse.ArgumentParser(description="Takes the pictures of the user's guide.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these pictures")
    parser.add_argument("--list", action="store_true", help="say which pictures there are, and where each is taken")
    parser.add_argument("--titian", default=smoke.ROOT / ".build/debug/titian")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    if options.list:
        print("\n".join(f"{picture.name:12} {picture.address}" for picture in PICTURES))
        return
    unknown = set(options.names) - {picture.name for picture in PICTURES}
    if unknown:
        sys.exit(f"pictures: there is no picture {', '.join(sorted(unknown))}; --list says which there are")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served.pages(options, "--public-address", PUBLIC) as (browser, base):
        take_all(browser, base, [picture for picture in PICTURES if not options.names or picture.name in options.names])
    size = sum(file.stat().st_size for file in FOLDER.glob("*.png"))
    print(f"all pictures: {size // 1024} KiB")
    if size > MOST_BYTES:
        sys.exit(f"pictures: more than {MOST_BYTES // 1000} kB together; take less of a page")


if __name__ == "__main__":
    main()
