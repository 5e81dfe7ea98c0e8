import { expect, test } from "vitest";
import { nextDeadline } from "../../../shared/plan/next-deadline.ts";
import { type Moment, parseMoment } from "../../../shared/text/moment.ts";
import { span } from "../../../shared/text/moment-text.ts";

const CLOSES = "2026-06-03T16:30";
const at = (written: string): Moment => parseMoment(written) ?? { kind: "date", date: "" };
const next = (now: string, internal?: string, closes: string | undefined = CLOSES) => nextDeadline(at(now), internal, closes);

test("the unit's own day comes first while it is the nearer one and not past, then the call's", () => {
  expect(next("2026-05-20T10:00", "2026-05-27")?.kind).toBe("internal");
  expect(span(next("2026-05-20T10:00", "2026-05-27")?.milliseconds ?? 0).days).toBe(7);
  expect(next("2026-05-27T22:00", "2026-05-27")?.kind).toBe("internal");
  expect(next("2026-05-28T09:00", "2026-05-27")?.kind).toBe("call");
  expect(next("2026-05-20T10:00")?.kind).toBe("call");
  // set later than the call closes, it tells nobody to hurry
  expect(next("2026-05-20T10:00", "2026-06-10")?.kind).toBe("call");
  expect(next("2026-06-04T10:00", "2026-06-10")?.kind).toBe("call");
});

test("once all are past the call's tells so, and without a guide the unit's own", () => {
  expect(next("2026-06-04T10:00", "2026-05-27")).toMatchObject({ kind: "call" });
  expect(next("2026-06-04T10:00", "2026-05-27")?.milliseconds).toBeLessThan(0);
  expect(nextDeadline(at("2026-05-20T10:00"), "2026-05-27", undefined)?.kind).toBe("internal");
  expect(nextDeadline(at("2026-05-20T10:00"), undefined, undefined)).toBeUndefined();
});
