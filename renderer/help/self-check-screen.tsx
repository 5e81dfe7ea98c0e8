import "./self-check.css";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { type SelfCheck, type SelfCheckLine, selfCheckParts, selfCheckReport } from "../../shared/messages/self-check.ts";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { bridge } from "../host/api.ts";
import { useLibrary } from "../state/library.ts";
import { usePageStands } from "../state/page-stands.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { download } from "../ui/download.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";

const MARKS: Readonly<Record<SelfCheckLine["state"], IconName>> = { fine: "met", attention: "advice", fault: "must" };

/** 帮助 → 自检: what this installation consists of and may do here, and a report of it for whoever is asked for help. */
export function SelfCheckScreen() {
  const [check, setCheck] = useState<SelfCheck>();
  const [error, setError] = useState<AppError>();
  const [savedAs, setSavedAs] = useState<string>();
  const shell = useLibrary((state) => state.info?.shell);
  usePageStands(true);
  useEffect(() => {
    void bridge.call("app:self-check").then((made) => (made.ok ? setCheck(made.value) : setError(made.error)));
  }, []);
  const save = async (report: string) => {
    if (shell === "browser") return download(text.selfCheck.fileName, report, "text/plain");
    const saved = await bridge.call("app:save-report", { text: report });
    setError(saved.ok ? undefined : saved.error);
    if (saved.ok) setSavedAs(saved.value);
  };
  const faults =
    check === undefined
      ? 0
      : selfCheckParts(check)
          .flatMap(({ lines }) => lines)
          .filter(({ state }) => state === "fault").length;
  return (
    <ScreenFrame current="self-check" title={text.selfCheck.title}>
      <main className="main self-check" aria-busy={check === undefined && error === undefined}>
        <div className="page-scroll">
          <PageHead
            title={text.selfCheck.title}
            intro={text.selfCheck.intro}
            tools={
              check && (
                <>
                  <CopyButton words={() => selfCheckReport(check)} label={text.selfCheck.copy} />
                  <Button size="small" onClick={() => void save(selfCheckReport(check))}>
                    {text.selfCheck.save}
                  </Button>
                </>
              )
            }
          />
          <div className="page-body">
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            <p role="status" className={check && "self-check-result"}>
              {check && <Icon name={faults === 0 ? "done" : "must"} className={faults === 0 ? "met" : "must"} />}
              {check === undefined ? text.selfCheck.running : <b>{text.selfCheck.sum(faults)}</b>}
              {savedAs !== undefined && <span className="meta">{text.selfCheck.saved(savedAs)}</span>}
            </p>
            {check && selfCheckParts(check).map(({ heading, lines }) => <Part key={heading} heading={heading} lines={lines} />)}
          </div>
        </div>
      </main>
    </ScreenFrame>
  );
}

function Part({ heading, lines }: { readonly heading: string; readonly lines: readonly SelfCheckLine[] }) {
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <dl>
        {lines.map(({ label, value, state, each }) => (
          <div key={`${label} ${value}`} data-state={state}>
            <dt>{label}</dt>
            <dd>
              <Icon name={MARKS[state]} size="small" />
              <span>
                {each ? <Folded value={value} each={each} /> : value}
                {state !== "fine" && <span className="visually-hidden">（{text.selfCheck.states[state]}）</span>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Folded({ value, each }: { readonly value: string; readonly each: readonly string[] }) {
  return (
    <details>
      <summary>{value}</summary>
      <ul className="second">
        {each.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
