import type { LeftOverCause } from "../causes.ts";
import type { AppError } from "../errors.ts";
import type { AttachedPart, ReadStack, StackDocument } from "./shown-stack.ts";
import type { StackPageReport } from "./split-report.ts";

/** Changes that a person makes to how a stack was cut and assigned. Pure; a part that is in its case already stays as it is. */

/** Pages (places in the stack, from 0) that belong together. `by`: how the document was told; `maybe`: what they may be. */
export type EditedPart = {
  readonly pages: readonly number[];
  readonly document?: string;
  readonly by?: "separator" | "text" | "hand";
  readonly why?: LeftOverCause;
  readonly maybe?: string;
  /** its file in the case */
  readonly attached?: string;
  /** somebody had seen its seal when it was attached */
  readonly sealed?: boolean;
  /** it was in its place before it was attached */
  readonly there?: true;
  /** which time of attaching it went with, from 1, for as long as that can be taken back */
  readonly round?: number;
  /** why it was not attached the last time */
  readonly error?: AppError;
};

/** `parts`: in the order of their first pages. */
export type EditedStack = { readonly pages: readonly StackPageReport[]; readonly parts: readonly EditedPart[] };

export const editedStack = ({ pages, parts }: Pick<ReadStack, "pages" | "parts">): EditedStack => ({ pages, parts });

/** The part that a page is in. */
export const partOf = ({ parts }: EditedStack, page: number): EditedPart | undefined => parts.find((part) => part.pages.includes(page));

const isOpen = (part: EditedPart | undefined): part is EditedPart => part !== undefined && part.attached === undefined;
const inOrder = (parts: readonly EditedPart[]) => [...parts].sort((one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0));
const inScanOrder = (pages: readonly number[]) => [...pages].sort((one, other) => one - other);
const isAround = ({ pages }: EditedPart, page: number) => (pages[0] ?? page) < page && page < (pages.at(-1) ?? page);
/** Pages that were moved by hand: what they were is but a guess. */
const loose = (pages: readonly number[], maybe: string | undefined): EditedPart => ({ pages, ...(maybe !== undefined && { maybe }) });
const guessOf = ({ document, maybe }: EditedPart) => document ?? maybe;

/** What a cut before the page would do: nothing at a page that is in no part, or has none before it. */
export function cutAt(stack: EditedStack, page: number): "cut" | "join" | undefined {
  const part = partOf(stack, page);
  if (!isOpen(part)) return undefined;
  if (part.pages[0] !== page) return "cut";
  return isOpen(stack.parts[stack.parts.indexOf(part) - 1]) ? "join" : undefined;
}

/** Cuts the part of a page before it, or joins the part that begins with it to the one before; what is changed must be assigned again. */
export function withCut(stack: EditedStack, page: number): EditedStack {
  const part = partOf(stack, page);
  const before = part && stack.parts[stack.parts.indexOf(part) - 1];
  const action = cutAt(stack, page);
  if (!part || action === undefined) return stack;
  if (action === "join" && before) {
    const joined = loose(inScanOrder([...before.pages, ...part.pages]), guessOf(before) ?? guessOf(part));
    return { ...stack, parts: stack.parts.flatMap((one) => (one === before ? [joined] : one === part ? [] : [one])) };
  }
  const at = part.pages.indexOf(page);
  const cut = [loose(part.pages.slice(0, at), guessOf(part)), loose(part.pages.slice(at), undefined)];
  return { ...stack, parts: stack.parts.flatMap((one) => (one === part ? cut : [one])) };
}

/** Whether a person has changed something of a stack, since it was read, that is not in a case yet. */
export const isChangedByHand = (read: EditedStack, now: EditedStack): boolean =>
  now.parts.some((part) => isOpen(part) && part.error === undefined && !read.parts.includes(part)) ||
  now.pages.some((page, index) => page !== read.pages[index] && partOf(now, index)?.attached === undefined);

/** The part of a page assigned by hand, or (`undefined`) taken back; a document is in one part only. */
export function withDocument(stack: EditedStack, page: number, document: string | undefined): EditedStack {
  const chosen = partOf(stack, page);
  if (!isOpen(chosen)) return stack;
  return {
    ...stack,
    parts: stack.parts.map((part) => {
      if (part === chosen) return document === undefined ? loose(part.pages, guessOf(part)) : { pages: part.pages, document, by: "hand" };
      return document !== undefined && part.document === document && isOpen(part) ? loose(part.pages, document) : part;
    }),
  };
}

/** The page turned further clockwise; one that nobody knew the turn of counts from how it lies. */
export const withTurn = (stack: EditedStack, page: number, degrees: 90 | 180): EditedStack =>
  !isOpen(partOf(stack, page)) ? stack : withPage(stack, page, ({ turn }) => ({ turn: TURNS[((turn ?? 0) + degrees) % 360] ?? 0 }));

const TURNS: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 0: 0, 90: 90, 180: 180, 270: 270 };

const withPage = (stack: EditedStack, page: number, change: (page: StackPageReport) => Partial<StackPageReport>): EditedStack => ({
  ...stack,
  pages: stack.pages.map((one, index) => (index === page ? { ...one, ...change(one) } : one)),
});

