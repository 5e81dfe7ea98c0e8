import { create } from "zustand";
import { type Moment, parseMoment } from "../../shared/text/moment.ts";

type ClockState = { readonly moment: Moment; readonly fixed: boolean };

/** The moment of all checks: the one fixed by `--at`, else the clock, which moves on each half minute. */
export const useClock = create<ClockState>(() => ({ moment: { kind: "instant", epochMs: Date.now() }, fixed: false }));

export function startClock(at: string | undefined): void {
  const fixed = at === undefined ? undefined : parseMoment(at);
  if (fixed) {
    useClock.setState({ moment: fixed, fixed: true });
    return;
  }
  useClock.setState({ moment: { kind: "instant", epochMs: Date.now() } });
  window.setInterval(() => useClock.setState({ moment: { kind: "instant", epochMs: Date.now() } }), 30_000);
}
