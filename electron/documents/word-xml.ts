/** XML of what the components of `docx` make of themselves: `{ "w:b": { _attr: { "w:val": false } } }`, as `docx` itself writes it. */
export function wordXml(component: unknown): string {
  if (!isObject(component)) return wordText(String(component));
  const [name, value] = Object.entries(component)[0] ?? [];
  if (name === undefined) return "";
  const children = Array.isArray(value) ? value : [value];
  let attributes = "";
  let content = "";
  let isEmpty = true;
  for (const child of children) {
    const own: unknown = isObject(child) && Object.keys(child)[0] === "_attr" ? Object.values(child)[0] : undefined;
    if (isObject(own)) attributes += attributesText(own);
    else if (!(isObject(child) && Object.keys(child).length === 0)) {
      isEmpty = false;
      content += wordXml(child);
    }
  }
  return isEmpty ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const attributesText = (attributes: object): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${wordText(String(value)).replaceAll('"', "&quot;")}"`)
    .join("");

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as the content of an element; characters that XML 1.0 (2.2) does not allow are left out. */
export const wordText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[&<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => SIGNS[sign] ?? "");
