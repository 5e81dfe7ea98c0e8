/** Names of the facts that a template may use; a list has facts of its own for each entry. */
export type FactNames = { readonly facts: ReadonlySet<string>; readonly lists: ReadonlyMap<string, ReadonlySet<string>> };

/** A piece of a template line: words as they stand, a fact, or words under the condition of a fact. */
export type Expression =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly name: string }
  | { readonly kind: "condition"; readonly name: string; readonly then: readonly Expression[] };

/**
 * Splits a line at its placeholders `((fact))` and `((fact??words))`; the words may hold placeholders in turn. Full-width
 * brackets are ordinary words. `report` is told each mistake; what could be read is returned all the same.
 */
export function parseExpressions(text: string, facts: ReadonlySet<string>, report: (problem: string) => void): readonly Expression[] {
  const reader: Reader = { text, at: 0, facts, report };
  const found = readUntilClose(reader, false);
  return found;
}

type Reader = { readonly text: string; at: number; readonly facts: ReadonlySet<string>; readonly report: (problem: string) => void };

function readUntilClose(reader: Reader, inside: boolean): readonly Expression[] {
  const found: Expression[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") found.push({ kind: "words", text: words });
    words = "";
  };
  while (reader.at < reader.text.length) {
    if (reader.text.startsWith("((", reader.at)) {
      flush();
      const expression = readPlaceholder(reader);
      if (expression) found.push(expression);
    } else if (reader.text.startsWith("))", reader.at)) {
      if (inside) break;
      reader.report(`多出一个“))”：${around(reader)}`);
      reader.at += 2;
    } else {
      words += reader.text[reader.at] ?? "";
      reader.at += 1;
    }
  }
  flush();
  return found;
}

function readPlaceholder(reader: Reader): Expression | undefined {
  const start = reader.at;
  reader.at += 2;
  const [name = ""] = /^[^()?]*/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += name.length;
  const known = name.trim();
  if (known === "") reader.report("“((”后面没有事实的名称");
  else if (!reader.facts.has(known)) reader.report(`没有名为“${known}”的事实，${nearest(known, reader.facts)}`);
  const conditional = reader.text.startsWith("??", reader.at);
  if (conditional) reader.at += 2;
  const then = conditional ? readUntilClose(reader, true) : [];
  if (!reader.text.startsWith("))", reader.at)) {
    reader.report(`“((${name}”没有用“))”结束`);
    reader.at = Math.max(reader.at, start + 2);
    return undefined;
  }
  reader.at += 2;
  return conditional ? { kind: "condition", name: known, then } : { kind: "fact", name: known };
}

const around = (reader: Reader) => `“${reader.text.slice(Math.max(0, reader.at - 6), reader.at + 2)}”`;

/** How many names a mistake is answered with. */
const SHOWN = 12;

/** The known names that share most characters with a wrong one: there are too many to list them all. */
function nearest(name: string, facts: ReadonlySet<string>): string {
  const shared = (fact: string) => [...new Set(name)].filter((character) => fact.includes(character)).length / Math.max(fact.length, name.length);
  const near = [...facts].filter((fact) => shared(fact) > 0).sort((one, other) => shared(other) - shared(one));
  const shown = (near.length > 0 ? near : [...facts]).slice(0, SHOWN);
  return `${near.length > 0 ? "相近的有" : "可用的有"}：${shown.join("、")}${facts.size > shown.length ? ` 等 ${facts.size} 项` : ""}`;
}
