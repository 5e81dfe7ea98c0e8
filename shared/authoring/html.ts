/** HTML that has been made here: whatever words it holds are escaped. */
export type Html = { readonly html: string };

type Tag =
  | "a"
  | "article"
  | "b"
  | "blockquote"
  | "caption"
  | "code"
  | "del"
  | "div"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "header"
  | "ins"
  | "nav"
  | "p"
  | "section"
  | "span"
  | "table"
  | "tbody"
  | "td"
  | "th"
  | "thead"
  | "tr";

/** The words of a text, with every sign that means something in HTML written out. */
export const text = (words: string): Html => ({ html: escaped(words) });

/** An element with attributes and content; `href` leads to places of the page alone. */
export function el(tag: Tag, attributes: { readonly id?: string; readonly class?: string; readonly href?: `#${string}` }, content: readonly Html[]): Html {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return { html: `<${tag}${given.join("")}>${content.map(({ html }) => html).join("")}</${tag}>` };
}

/** A page of its own: its look is in it, it runs nothing, and its browser is told to load nothing. */
export function page(title: string, content: readonly Html[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
${content.map(({ html }) => html).join("\n")}
</body>
</html>
`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");

/** The class of the page's root where a dark window shows it; printed, and in a browser of its own, it is light. */
export const DARK_PAGE = "dark";

const STYLE = `:root { color-scheme: light; --ink: #1d2733; --quiet: #5b6875; --line: #d9dee4; --tint: #f5f7f9; --accent: #1f5c99; --paper: #fff; --met: #1c6b3a; --met-tint: #e6f3ea; --must: #a3281b; --must-tint: #fbe9e7; --lack: #7a5600; --lack-tint: #fdf3dc; --advice-tint: #e8f0f9; --came: #e0f2e5; --gone: #fbe3e0; }
@media screen {
  :root.${DARK_PAGE} { color-scheme: dark; --ink: #e4e6e9; --quiet: #979ea7; --line: #2d3238; --tint: #272b30; --accent: #8cbbe7; --paper: #1b1e22; --met: #82cb9e; --met-tint: #1c3024; --must: #f39c94; --must-tint: #3a2220; --lack: #e2b55f; --lack-tint: #342a16; --advice-tint: #22344a; --came: #1c3024; --gone: #3a2220; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 2rem 5rem; color: var(--ink); background: var(--paper); font: 15px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.4; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.1rem; margin: 2rem 0 .8rem; color: var(--accent); }
h4 { font-size: 1rem; margin: 0 0 .4rem; }
.lead, .quiet { color: var(--quiet); margin: .2rem 0; }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin-top: 1rem; }
a { color: var(--accent); }
code { margin-left: .6rem; color: var(--quiet); font: 12px/1.4 ui-monospace, "Cascadia Mono", Consolas, monospace; }
table { width: 100%; border-collapse: collapse; margin: .6rem 0 1.4rem; font-size: 14px; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 500; white-space: nowrap; }
td p { margin: 0 0 .2rem; }
article { margin: 0 0 1rem; padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: 6px; }
article table { margin-bottom: 0; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--line); color: var(--quiet); font-size: 14px; }
.letter p { margin: .15rem 0; }
.outcome { white-space: nowrap; padding: 0 .5rem; border-radius: 3px; background: var(--tint); }
.outcome.met { background: var(--met-tint); color: var(--met); }
.outcome.not-met { background: var(--must-tint); color: var(--must); }
.outcome.cannot-tell { background: var(--lack-tint); color: var(--lack); }
.outcome.advice { background: var(--advice-tint); color: var(--accent); }
ins { background: var(--came); text-decoration: none; }
del { background: var(--gone); }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h2 { break-before: page; }
  h3, h4, caption { break-after: avoid; }
  article, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  @page { size: A4; margin: 18mm 16mm; }
}
`;
