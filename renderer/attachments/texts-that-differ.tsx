import type { Case } from "../../shared/case/case.ts";
import { differingFiles, ROLES } from "../../shared/check/said-otherwise.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { SaidOtherwiseLines, SaidOtherwiseWays } from "../components/said-otherwise.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { saidOtherwiseText as words } from "../ui/text/said-otherwise.ts";

/** The reports and tables that are no attachments and say otherwise than the project, each with what it says. */
export function TextsThatDiffer({ theCase, guide }: { readonly theCase: Case; readonly guide: Guide }) {
  const files = differingFiles(theCase, guide);
  if (files.length === 0) return null;
  return (
    <section className="slot-group">
      <div className="slot-group-head">
        <h2>{words.title}</h2>
        <span className="grow" />
        <span className="meta">{words.hint}</span>
      </div>
      {files.map((one) => (
        <div key={one.file} className="slot-row nameless">
          <div className="slot">
            <div className="grow">
              <b>{ROLES[one.role]}</b>
              <div className="second">{one.file}</div>
              <ControlNote kind="must">
                <SaidOtherwiseLines differing={one} />
              </ControlNote>
              <div className="line wrap">
                <SaidOtherwiseWays differing={one} />
              </div>
            </div>
          </div>
        </div>
      ))}
    </section>
  );
}
