import type { PlainValueCause } from "../causes.ts";

/** Deeper than any case or message of ours by far; a case has nine levels. */
export const DEEPEST = 100;
/** A case of 60 partners has some 5,000 values. */
export const MOST_VALUES = 1_000_000;

/**
 * What makes a value one that no page or file of ours holds; `undefined`: it is plain data, as JSON has
 * it. Electron's calls also carry cycles, maps, dates and bytes, which would break what reads, compares or writes them
 * later; nesting without end would run out of stack there. Looked at without recursion for the same reason.
 */
export function findNonJson(value: unknown): PlainValueCause | undefined {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let count = 0; ; count += 1) {
    const next = waiting.pop();
    if (next === undefined) return undefined;
    if (count > MOST_VALUES) return { code: "too-many-values" };
    if (next.depth > DEEPEST) return { code: "too-deep", levels: DEEPEST };
    const found = next.value;
    if (typeof found === "number" && !Number.isFinite(found)) return { code: "not-storable" };
    if (found === undefined || found === null || typeof found === "string" || typeof found === "boolean" || typeof found === "number") continue;
    if (typeof found !== "object" || !isPlainObject(found)) return { code: "not-storable" };
    // JSON.parse makes an own field of it; whoever copies field by field would change the prototype
    if (Object.hasOwn(found, "__proto__")) return { code: "proto-key" };
    for (const inner of Object.values(found)) waiting.push({ value: inner, depth: next.depth + 1 });
  }
}

function isPlainObject(found: object): boolean {
  if (Array.isArray(found)) return true;
  const prototype: unknown = Object.getPrototypeOf(found);
  // another realm's `Object.prototype` is plain too, and has no prototype of its own
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}
