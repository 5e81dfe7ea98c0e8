import type { Progress } from "../../shared/report.ts";

/** How far a long job is in its present step; a step without a count, and one not begun, move to and fro. */
export function ProgressBar({ label, progress }: { readonly label: string; readonly progress: Pick<Progress, "done" | "total"> | undefined }) {
  if (progress === undefined || progress.total <= 1 || progress.done === 0) {
    return (
      <div className="progress moving" role="progressbar" aria-label={label}>
        <span />
      </div>
    );
  }
  const percent = Math.round((progress.done / progress.total) * 100);
  return (
    <div className="progress" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
