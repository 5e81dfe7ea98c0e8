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

const STYLE = `:root { color-scheme: light; --ink: #1d2733; --quiet: #5b6875; --line: #d9dee4; --tint: #f5f7f9; --accent: #1f5c99; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 2rem 5rem; color: var(--ink); background: #fff; font: 15px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
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
.outcome.met { background: #e6f3ea; color: #1c6b3a; }
.outcome.not-met { background: #fbe9e7; color: #a3281b; }
.outcome.cannot-tell { background: #fdf3dc; color: #7a5600; }
.outcome.advice { background: #e8f0f9; color: #1f5c99; }
ins { background: #e0f2e5; text-decoration: none; }
del { background: #fbe3e0; }
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
