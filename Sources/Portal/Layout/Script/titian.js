// Adds to pages that are complete without it: a figure's trace in a panel, tips on charts, filters above tables, other
// orders of their rows, and a button that copies a citation.
// The words come with the element that loads it, in the page's language.
(() => {
  "use strict";
  const words = document.currentScript.dataset;

  // MARK: A figure's trace, opened beside the page that it was found on

  /** Gives all ids inside a prefix, and what refers to them, so that none stands twice in the document. */
  const prefixIds = (root, prefix) => {
    for (const element of root.querySelectorAll("[id]")) element.id = prefix + element.id;
    for (const name of ["aria-labelledby", "aria-describedby", "for"]) {
      for (const element of root.querySelectorAll(`[${name}]`)) {
        const ids = element.getAttribute(name).split(/\s+/).map((id) => prefix + id);
        element.setAttribute(name, ids.join(" "));
      }
    }
    for (const link of root.querySelectorAll('a[href^="#"]')) {
      link.setAttribute("href", "#" + prefix + link.getAttribute("href").slice(1));
    }
  };

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const fillPanel = (dialog, place, html) => {
    const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    if (!main) throw new Error("the answer is no page");
    prefixIds(main, "panel-");
    place.replaceChildren(...main.childNodes);
    const heading = place.querySelector("h1");
    if (heading) {
      heading.id = "panel-title";
      dialog.removeAttribute("aria-label");
      dialog.setAttribute("aria-labelledby", heading.id);
    }
    prepare(place);
  };

  const openPanel = (link) => {
    const place = make("div", { class: "place", "aria-live": "polite" }, make("p", {}, words.loading));
    const close = make("button", { type: "button" }, words.close);
    const page = make("a", { href: link.href }, words.page);
    const dialog = make("dialog", { class: "panel", "aria-label": words.loading },
      make("div", { class: "bar" }, page, close), place);
    close.addEventListener("click", () => dialog.close());
    // A click beside the panel lands on the dialog itself.
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    close.focus();
    fetch(link.href, { headers: { Accept: "text/html" } })
      .then((answer) => { if (!answer.ok) throw new Error(answer.statusText); return answer.text(); })
      .then((html) => { if (dialog.open) fillPanel(dialog, place, html); })
      .catch(() => { if (dialog.open) location.assign(link.href); });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.figure");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.closest("dialog")) return;
    event.preventDefault();
    openPanel(link);
  });

  // MARK: Tips on charts

  const tip = make("div", { class: "tip", "aria-hidden": "true", hidden: "" });
  document.body.append(tip);

  const hideTip = () => { tip.hidden = true; };

  const showTip = (item, x, y) => {
    tip.textContent = item.dataset.tip;
    tip.hidden = false;
    // A dialog lies above everything that is not inside it.
    (item.closest("dialog") ?? document.body).append(tip);
    const box = tip.getBoundingClientRect();
    const left = Math.min(x + 12, document.documentElement.clientWidth - box.width - 8);
    const above = y - box.height - 12;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${above >= 8 ? above : y + 16}px`;
  };

  document.addEventListener("pointermove", (event) => {
    if (tip.contains(event.target)) return;
    const item = event.target.closest?.("[data-tip]");
    if (item) showTip(item, event.clientX, event.clientY); else hideTip();
  });
  document.addEventListener("pointerdown", (event) => {
    const item = event.target.closest?.("[data-tip]");
    if (item) showTip(item, event.clientX, event.clientY); else hideTip();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hideTip(); });
  document.addEventListener("scroll", hideTip, { passive: true });

  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  const mark = (chart, chosen) => {
    for (const item of chart.querySelectorAll("g.item")) item.classList.toggle("shown", item === chosen);
  };

  /** Arrow keys walk over the marks of a chart that has the focus; what each says is seen and heard. */
  const prepareKeys = (chart, heard) => {
    const items = [...chart.querySelectorAll("g.item")];
    if (items.length === 0) return;
    let at = -1;
    chart.setAttribute("tabindex", "0");
    chart.setAttribute("aria-keyshortcuts", "ArrowRight ArrowLeft");
    chart.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      at = Math.min(Math.max(at + step, 0), items.length - 1);
      mark(chart, items[at]);
      const box = items[at].getBoundingClientRect();
      showTip(items[at], box.left + box.width / 2, box.top);
      heard.textContent = items[at].dataset.tip;
    });
    chart.addEventListener("blur", () => { at = -1; mark(chart, null); hideTip(); heard.textContent = ""; });
  };

  /** The browser's own tip would stand over ours. */
  const prepareTips = (root) => {
    for (const title of root.querySelectorAll("figure.chart g.item > title")) {
      title.parentElement.dataset.tip = title.textContent;
      title.remove();
    }
    for (const figure of root.querySelectorAll("figure.chart")) {
      const heard = make("output", { class: "heard" });
      figure.prepend(heard);
      for (const chart of figure.querySelectorAll("svg")) prepareKeys(chart, heard);
    }
  };

  // MARK: Filters above tables

  /** Letters without their marks, so that "thuc pham" finds "Thực phẩm". */
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

  const fewest = 16;
  let filters = 0;

  /** The rows of a long table that are folded away below it, as a table of their own. */
  const restOf = (region) => (region.nextElementSibling?.matches("details.rest") ? region.nextElementSibling : null);

  const bodiesOf = (region) =>
    [region, restOf(region)].filter(Boolean).map((part) => part.querySelector("table").tBodies[0]);

  const addFilter = (region) => {
    const rows = bodiesOf(region).flatMap((body) => [...body.rows]);
    if (rows.length < fewest || region.dataset.rows === "fixed") return;
    const texts = rows.map((row) => fold(row.textContent));
    const id = `filter-${++filters}`;
    const input = make("input", { type: "search", id, autocomplete: "off", spellcheck: "false" });
    const count = make("output", { for: id });
    const filter = () => {
      const sought = fold(input.value).split(" ").filter(Boolean);
      let shown = 0;
      if (sought.length > 0 && restOf(region)) restOf(region).open = true;
      rows.forEach((row, index) => {
        row.hidden = !sought.every((word) => texts[index].includes(word));
        if (!row.hidden) shown += 1;
      });
      count.textContent = sought.length === 0 ? ""
        : words.count.replace("[shown]", shown.toLocaleString(document.documentElement.lang))
          .replace("[all]", rows.length.toLocaleString(document.documentElement.lang));
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || input.value === "") return;
      // The first Escape empties the field; only the next closes a panel around it.
      event.preventDefault();
      input.value = "";
      filter();
    });
    region.before(make("div", { class: "filter" }, make("label", { for: id }, words.filter), input, count));
  };

  // MARK: Other orders of a table's rows

  /** A cell as what it is sorted by: a day, a number as the page's language writes it, or words. */
  const valueOf = (cell, isNumber) => {
    const day = cell.querySelector("time, [data-sort]");
    if (day) return day.dateTime ?? day.dataset.sort;
    if (!isNumber) return cell.textContent.trim();
    const [group, point] = document.documentElement.lang === "vi" ? [".", ","] : [",", "."];
    const found = cell.textContent.split(group).join("").match(/-?\d+(?:[.,]\d+)?/);
    return found ? parseFloat(found[0].replace(point, ".")) : -Infinity;
  };

  const compare = (a, b) =>
    typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true });

  const sortBy = (region, column, head) => {
    const isNumber = head.classList.contains("number");
    const before = head.getAttribute("aria-sort");
    // The largest number first, and words from their beginning; a second time the other way round.
    const isDescending = before ? before === "ascending" : isNumber;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    const bodies = bodiesOf(region);
    const room = bodies[0].rows.length;
    const rows = bodies.flatMap((body) => [...body.rows]).map((row) => [valueOf(row.cells[column], isNumber), row]);
    rows.sort(([a], [b]) => (isDescending ? compare(b, a) : compare(a, b)));
    rows.forEach(([, row], index) => bodies[index < room ? 0 : 1].append(row));
  };

  const fewestToSort = 5;

  /** Tables come in a neutral order; a heading puts them in another. */
  const addSort = (region) => {
    const table = region.querySelector("table");
    const heads = [...table.tHead.rows[0].cells];
    if (region.dataset.rows === "fixed" || table.tBodies[0].rows.length < fewestToSort) return;
    heads.forEach((head, column) => {
      const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
      button.addEventListener("click", () => sortBy(region, column, head));
      head.append(button);
    });
  };

  // MARK: A citation on the clipboard

  const addCopy = (text) => {
    if (!navigator.clipboard) return;
    const button = make("button", { type: "button", class: "copy" }, words.copy);
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(text.textContent).then(() => { button.textContent = words.copied; });
    });
    text.after(button);
  };

  // MARK: A draft of a form, kept as one types

  const pauseBeforeKeeping = 1500;

  const addDraft = (form) => {
    const status = form.querySelector("[data-draft-status]");
    const { draft, record, kind, seal, kept, failed } = form.dataset;
    let timer = 0;
    let sending = null;
    const keep = () => {
      timer = 0;
      const fields = new URLSearchParams(new FormData(form));
      for (const [name, value] of Object.entries({ record, kind, seal })) fields.set(name, value);
      sending = fetch(draft, { method: "POST", body: fields }).then((answer) => {
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
        status.textContent = answer.ok && !answer.redirected ? kept.replace("[time]", time) : failed;
      }, () => { status.textContent = failed; }).finally(() => { sending = null; });
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pauseBeforeKeeping);
    });
    // What is on its way arrives before the form does, so that a draft does not come back after it was saved.
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      if (!sending) return;
      event.preventDefault();
      sending.finally(() => form.requestSubmit(event.submitter));
    });
  };

  const prepare = (root) => {
    for (const form of root.querySelectorAll("form[data-draft]")) addDraft(form);
    prepareTips(root);
    for (const region of root.querySelectorAll(".table")) {
      addFilter(region);
      addSort(region);
    }
    for (const text of root.querySelectorAll(".citation")) addCopy(text);
  };

  prepare(document);
})();
