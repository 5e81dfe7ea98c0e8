import type { Moment } from "../text/moment.ts";
import { millisecondsUntil } from "../text/moment-text.ts";

/** A deadline, whose it is, and how long there is until it: the day of the unit's own runs to its end. */
export type NextDeadline = { readonly kind: "internal" | "call"; readonly milliseconds: number };

/** The deadline that comes next: the unit's own while it is not past and the nearer one, or else the call's. `internal`: ISO; `closes`: the guide's moment. */
export function nextDeadline(moment: Moment, internal: string | undefined, closes: string | undefined): NextDeadline | undefined {
  const own = internal === undefined ? undefined : (millisecondsUntil(moment, `${internal}T23:59`) ?? 0);
  const call = closes === undefined ? undefined : (millisecondsUntil(moment, closes) ?? 0);
  if (own !== undefined && (call === undefined || (own >= 0 && own <= call))) return { kind: "internal", milliseconds: own };
  return call === undefined ? undefined : { kind: "call", milliseconds: call };
}
