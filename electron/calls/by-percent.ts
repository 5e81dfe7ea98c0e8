import type { Progress } from "../../shared/report.ts";

type Counted = Pick<Progress, "done" | "total">;

/** Tells how far a job is only when that is another whole per cent: screens draw no more, and a job may count thousands. */
export function byPercent(tell: (progress: Counted) => void): (progress: Counted) => void {
  let told = 0;
  return ({ done, total }) => {
    const percent = Math.floor((done * 100) / total);
    if (percent === told) return;
    told = percent;
    tell({ done, total });
  };
}