/** A page called blank leaves its part; one that is called no blank page, list or sheet any more goes back into the part around it, or is one of its own. */
export function withBlank(stack: EditedStack, page: number): EditedStack {
  const part = partOf(stack, page);
  if (part === undefined) {
    const around = stack.parts.find((one) => isOpen(one) && isAround(one, page));
    const parts = around
      ? stack.parts.map((one) => (one === around ? { ...one, pages: inScanOrder([...one.pages, page]) } : one))
      : inOrder([...stack.parts, loose([page], undefined)]);
    return { ...withPage(stack, page, () => ({ kind: "content" })), parts };
  }
  if (!isOpen(part)) return stack;
  const rest = part.pages.filter((one) => one !== page);
  const parts = stack.parts.flatMap((one) => (one !== part ? [one] : rest.length === 0 ? [] : [{ ...part, pages: rest }]));
  return { ...withPage(stack, page, () => ({ kind: "blank" })), parts: inOrder(parts) };
}

/** The parts that would be attached now. */
export const partsToAttach = ({ parts }: EditedStack): readonly (EditedPart & { readonly document: string })[] =>
  parts.flatMap((part) => (isOpen(part) && part.document !== undefined ? [{ ...part, document: part.document }] : []));

/** What was sent to the seal and was not back before: all of it, what is not in this stack, and the part that each of the others is. */
export function checkIn(documents: readonly StackDocument[], { parts }: EditedStack) {
  const wanted = documents.filter(({ back }) => !back);
  const partOfDocument = (key: string) => parts.find(({ document }) => document === key);
  return {
    wanted,
    missing: wanted.filter(({ key }) => partOfDocument(key) === undefined),
    returned: wanted.flatMap((document) => {
      const part = partOfDocument(document.key);
      return part === undefined ? [] : [{ document, part }];
    }),
  };
}

/** After parts (by their documents) were attached, or were not. `sealed`: somebody has seen the seals on them. */
export function withAttached(stack: EditedStack, outcomes: ReadonlyMap<string, AttachedPart>, sealed = false): EditedStack {
  const round = lastRound(stack) + 1;
  return {
    ...stack,
    parts: stack.parts.map((part) => {
      const outcome = part.document === undefined || !isOpen(part) ? undefined : outcomes.get(part.document);
      if (outcome === undefined) return part;
      const { error: _, ...rest } = part;
      if ("error" in outcome) return { ...rest, error: outcome.error };
      return { ...rest, attached: outcome.file, ...(outcome.there ? { there: true } : { round }), ...(sealed && { sealed }) };
    }),
  };
}

/** Whether what was attached to a case can no longer be taken back: it was changed since, or is no longer there. */
export const isOverBy = ({ kind }: AppError): boolean => kind === "case-not-as-shown" || kind === "file-not-found";

/** Which time of attaching the last one was that can be taken back; 0: none. */
export const lastRound = ({ parts }: EditedStack) => Math.max(0, ...parts.map(({ round }) => round ?? 0));

/** The documents that were attached last, and can be taken back. */
export function attachedLast(stack: EditedStack): readonly string[] {
  const last = lastRound(stack);
  return stack.parts.flatMap(({ round, document }) => (round !== undefined && round === last && document !== undefined ? [document] : []));
}

/**
 * After parts (by their documents) were to be taken out of their cases again: those that were (`taken`) are open as before, the very parts
 * that were read where nobody changed them; those that no longer can be (`stay`) stay attached.
 */
export function withTakenBack(stack: EditedStack, read: EditedStack, { taken, stay }: { readonly taken: readonly string[]; readonly stay: readonly string[] }) {
  const parts = stack.parts.map((part): EditedPart => {
    const { attached: _file, sealed: _seal, round: _round, ...open } = part;
    if (part.document === undefined || part.round === undefined) return part;
    if (taken.includes(part.document)) return read.parts.find((one) => isSamePart(one, open)) ?? open;
    const { round: _over, ...attached } = part;
    return stay.includes(part.document) ? attached : part;
  });
  return { ...stack, parts };
}

const isSamePart = (one: EditedPart, other: EditedPart) => one.document === other.document && one.by === other.by && one.pages.join() === other.pages.join();

/** Pages that stand together: those of a part with the blank backs between them, or (`number` 0) a page that is in none. */
export type PageGroup = { readonly part: EditedPart | undefined; readonly number: number; readonly pages: readonly number[] };

/** Every page once, in the order of the stack; a part with pages of another one between its own stands in several groups. */
export function groupsOf(stack: EditedStack): readonly PageGroup[] {
  const groups: { part: EditedPart | undefined; number: number; pages: number[] }[] = [];
  for (const page of stack.pages.keys()) {
    const part = partOf(stack, page) ?? stack.parts.find((one) => isAround(one, page));
    const last = groups.at(-1);
    if (part !== undefined && last?.part === part) last.pages.push(page);
    else groups.push({ part, number: part === undefined ? 0 : stack.parts.indexOf(part) + 1, pages: [page] });
  }
  return groups;
}
