import "./finish.css";
import { ConfigProvider } from "antd";
import type { SlotReport } from "../../shared/report.ts";
import { SlotState } from "../attachments/slot-state.tsx";
import { placeOf } from "../findings/findings-screen.tsx";
import { Icon } from "../look/icon.tsx";
import { PageHead } from "../look/page-head.tsx";
import { findingWords, type Group, type PlacedFinding, useChecked } from "../state/checked.ts";
import { isReadOnly, useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../text.ts";
import { BuildPanel } from "./build-panel.tsx";
import { BundleForm } from "./bundle-form.tsx";
import { PaperOrder } from "./paper-order.tsx";

const BLOCKING: readonly Group[] = ["must", "lack", "open"];

/** From findings to package: what is still missing, the order of the papers, the build and its result. */
export function FinishScreen() {
  const { report, findings } = useChecked();
  const readOnly = useOpenCase((state) => isReadOnly(state.opened));
  if (!report) return null;
  const blocking = BLOCKING.flatMap((group) => findings.filter((placed) => placed.group === group));
  // a finding about the paper says more than the empty slot
  const told = (slot: SlotReport) => blocking.some(({ finding }) => finding.rule === slot.rule && (slot.for === undefined || finding.subject === slot.for));
  const empty = report.slots.filter((slot) => slot.required && !slot.filled && !told(slot));
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={text.finish.title} intro={text.finish.intro} />
          <div className="page-body">
            <p className="readiness" data-ready={report.ready}>
              <Icon name={report.ready ? "done" : report.readyForReview ? "doing" : "lack"} className={report.ready ? "met" : "lack"} />
              <b>{report.ready ? text.finish.ready : report.readyForReview ? text.finish.readyForReview : text.finish.notReady}</b>
              <span className="second">{report.ready ? text.finish.readyNote(findings.length) : text.finish.notReadyNote}</span>
            </p>
            {blocking.length + empty.length > 0 && (
              <section>
                <h2 className="sub">{text.finish.missing}</h2>
                <ul className="blocking">
                  {blocking.map((placed) => (
                    <BlockingLine key={placed.key} placed={placed} />
                  ))}
                  {empty.map((slot) => (
                    <li key={`${slot.slot}${slot.for ?? ""}`}>
                      <button type="button" className="finding-line" onClick={() => goToPage({ kind: "attachments" })}>
                        <SlotState state={slot.state} />
                        <span className="words">
                          {slot.title}
                          {slot.forName ? `（${slot.forName}）` : ""}
                        </span>
                        <span className="meta">{text.workspace.attachments}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {readOnly ? (
              <fieldset className="read-only" disabled>
                <ConfigProvider componentDisabled>
                  <PaperOrder />
                  <BundleForm />
                </ConfigProvider>
              </fieldset>
            ) : (
              <>
                <PaperOrder />
                <BundleForm />
              </>
            )}
          </div>
        </div>
      </div>
      <BuildPanel />
    </main>
  );
}

function BlockingLine({ placed }: { readonly placed: PlacedFinding }) {
  const { finding, group } = placed;
  return (
    <li>
      <button type="button" className="finding-line" onClick={() => goToPage({ kind: "findings", finding: placed.key })}>
        <Icon name={group} className={group} />
        <span className="words">
          <span className="visually-hidden">{text.groups[group].name}　</span>
          {findingWords(finding)}
        </span>
        <span className="meta nowrap">{placeOf(placed)}</span>
      </button>
    </li>
  );
}
