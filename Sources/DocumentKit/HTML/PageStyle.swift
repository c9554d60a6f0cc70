/// How a page looks, on screens light and dark, wide and narrow, and on paper.
///
/// Text and its ground differ by at least 4.5:1, marks and their ground by at least 3:1.
enum PageStyle {
  static let sheet = """
    :root {
      color-scheme: light;
      --ground: #ffffff; --raised: #f2f5f8; --ink: #1a2027; --quiet: #4a5662;
      --hair: #cfd7df; --line: #5b6570; --accent: #12436d; --link: #12436d; --visited: #55306f;
      --warn: #8a4600; --warn-ground: #fdf5ea; --info-ground: #f0f5fa; --silent-ground: #f5f5f3;
      --mark-ground: #fff3c9; --mark-ink: #3a2c00; --mark-line: #8a6a00;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        color-scheme: dark;
        --ground: #12171d; --raised: #1a2129; --ink: #e7ebef; --quiet: #b0bac4;
        --hair: #37414c; --line: #8b97a3; --accent: #8fc0ea; --link: #9ccaf2; --visited: #cdb2e6;
        --warn: #f0b46c; --warn-ground: #2a2117; --info-ground: #17222d; --silent-ground: #1d2125;
        --mark-ground: #3a2f0c; --mark-ink: #fdf0c4; --mark-line: #d9b13f;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 106.25%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    header, .page, footer { padding-inline: max(1rem, calc((100% - 66rem) / 2)); }
    header { background: var(--raised); border-top: .4rem solid var(--accent); border-bottom: 1px solid var(--hair); padding-block: 2.25rem 1.75rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2.25em 0 .6em; break-after: avoid; }
    h1, h2 { font-family: Charter, "Bitstream Charter", "Iowan Old Style", "Noto Serif", "Liberation Serif", Georgia, serif; }
    h1 { font-size: clamp(1.8rem, 1.3rem + 2.2vw, 2.6rem); font-weight: 700; letter-spacing: -.01em; margin: 0; max-width: 24em; }
    h2 { font-size: 1.55rem; margin-top: 2.1em; padding-top: .7em; border-top: 1px solid var(--hair); }
    h3 { font-size: 1.18rem; } h4 { font-size: 1.04rem; } h5, h6 { font-size: 1rem; color: var(--quiet); }
    main > :first-child { margin-top: 0; } main > h2:first-child { border-top: 0; padding-top: 0; }
    p, ul, ol, dl, blockquote { margin: 0 0 1.05em; }
    ul, ol { padding-left: 1.4em; } li + li { margin-top: .35em; } li > :last-child { margin-bottom: 0; }
    a { color: var(--link); text-decoration-thickness: .08em; text-underline-offset: .18em; }
    a:visited { color: var(--visited); } a:hover { text-decoration-thickness: .16em; }
    a.figure, a.figure:visited { color: var(--link); }
    :focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; border-radius: .1rem; }
    main:focus { outline: none; }
    cite { font-style: normal; white-space: nowrap; }
    .subtitle { font-size: 1.2rem; color: var(--quiet); margin: .5rem 0 0; max-width: 60ch; }
    .imprint { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .9rem 2rem; margin: 1.75rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--hair); }
    .imprint dt { font-size: .88rem; color: var(--quiet); font-weight: 400; margin: 0; }
    .imprint dd { margin: 0; font-weight: 600; line-height: 1.4; }
    .illustration { background: var(--mark-ground); color: var(--mark-ink); border: 2px solid var(--mark-line); padding: .8rem 1rem; margin: 0 0 1.75rem; }
    .illustration p { margin: 0; }
    .page { padding-block: 2.5rem 3.5rem; }
    main { max-width: 70ch; min-width: 0; }
    nav { font-size: .94rem; margin-bottom: 2.5rem; }
    .nav-title { font-weight: 700; margin-bottom: .5em; }
    nav ol { list-style: none; padding-left: 0; margin: 0; } nav ol ol { padding-left: 1rem; margin-top: .35em; }
    nav a { display: inline-block; padding-block: .1rem; text-decoration-color: var(--hair); } nav a:hover { text-decoration-color: currentColor; }
    @media (min-width: 62rem) {
      .page:has(nav) { display: grid; grid-template-columns: 14rem minmax(0, 70ch); column-gap: 3.5rem; align-items: start; }
      nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; }
    }
    dt { font-weight: 700; margin-top: .8em; } dd { margin: .1em 0 0 1.4em; } dd > :last-child { margin-bottom: 0; }
    blockquote { margin-inline: 0; padding-left: 1.2rem; border-left: .2rem solid var(--hair); font-size: 1.06rem; }
    blockquote p { margin-bottom: .3em; } .attribution { font-size: .94rem; color: var(--quiet); } .attribution::before { content: "\\2014\\00a0"; }
    .note { border-left: .35rem solid var(--accent); background: var(--info-ground); padding: .9rem 1.1rem; margin: 0 0 1.4em; break-inside: avoid; }
    .note > :last-child { margin-bottom: 0; } .note-label { font-weight: 700; margin-bottom: .3em; }
    .note-warning { border-left-color: var(--warn); background: var(--warn-ground); }
    .note-silent { border-left: .35rem dashed var(--line); background: var(--silent-ground); }
    .data { margin: 1.6em 0 1.9em; }
    .scroll { overflow-x: auto; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.45; }
    caption { text-align: left; font-weight: 700; font-size: 1rem; padding-bottom: .6rem; text-wrap: balance; }
    th, td { text-align: left; vertical-align: top; padding: .55rem 1.1rem .55rem 0; border-bottom: 1px solid var(--hair); overflow-wrap: normal; }
    th:last-child, td:last-child { padding-right: .2rem; }
    thead th { vertical-align: bottom; border-bottom: 2px solid var(--line); font-weight: 600; font-size: .9rem; line-height: 1.3; }
    tbody th { font-weight: 600; min-width: 9rem; }
    caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2.5rem); }
    .number { text-align: right; font-variant-numeric: tabular-nums lining-nums; } td.number, td.day { white-space: nowrap; }
    td a.figure { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
    .shorthands, .table-notes, .unit { font-size: .9rem; color: var(--quiet); } .shorthands { margin-bottom: .8em; }
    .table-notes { margin-top: .7em; }
    figure { margin: 1.8em 0 2em; break-inside: avoid; } figcaption { line-height: 1.4; margin-bottom: 1rem; } .unit { display: block; }
    svg { display: block; font-size: .95rem; overflow: visible; } svg text { fill: currentColor; } svg .value { font-weight: 700; font-variant-numeric: tabular-nums; }
    svg .bar { fill: var(--accent); } svg .axis { stroke: var(--line); }
    details { margin-top: 1rem; } summary { cursor: pointer; color: var(--link); padding-block: .25rem; width: fit-content; max-width: 100%; }
    details .data { margin-top: .8em; }
    .timeline { list-style: none; padding-left: 1.3rem; border-left: 2px solid var(--hair); }
    .timeline li { position: relative; } .timeline li + li { margin-top: 1em; } .timeline p { margin: 0; }
    .timeline li::before { content: ""; position: absolute; left: calc(-1.3rem - 1px); top: .48em; width: .65rem; height: .65rem; border-radius: 50%; background: var(--accent); translate: -50% 0; }
    .moment { font-weight: 700; }
    .appendix { font-size: .95rem; } .trail:target, :target > .trail { background: var(--info-ground); outline: .5rem solid var(--info-ground); }
    p.back { margin-bottom: .2em; color: var(--quiet); } ul.back { list-style: none; padding-left: 0; } ul.back li { display: inline-block; margin: 0 1.2em 0 0; }
    footer { border-top: 1px solid var(--hair); background: var(--raised); color: var(--quiet); font-size: .92rem; padding-block: 1.5rem 2rem; }
    footer p { margin: 0 0 .4em; max-width: 80ch; }
    .skip { position: absolute; left: 1rem; top: -10rem; background: var(--accent); color: var(--ground); padding: .6rem 1rem; z-index: 1; }
    .skip:focus { top: .6rem; } .skip:visited { color: var(--ground); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (forced-colors: active) { svg .bar { fill: CanvasText; } svg .axis { stroke: CanvasText; } .timeline li::before { background: CanvasText; } }
    @media print {
      @page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; } }
      html { font-size: 11.5pt; } body { line-height: 1.45; }
      header, .page, footer { padding-inline: 0; } header, footer { background: none; } header { padding-top: 1rem; } footer { break-before: avoid; } .page { padding-block: 1.5rem; }
      .page:has(nav) { display: block; } nav { position: static; max-height: none; } main { max-width: none; }
      .skip { display: none; } .unseen { display: none; }
      a, a:visited { color: var(--link); } main a[href^="http"]::after, main a[href^="mailto"]::after { content: " (" attr(href) ")"; font-size: .9em; overflow-wrap: anywhere; }
      p, li, dd { orphans: 3; widows: 3; } tr, .note, figure, blockquote, .timeline li { break-inside: avoid; } thead { display: table-header-group; } caption { break-after: avoid; }
      .scroll { overflow: visible; } caption span { max-width: none; } details::details-content { content-visibility: visible; block-size: auto; }
      .note, .illustration, svg .bar, .timeline li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """

  /// Says on every printed page what the banner says on the first.
  static let illustrativePrint = """
    @media print { @page { @top-center { content: "Illustration only: not a record of real concerns"; font: 9pt sans-serif; } } }
    """
}
