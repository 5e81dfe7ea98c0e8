import { Button } from "antd";
import { cancelBatch, useBatch } from "../../state/batch.ts";
import { useDesk } from "../../state/desk.ts";
import { Icon } from "../../ui/icon.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { caseLead, caseTitle } from "../common/case-label.ts";
import { batchWords as words } from "./batch-words.ts";

/** Time left is told after so many cases. */
const TOLD_AFTER = 5;

/** What runs: how many are done, which are at it, how long it will take; nothing while none runs. */
export function BatchProgress() {
  const running = useBatch((state) => state.running);
  const rows = useDesk((state) => state.rows);
  if (running === undefined) return null;
  const { done, total, running: keys, stopping, kind, from, at } = running;
  const leadOf = (key: string) => {
    const row = rows.get(key);
    return row === undefined ? key : (caseLead(row) ?? caseTitle(row));
  };
  const minutes = done >= TOLD_AFTER ? Math.round((((at - from) / done) * (total - done)) / 60_000) : undefined;
  return (
    <section>
      <h2>
        {words.running}
        <span className="batch-running-count">{words.count(done, total)}</span>
      </h2>
      <p>{words.actions[kind]}</p>
      <ProgressBar label={words.progress} progress={{ done, total }} />
      <ul className="batch-running">
        {keys
          .filter((key) => rows.has(key))
          .map((key) => (
            <li key={key}>
              <Icon name="doing" size="small" className="accent" />
              {leadOf(key)}
            </li>
          ))}
        {total - done - keys.length > 0 && (
          <li className="third">
            <Icon name="todo" size="small" />
            {words.waiting(total - done - keys.length)}
          </li>
        )}
      </ul>
      <p className="meta" aria-live="polite">
        {minutes !== undefined && `${words.timeLeft(minutes)}；`}
        {words.keeps}
      </p>
      <Button size="small" disabled={stopping} onClick={() => void cancelBatch()}>
        {stopping ? words.cancelling : words.cancel}
      </Button>
    </section>
  );
}
