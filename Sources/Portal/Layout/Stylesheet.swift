import Ledger

/// How the pages look: ink, paper, one accent for what can be clicked and one for warnings; on paper, no navigation.
enum Stylesheet {
    /// Names this very stylesheet, so that browsers may keep it for ever.
    static let version = String(Digest.of(Array(text.utf8)).hex.prefix(8))

    /// The stylesheet.
    static let text = """
        :root {
          --ink: #1b1f23; --soft: #51585f; --paper: #ffffff; --tint: #f4f5f6; --line: #c9ced3;
          --accent: #0a4f8f; --warn: #7a3300; --warn-paper: #fdf1e3; --warn-line: #c46a1b;
          --step-1: .875rem; --step0: 1rem; --step1: 1.25rem; --step2: 1.6rem; --step3: 2.1rem;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e4e7ea; --soft: #a9b1b9; --paper: #15191d; --tint: #1e2429; --line: #414a53;
            --accent: #8fc1f5; --warn: #f5c08a; --warn-paper: #2e2012; --warn-line: #b9752f;
          }
        }
        * { box-sizing: border-box; }
        html { font: 100%/1.55 "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", system-ui, \
        "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper);
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 0 1rem; max-width: 72rem; overflow-wrap: break-word; }
        :lang(km), :lang(lo), :lang(my) { line-height: 1.9; }
        a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
        a:hover { text-decoration-thickness: .14em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--paper); }
        .skip:focus { left: 0; z-index: 1; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: var(--step3); margin: 1.5rem 0 .5rem; }
        h2 { font-size: var(--step2); margin: 2.75rem 0 .75rem; }
        h3 { font-size: var(--step0); margin: 1.5rem 0 .25rem; }
        p, dl, li { max-width: 68ch; }
        code, pre { font-family: "Noto Sans Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875em; }
        code { overflow-wrap: anywhere; }
        pre { overflow-x: auto; padding: .75rem; background: var(--tint); white-space: pre-wrap; max-width: 100%; }
        .help { color: var(--soft); font-size: var(--step-1); }
        header.site { border-bottom: 1px solid var(--line); padding-bottom: .75rem; }
        .masthead { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between;
          align-items: baseline; padding: .75rem 0; }
        .masthead .name { font-size: var(--step1); font-weight: 600; color: inherit; text-decoration: none; }
        .languages, .plans ul, .crumbs ol, .programmes, .figures, .evidence { list-style: none; margin: 0; padding: 0; }
        .languages, .crumbs ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        .languages span, .plans span { font-weight: 600; }
        .languages a, .languages span { display: inline-block; padding: .25rem 0; }
        .crumbs li { padding: .25rem 0; }
        .crumbs { font-size: var(--step-1); }
        .crumbs ol { gap: .25rem .5rem; }
        .crumbs li + li::before { content: "\\203A\\00A0"; color: var(--soft); }
        .notice { border-left: .375rem solid var(--warn-line); background: var(--warn-paper); color: var(--warn);
          padding: .6rem .9rem; margin: .75rem 0; max-width: none; }
        .notice a { color: inherit; font-weight: 600; }
        .notice.damage { font-weight: 600; border: 2px solid var(--warn-line); border-left-width: .75rem; }
        .notice.time { font-weight: 600; }
        .clocks { font-size: var(--step-1); color: var(--soft); }
        .clocks p { margin: .5rem 0 .25rem; max-width: none; }
        .clocks summary { color: var(--accent); cursor: pointer; padding: .25rem 0; width: fit-content; }
        .clocks form { padding: .25rem 0 1rem; max-width: 26rem; }
        label { display: block; font-weight: 600; color: var(--ink); }
        .clocks .help { display: block; }
        input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
          border-radius: 2px; padding: .4rem .6rem; max-width: 100%; }
        button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600;
          cursor: pointer; padding: .45rem 1.1rem; }
        .search { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; margin: 0 0 .75rem; }
        .search label { flex: 0 0 100%; font-size: var(--step-1); color: var(--soft); }
        .search input { flex: 1 1 10rem; min-width: 0; max-width: 32rem; line-height: 1.8; padding-block: .2rem; }
        .kinds { border-bottom: 1px solid var(--line); padding-bottom: .75rem; margin: 1rem 0; }
        .kinds ul, .pager ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0;
          padding: 0; }
        .kinds a, .kinds span, .pager a, .pager span { display: inline-block; padding: .25rem 0; }
        .kinds [aria-current] { font-weight: 600; }
        .hits { list-style: none; margin: 0; padding: 0; }
        .hits > li { border-top: 1px solid var(--line); padding: .6rem 0; max-width: none; }
        .hits p { margin: 0; max-width: 90ch; }
        .hits .title { font-size: var(--step1); line-height: 1.4; }
        .hits .title a, .hits .title a mark { color: var(--accent); }
        .where { color: var(--soft); font-size: var(--step-1); }
        .where b { font-weight: 600; }
        mark { background: none; color: inherit; font-weight: 700; text-decoration: underline .12em;
          text-underline-offset: .2em; }
        .plans { border-bottom: 1px solid var(--line); padding-bottom: .75rem; margin: 1rem 0; }
        .plans ul { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; }
        .plan { font-size: var(--step1); color: var(--soft); margin: 0 0 1rem; }
        .programmes > li { border-top: 1px solid var(--line); padding: 1rem 0; }
        .programmes h2 { margin: 0 0 .25rem; font-size: var(--step1); }
        .programmes p { margin: 0; }
        .figures { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
        .figures > li { border-top: 1px solid var(--line); padding: .75rem 0 1rem; }
        .figures h3 { color: var(--soft); font-size: var(--step-1); font-weight: 600; margin: 0; }
        .sentence { font-size: var(--step1); line-height: 1.4; margin: .25rem 0; }
        .sentence.large { font-size: var(--step2); line-height: 1.35; margin: .5rem 0 1.25rem; max-width: 40ch; }
        .sentence strong { font-variant-numeric: lining-nums; font-weight: 700; }
        a.figure { color: inherit; text-decoration: underline dotted var(--accent) .1em; text-underline-offset: .22em; }
        a.figure:hover { text-decoration-style: solid; }
        a.figure strong { color: var(--accent); }
        .mark { display: inline-block; font-size: var(--step-1); font-weight: 600; line-height: 1.3; color: var(--warn);
          background: var(--warn-paper); border: 1px dashed var(--warn-line); padding: 0 .4em; vertical-align: .1em; }
        .kind { color: var(--soft); font-size: var(--step-1); font-weight: 600; }
        .values { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1rem 0; max-width: none; }
        .values dt { color: var(--soft); font-size: var(--step-1); }
        .values dd { margin: 0; font-variant-numeric: tabular-nums lining-nums; font-weight: 600; }
        .table { overflow-x: auto; margin: 1rem 0; max-width: 100%; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; min-width: min(100%, 30rem); }
        table.wide { min-width: 54rem; }
        table { overflow-wrap: normal; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; }
        caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
        th, td { text-align: left; vertical-align: top; padding: .4rem 1.25rem .4rem 0; border-bottom: 1px solid var(--line);
          font-size: var(--step-1); max-width: 24rem; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { border-bottom: 2px solid var(--soft); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--soft); border-bottom: 0; }
        th.number, td.number { text-align: right; white-space: nowrap; }
        th.date, td.date { white-space: nowrap; }
        thead th.number { white-space: normal; min-width: 6rem; }
        .evidence li { color: var(--soft); font-size: .8125rem; white-space: nowrap; max-width: none; }
        details > summary { cursor: pointer; color: var(--accent); }
        .cite { border-top: 2px solid var(--soft); margin-top: 2.5rem; }
        .cite h2 { margin-top: 1rem; }
        .reference { display: block; background: var(--tint); padding: .6rem .75rem; }
        .caution { border-left: .375rem solid var(--line); padding-left: .9rem; }
        footer.site { border-top: 1px solid var(--line); margin: 3rem 0 1.5rem; padding-top: .75rem; color: var(--soft);
          font-size: var(--step-1); }
        .print { display: none; }
        @media (max-width: 30rem) {
          :root { --step2: 1.35rem; --step3: 1.65rem; --step1: 1.125rem; }
          h2 { margin-top: 2rem; }
          th, td { padding-right: .75rem; }
          thead th.number { min-width: 4rem; }
        }
        @media print {
          :root { --ink: #000; --soft: #333; --paper: #fff; --tint: #fff; --line: #999; --accent: #000; --warn: #000;
            --warn-paper: #fff; --warn-line: #000; }
          @page { margin: 20mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          .masthead nav, .search, .kinds, .pager, .crumbs, .plans, .skip, .clocks details, .data { display: none; }
          .table { overflow: visible; }
          table, table.wide { width: 100%; min-width: 0; }
          tr, .figures > li, .cite { break-inside: avoid; }
          thead { display: table-header-group; }
          h2, h3, caption { break-after: avoid; }
          a { text-decoration: none; }
          .print { display: block; }
        }

        """

    /// A footbridge.
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M2 22Q16 6 30 22" fill="none" \
        stroke="#0a4f8f" stroke-width="3"/><path d="M2 26H30M9 17V26M16 14V26M23 17V26" fill="none" stroke="#0a4f8f" \
        stroke-width="2"/></svg>

        """
}
