import type { BuildReport } from "../../shared/report.ts";
import { usePackage } from "../state/package.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** Whether the package on disk is still the one that was built, file by file, in words. `stale`: built from another version than the one on screen. */
export function Verified({ stale, report, isOnlyLate }: { readonly stale: boolean; readonly report: BuildReport; readonly isOnlyLate: boolean }) {
  const verified = usePackage((state) => state.verified);
  return <div aria-live="polite">{verified !== undefined && <Result verified={verified} stale={stale} lack={isOnlyLate ? undefined : lackOf(report)} />}</div>;
}

/** Takes the room that the result will mostly take: the buttons below are mostly clicked just then. */
function Verifying({ isOther }: { readonly isOther: boolean }) {
  if (isOther) return <p className="meta">{text.finish.verifying}</p>;
  return (
    <>
      <p className="line verified">
        <Icon name="done" className="kept-room" />
        <span>{text.finish.verifying}</span>
      </p>
      <p className="meta kept-room" aria-hidden="true">
        {text.finish.verifiedAll}
      </p>
    </>
  );
}

/** What the package was built without; `undefined`: nothing. The attachments are named where the screen says what is still missing. */
function lackOf({ ready, readyForReview, lacking = [] }: BuildReport): string | undefined {
  if (ready) return undefined;
  if (lacking.length > 0) return text.finish.verifiedLacking(lacking.length);
  return readyForReview ? text.finish.verifiedForReview : text.finish.verifiedNotReady;
}

type Props = { readonly verified: NonNullable<ReturnType<typeof usePackage.getState>["verified"]>; readonly stale: boolean; readonly lack: string | undefined };

function Result({ verified, stale, lack }: Props) {
  if (verified.kind === "running") return <Verifying isOther={stale} />;
  if (verified.kind === "failed") return <ControlNote kind="must">{errorText(verified.error)}</ControlNote>;
  const { ok, changed, missing, extra } = verified.report;
  // whole, and yet of another version than the one on screen: no tick for that
  if (ok && stale) return <p className="meta">{text.finish.verifiedOther}</p>;
  // whole, and yet not all that is to be uploaded: no tick for that
  if (ok && lack !== undefined)
    return (
      <p className="line verified lacking">
        <Icon name="lack" className="lack" />
        <b className="lack">{lack}</b>
      </p>
    );
  if (ok) {
    return (
      <>
        <p className="line verified">
          <Icon name="done" className="met" />
          <b>{text.finish.verified}</b>
        </p>
        <p className="meta">{text.finish.verifiedAll}</p>
      </>
    );
  }
  return (
    <>
      <ControlNote kind="must">{text.finish.differs}</ControlNote>
      <ul className="files">
        {[
          ...changed.map((file) => `${text.finish.changed}　${file}`),
          ...missing.map((file) => `${text.finish.lost}　${file}`),
          ...extra.map((file) => `${text.finish.extra}　${file}`),
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
