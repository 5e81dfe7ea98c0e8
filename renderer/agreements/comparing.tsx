import { readAgain, stopReading } from "../state/readings.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { ReadingProgress } from "./reading-lines.tsx";
import type { Differences } from "./use-differences.ts";

const words = text.agreements;

/** How far a translation is read that is to be compared, with the way to stop it and to read it again. */
export function Comparing({ differences }: { readonly differences: Exclude<Differences, { kind: "compared" }> }) {
  const { reading } = differences;
  if (differences.kind === "unread") return <p className="second dense comparing">{words.differences.unread}</p>;
  const isStopped = differences.kind === "stopped";
  return (
    <div className="line wrap dense comparing" role="status">
      <span className="second">{isStopped ? words.reading.stopped : words.differences.reading}</span>
      {reading.state?.kind === "reading" ? (
        <ReadingProgress state={reading.state} after={words.differences.comparing} />
      ) : (
        !isStopped && <ProgressBar label={words.differences.reading} progress={undefined} />
      )}
      <button type="button" className="link dense" onClick={() => (isStopped ? readAgain(reading.name) : void stopReading(reading.name, reading.key))}>
        {isStopped ? words.reading.again : words.reading.cancel}
      </button>
    </div>
  );
}
