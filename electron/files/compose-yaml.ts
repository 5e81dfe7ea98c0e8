import { Composer, type CST, type Document, LineCounter, Parser } from "yaml";
import { fail, ok, type Result } from "../../shared/errors.ts";

/** Where a text is no YAML, as the `yaml` package says it. */
export type BrokenYaml = { readonly message: string; readonly offset: number };

/** The document of a text, or its first error. `lines`: as far as it was read. */
export type ComposedYaml = { readonly document: Result<Document.Parsed, BrokenYaml>; readonly lines: LineCounter };

/**
 * Reads a text as `parseDocument` of the `yaml` package does, keys that stand twice among it, and stops at the first error,
 * which alone is told: that one reads on, and took minutes for a text with an error in each character.
 */
export function composeYaml(text: string): ComposedYaml {
  const lines = new LineCounter();
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  let first: BrokenYaml | undefined;
  // the errors of the document, which the composer adds to while it makes one
  composer.streamInfo().errors.push = ({ message, pos: [offset] }) => {
    // it takes what is thrown within it for another error, once in each list around the place
    first ??= { message, offset };
    throw new Error(message);
  };
  try {
    return { document: compose(composer, new Parser(lines.addNewLine).parse(text), text.length), lines };
  } catch (error) {
    if (first === undefined) throw error;
    return { document: fail(first), lines };
  }
}

function compose(composer: Composer, tokens: Iterable<CST.Token>, length: number): Result<Document.Parsed, BrokenYaml> {
  let documents = 0;
  for (const token of tokens) {
    const { type, offset } = token;
    if (type === "error") return fail({ message: token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message, offset });
    if (type === "document" && ++documents > 1) return fail({ message: "Source contains multiple documents", offset });
    // it gives a document only when the next one is complete
    for (const _ of composer.next(token));
  }
  const [document] = composer.end(true, length);
  if (document === undefined) throw new Error("every text gives a document, be it an empty one");
  const [broken] = document.errors;
  return broken ? fail({ message: broken.message, offset: broken.pos[0] }) : ok(document);
}
