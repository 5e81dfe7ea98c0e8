import "./removed-line.css";
import { takeBackRemoved, useRemoved } from "../state/removed.ts";

/** “已删除……，撤销”, at the foot of the page for a while after something was removed, or was put in from elsewhere. */
export function RemovedLine() {
  const removed = useRemoved((state) => state.removed);
  return (
    <div role="status" className="removed-place">
      {removed && (
        <p className="removed-line">
          <span>{removed.said}</span>
          {removed.further && (
            <button type="button" className="link" onClick={removed.further.go}>
              {removed.further.label}
            </button>
          )}
          <button type="button" className="link" onClick={takeBackRemoved}>
            {removed.label}
          </button>
        </p>
      )}
    </div>
  );
}
