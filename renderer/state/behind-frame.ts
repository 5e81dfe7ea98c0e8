/** A task that is run behind the next painted frame, once, however often it is planned until then. */
export type BehindFrame = {
  readonly plan: () => void;
  /** Runs it at once if it is planned. */
  readonly flush: () => void;
};

/** A window that is hidden is given no frames: then it is run after so long. */
const LATEST_MS = 100;

export function behindFrame(task: () => void): BehindFrame {
  let timer: number | undefined;
  let frame = 0;
  const flush = () => {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    window.cancelAnimationFrame(frame);
    timer = undefined;
    task();
  };
  const afterPaint = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(flush);
  };
  const plan = () => {
    if (timer !== undefined) return;
    timer = window.setTimeout(flush, LATEST_MS);
    frame = window.requestAnimationFrame(afterPaint);
  };
  return { plan, flush };
}
