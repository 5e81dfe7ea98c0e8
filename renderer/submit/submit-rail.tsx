import { UPLOAD_LIST } from "../../shared/documents/upload-list.ts";
import { quote } from "../../shared/guide/guide.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { isLastHour, millisecondsUntil, span } from "../../shared/text/moment-text.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { showPackage, useIsStale } from "../state/package.ts";
import { Clause } from "../ui/clause.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";

const words = text.submit;

/** The numbers of a length of time, which are read from afar, larger than the words between them. */
const numerals = (words: string) => numbered(words.split(/(\d+)/u)).map(({ key, item }) => (/^\d/u.test(item) ? <b key={key}>{item}</b> : item));

/** What time is left, the package that is uploaded, and whom to ask. */
export function SubmitRail({ last, caseKey }: { readonly last: BuiltPackage | undefined; readonly caseKey: string }) {
  const guide = useChecked((state) => state.guide);
  const moment = useClock((state) => state.moment);
  const isStale = useIsStale(last);
  if (guide === undefined) return null;
  const left = millisecondsUntil(moment, guide.filing.closes) ?? 0;
  const { days, hours, minutes } = span(left);
  const files = last?.report.bundle.files ?? [];
  const [first] = files;
  // the single files lie in a folder of their own
  const file = first === undefined ? {} : { file: first.path };
  const cited = quote(guide, { clause: guide.filing.cites.clause });
  return (
    <aside className="rail" aria-label={words.title}>
      <section>
        <h2>{left < 0 ? text.start.past : text.start.deadline}</h2>
        {left >= 0 && <p className="submit-left">{numerals(text.duration(days, hours, minutes))}</p>}
        {isLastHour(left) && <p className="must">{text.workspace.lastHour}</p>}
        <Clause place={cited.place} words={guide.filing.cites.words ?? cited.quote} />
      </section>
      {last && (
        <section>
          <h2>{isStale ? text.finish.last : text.finish.thisBuild}</h2>
          {isStale && <ControlNote kind="lack">{words.doNotUpload}</ControlNote>}
          <p className="line submit-row">
            <span className="grow">
              {words.bundle(
                last.report.bundle.pages,
                files.reduce((sum, { pages }) => sum + pages, 0),
              )}
            </span>
            <button type="button" className="link dense" onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: false })}>
              {words.openIt}
            </button>
          </p>
          <p className="line submit-row">
            <span className="grow">{words.files(files.length)}</span>
            <button type="button" className="link dense" onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: true, ...file })}>
              {words.inFolder}
            </button>
          </p>
          <p className="line submit-row">
            <span className="grow">{words.uploadList}</span>
            <button
              type="button"
              className="link dense"
              aria-label={words.openUploadList}
              onClick={() => void showPackage(caseKey, { what: "bundle", inFolder: false, file: UPLOAD_LIST })}
            >
              {words.openIt}
            </button>
          </p>
        </section>
      )}
      {guide.hotline.length > 0 && (
        <section>
          <h2>{words.questions}</h2>
          <p className="line submit-row">
            <span className="grow">{words.hotline}</span>
            {guide.hotline.join(" / ")}
          </p>
        </section>
      )}
    </aside>
  );
}
