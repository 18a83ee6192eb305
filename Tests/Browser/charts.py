"""Looks at charts with a browser: what the layout promised of words that nobody had drawn yet, it must have kept.

    python charts.py [--titian BINARY]
"""

import pathlib
import shutil
import subprocess
import tempfile

import served

PLACES = [
    f"/sample?at={served.DAY}", f"/sample/figures/approved-value?at={served.DAY}",
    f"/sample/figures/disbursement-rate?at={served.DAY}", "/iai/figures/projects-accredited", "/iai/figures/approved-value",
]

# Of each picture that is shown: words that are wider than the picture, and words whose ink meets that of others. The
# boxes that a browser gives have the height of a line; a fifth of it above and below is empty.
CROWDED = """() => [...document.querySelectorAll('figure.chart svg')].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  if (frame.width === 0) return [];
  const words = [...svg.querySelectorAll('text')].map((text) => {
    const box = text.getBoundingClientRect();
    const cut = box.height / 5;
    return { text: text.textContent, left: box.left, right: box.right, top: box.top + cut, bottom: box.bottom - cut };
  });
  const found = words.filter((one) => one.left < frame.left - 1 || one.right > frame.right + 1)
    .map((one) => `“${one.text}” leaves the picture`);
  words.forEach((one, index) => words.slice(index + 1).forEach((other) => {
    if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      found.push(`“${one.text}” covers “${other.text}”`);
  }));
  return found;
})"""

SMALLEST = """() => Math.min(...[...document.querySelectorAll('figure.chart svg')].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  if (frame.width === 0) return [];
  const scale = frame.width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll('text')].map((text) => parseFloat(text.getAttribute('font-size')) * scale);
}))"""


def words_have_room(browser, base):
    """At every width, in both languages, with the served fonts and with one that is wider."""
    found = []
    for width in (320, 360, 480, 735, 736, 768, 1440):
        for language in ("en", "vi"):
            context = browser.new_context(viewport={"width": width, "height": 900}, locale=language)
            page = context.new_page()
            for path in PLACES:
                page.goto(base + path)
                page.evaluate("document.fonts.ready")
                where = f"{path} at {width} px, {language}"
                found += [f"{where}: {problem}" for problem in page.evaluate(CROWDED)]
                smallest = page.evaluate(SMALLEST)
                if smallest < 10.5:
                    found.append(f"{where}: letters of {smallest:.1f} pixels")
            context.close()
    return found


def served_fonts_are_used(browser, base):
    """The browser has fetched them, from us."""
    context = browser.new_context(locale="vi")
    page = context.new_page()
    fetched = []
    page.on("response", lambda answer: fetched.append((answer.url, answer.status)))
    page.goto(base + PLACES[0])
    page.evaluate("document.fonts.ready")
    fonts = [(url, status) for url, status in fetched if url.endswith(".woff2")]
    context.close()
    found = [f"{url} answered {status}" for url, status in fonts if status != 200]
    found += [f"{url} comes from elsewhere" for url, _ in fetched if not url.startswith(base)]
    if len(fonts) != 2:
        found.append(f"a Vietnamese page fetched {len(fonts)} fonts, not two")
    return found


def files_are_what_they_say(browser, base):
    """SVG and PNG, by the links of a page."""
    found = []
    page = browser.new_page()
    page.goto(base + PLACES[1])
    if page.locator('.downloads a[href*="approved-value-courses-by-area.png"]').count() != 1:
        found.append("the areas' courses are not drawn")
    for link in page.locator(".downloads a").all():
        address = link.get_attribute("href")
        answer = page.request.get(base + address)
        begins = b"<?xml" if ".svg" in address else b"\x89PNG"
        if answer.status != 200 or not answer.body().startswith(begins):
            found.append(f"{address} is no such file")
        if "attachment" not in answer.headers.get("content-disposition", ""):
            found.append(f"{address} has no name")
    page.close()
    return found


def paper_has_clocks_and_numbers(browser, base):
    """Each printed page has both clocks and its number at its foot; navigation is left out, sources are spelled out."""
    if not shutil.which("pdftotext"):
        return ["pdftotext is not installed (poppler-utils)"]
    found = []
    for path, said, unsaid in (
        (f"/sample?at={served.DAY}&lang=vi", "Dữ liệu minh họa", "Trang chủ"),
        ("/iai?lang=en", "<https://", "Download the public data"),
    ):
        page = browser.new_page()
        page.goto(base + path)
        with tempfile.TemporaryDirectory() as place:
            file = pathlib.Path(place) / "page.pdf"
            page.pdf(path=file, prefer_css_page_size=True)
            text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
        page.close()
        sheets = text.split("\f")[:-1]
        clock = "Tính đến ngày 11 tháng 8 năm 2025" if "lang=vi" in path else "as known at commit"
        for number, sheet in enumerate(sheets, 1):
            foot = " ".join(sheet.strip().splitlines()[-2:])
            if clock not in foot or f"{number}/{len(sheets)}" not in foot.replace(" ", ""):
                found.append(f"{path}, sheet {number}: the foot says “{foot}”")
        if said not in text:
            found.append(f"{path}: “{said}” is not printed")
        if unsaid in text:
            found.append(f"{path}: “{unsaid}” is printed")
    return found


def greyscale_tells_apart(browser, base):
    """What a bar shows and what it shows nothing of differ by lightness, in the light, in the dark and on paper."""
    found = []
    for scheme, media in (("light", "screen"), ("dark", "screen"), ("light", "print")):
        context = browser.new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.emulate_media(media=media, color_scheme=scheme)
        page.goto(base + PLACES[0])
        colours = page.evaluate(
            """() => ['fill', 'rest'].map((name) =>
              getComputedStyle(document.querySelector(`figure.chart svg.wide .${name}`)).fill.match(/\\d+/g).map(Number))"""
        )
        light = [0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in colours]
        if abs(light[0] - light[1]) < 80:
            found.append(f"{scheme}, {media}: {light[0]:.0f} and {light[1]:.0f} of 255")
        context.close()
    return found


if __name__ == "__main__":
    served.main(
        [
            words_have_room, served_fonts_are_used, files_are_what_they_say, paper_has_clocks_and_numbers,
            greyscale_tells_apart,
        ]
    )
