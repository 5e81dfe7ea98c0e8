import type { Attachment, Case } from "./case.ts";
import { answerAt, isRecord, readPath, writePath } from "./case-path.ts";
import { draftAt, withDraft, withDraftsMovedUp, withoutDrafts } from "./drafts.ts";
import { UNPLACED_SLOT, withoutPlace } from "./edit-attachments.ts";
import { withPartnerRemembered } from "./removed-partners.ts";

/**
 * Changes of one answer or one item of a list (a party, a budget row, an agreement), by its path. Pure: the case that is
 * given stays as it is. The result is `unknown` because a path can name anything; whoever takes it parses it.
 */

/** The case with an answer at a path, in the place of what was typed there and is no answer; `undefined` takes the answer away. The very same case when nothing changes. */
export function withAnswer(theCase: Case, path: string, value: unknown): unknown {
  if (answerAt(theCase, path) === value && draftAt(theCase, path) === undefined) return theCase;
  return withoutDrafts(writePath(theCase, path, value), path);
}

/** The case with text waiting at a path that cannot be an answer; `over`: the amount that stood there. The very same case when it waits there already. */
export function withWaitingText(theCase: Case, path: string, typed: string, over?: number): unknown {
  return draftAt(theCase, path) === typed ? theCase : withDraft(theCase, path, typed, over);
}

/** The case with an item at the end of the list at a path, which is made where there is none; text that waits in earlier items stays. */
export function withItem(theCase: Case, path: string, item: unknown): unknown {
  const list = readPath(theCase, path);
  return writePath(theCase, path, [...(Array.isArray(list) ? list : []), item]);
}

/**
 * The case without the item at a place (from 0) of the list at a path; with its last item the list is unanswered again,
 * and text that waits in later items moves up with them. With a partner the agreements lose it as a party; the files of a partner, unit or
 * agreement wait for another place. What a partner was called is remembered. The very same case when there is no such item.
 */
export function withoutItem(theCase: Case, path: string, index: number): unknown {
  const list = readPath(theCase, path);
  if (!Array.isArray(list) || index < 0 || index >= list.length) return theCase;
  const next = withoutItemAt(path === "partners" ? withPartnerRemembered(theCase, index) : theCase, path, index);
  const gone: unknown = list[index];
  if (!OWNERS.has(path) || !isRecord(gone) || typeof gone.id !== "string") return next;
  return withFilesUnplaced(path === "partners" ? withoutParty(next, gone.id) : next, gone.id);
}

/** The case without the partner at a place (from 0) and without these of its agreements (by id); their files wait for another place. */
export function withoutPartnerAnd(theCase: Case, index: number, agreements: readonly string[]): unknown {
  return agreements.reduce(
    (next, id) => {
      const list = readPath(next, "agreements");
      const place = Array.isArray(list) ? list.findIndex((one) => isRecord(one) && one.id === id) : -1;
      return place < 0 ? next : withFilesUnplaced(withoutItemAt(next, "agreements", place), id);
    },
    withoutItem(theCase, "partners", index),
  );
}

function withoutItemAt(value: unknown, path: string, index: number): unknown {
  const list = readPath(value, path);
  if (!Array.isArray(list)) return value;
  const rest = list.filter((_, place) => place !== index);
  return withDraftsMovedUp(writePath(value, path, rest.length === 0 ? undefined : rest), path, index);
}

/** Lists whose items have attachments of their own. */
const OWNERS: ReadonlySet<string> = new Set(["partners", "units", "agreements"]);

/** The attachments of what is no longer there wait for a place: in their old one nothing shows them, and the package would call them what they are not. */
function withFilesUnplaced(value: unknown, id: string): unknown {
  const attachments = readPath(value, "attachments");
  const isOfIt = (one: unknown): one is Attachment => isRecord(one) && one.for === id;
  if (!Array.isArray(attachments) || !attachments.some(isOfIt)) return value;
  return writePath(
    value,
    "attachments",
    attachments.map((one: unknown) => (isOfIt(one) ? { ...withoutPlace(one), slot: UNPLACED_SLOT, unplaced: true } : one)),
  );
}

/** The agreements without a partner that is no longer there: neither party nor signatory. */
function withoutParty(value: unknown, id: string): unknown {
  const agreements = readPath(value, "agreements");
  if (!Array.isArray(agreements)) return value;
  const lists = agreements.flatMap((_, index) => [`agreements[${index}].partners`, `agreements[${index}].signatories`]);
  return lists.reduce<unknown>((next, path) => {
    const list = readPath(value, path);
    const places = Array.isArray(list) ? list.flatMap((entry, place) => ((isRecord(entry) ? entry.party : entry) === id ? [place] : [])) : [];
    // from the last one, so that the places before it stay what they are
    return places.toReversed().reduce<unknown>((one, place) => withoutItemAt(one, path, place), next);
  }, value);
}
