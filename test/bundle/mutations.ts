/** Numbers that look random and are the same each time (Lehmer's generator, 16807 and 2³¹ − 1). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

type Mutation = (bytes: Uint8Array, next: () => number) => Uint8Array;

const place = (bytes: Uint8Array, next: () => number) => Math.floor(next() * bytes.length);

/** What happens to files on their way: cut off, bits turned over, bytes written over, pieces moved, junk, wrong tables and lengths. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (bytes, next) => bytes.slice(0, place(bytes, next)),
  "bits turned over": (bytes, next) => {
    const changed = Uint8Array.from(bytes);
    for (let count = 1 + Math.floor(next() * 40); count > 0; count--) {
      const at = place(bytes, next);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    }
    return changed;
  },
  "bytes written over": (bytes, next) => {
    const changed = Uint8Array.from(bytes);
    for (let count = 1 + Math.floor(next() * 20); count > 0; count--) changed[place(bytes, next)] = Math.floor(next() * 256);
    return changed;
  },
  "a piece over another": (bytes, next) => {
    const changed = Uint8Array.from(bytes);
    const length = Math.floor(next() * Math.min(400, bytes.length / 2));
    const [from, to] = [place(bytes, next), place(bytes, next)];
    changed.set(bytes.subarray(from, from + Math.min(length, bytes.length - to)), to);
    return changed;
  },
  "a piece gone": (bytes, next) => {
    const at = place(bytes, next);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(next() * 300))]);
  },
  "junk in front and behind": (bytes, next) => {
    const junk = (most: number) => Uint8Array.from({ length: Math.floor(next() * most) }, () => Math.floor(next() * 256));
    return Buffer.concat([junk(3000), bytes, junk(3000)]);
  },
  "numbers changed": (bytes, next) => replaced(bytes, next, /\b\d+\b/g, () => String(Math.floor(next() * 3000))),
  "references swapped": (bytes, next) => replaced(bytes, next, /\b\d+ 0 R\b/g, () => `${Math.floor(next() * 60)} 0 R`),
  "wrong table": (bytes, next) => replaced(bytes, next, /\b\d{10}(?= \d{5} n)/g, () => String(place(bytes, next)).padStart(10, "0")),
  "wrong start": (bytes, next) => replaced(bytes, next, /(?<=startxref\s+)\d+/g, () => String(place(bytes, next))),
};

/** Changes a fifth of what is found, at least one. */
function replaced(bytes: Uint8Array, next: () => number, pattern: RegExp, by: () => string): Uint8Array {
  let left = 1;
  const changed = Buffer.from(bytes)
    .toString("latin1")
    .replace(pattern, (found) => (left-- > 0 || next() < 0.2 ? by() : found));
  return Buffer.from(changed, "latin1");
}

/** The file, changed in a way that `round` and `next` choose. */
export function mutated(bytes: Uint8Array, round: number, next: () => number): { readonly way: string; readonly bytes: Uint8Array } {
  const ways = Object.entries(MUTATIONS);
  const [way = "", mutate] = ways[round % ways.length] ?? [];
  return { way, bytes: mutate ? mutate(bytes, next) : bytes };
}
