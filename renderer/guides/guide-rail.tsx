import "./guide-rail.css";
import { Button } from "antd";
import { useState } from "react";
import type { GuideRemark, ShelvedGuide } from "../../shared/authoring/guide-review.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { type DraftGuide, type GuideLook, installGuide, putAway, removeGuide, reviewGuide } from "../state/guides.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { Remarks } from "./remarks.tsx";
import { Situations } from "./situations.tsx";
import { words } from "./words.ts";

type Props = {
  readonly guideName: string;
  readonly look: GuideLook;
  readonly draft: DraftGuide | undefined;
  readonly installed: ShelvedGuide | undefined;
  readonly told: (said: string) => void;
};

/** What is wrong with a guide, its situations, and what can be done with it. */
export function GuideRail({ guideName, look, draft, installed, told }: Props) {
  const [error, setError] = useState<AppError>();
  const { review } = look;
  // nothing to list beside the clauses: they take the width
  const isEmpty = installed !== undefined && review?.kind === "guide" && review.faults.length + review.gaps.length + review.situations.length === 0;
  const open =
    draft?.source.kind === "place" && draft.files !== "closed"
      ? async ({ file }: GuideRemark) => {
          if (draft.source.kind !== "place") return;
          const shown = await bridge.call("guides:show-file", file === undefined ? { key: draft.source.key } : { key: draft.source.key, file });
          setError(shown.ok ? undefined : shown.error);
        }
      : undefined;
  return (
    <aside className={isEmpty ? "rail guide-rail nothing-wrong" : "rail guide-rail"} aria-label={words.rail}>
      <div className="guide-rail-scroll">
        {error && <Notice kind="must">{errorText(error)}</Notice>}
        {review?.kind === "guide" && (
          <>
            {review.faults.length + review.gaps.length === 0 && <p className="met guide-fine">{words.fine}</p>}
            <Remarks kind="must" remarks={review.faults} open={open && ((remark) => void open(remark))} />
            {review.faults.length === 0 && review.gaps.length > 0 && <p className="met guide-fine">{words.noFaults}</p>}
            <Remarks kind="advice" remarks={review.gaps} open={open && ((remark) => void open(remark))} />
            <Situations review={review} />
          </>
        )}
      </div>
      {draft && <DraftFoot guideName={guideName} look={look} setError={setError} told={told} />}
      {installed && <InstalledFoot guide={installed} setError={setError} told={told} />}
    </aside>
  );
}

type FootProps = { readonly setError: (error: AppError | undefined) => void; readonly told: (said: string) => void };

function DraftFoot({ guideName, look, setError, told }: FootProps & { readonly guideName: string; readonly look: GuideLook }) {
  const [busy, setBusy] = useState(false);
  const { review } = look;
  const guide = review?.kind === "guide" ? review : undefined;
  const ready = guide !== undefined && guide.faults.length === 0 && guide.installed === undefined;
  const install = async () => {
    setBusy(true);
    const done = await installGuide(guideName);
    setBusy(false);
    if (done === undefined) return;
    if ("error" in done) setError(done.error);
    else told(words.didInstall(done.title));
  };
  return (
    <div className="guide-foot of-draft">
      {guide?.installed === "same" && <p className="meta">{words.isInstalled}</p>}
      {guide?.installed === "other" && <p className="meta">{words.otherInstalled}</p>}
      <div className="line">
        <Button type={ready ? "default" : "primary"} loading={look.busy} onClick={() => void reviewGuide(guideName)} aria-keyshortcuts="F5">
          {words.recheck}
        </Button>
        <kbd>F5</kbd>
        <span className="grow" />
        {ready && <span className="meta">{words.oldStay}</span>}
        <Button type={ready ? "primary" : "default"} disabled={!ready || busy || look.busy} onClick={() => void install()}>
          {words.install}
        </Button>
      </div>
    </div>
  );
}

function InstalledFoot({ guide, setError, told }: FootProps & { readonly guide: ShelvedGuide }) {
  const [busy, setBusy] = useState(false);
  const why = !guide.own
    ? words.shipped
    : guide.cases > 0
      ? words.used(guide.cases)
      : guide.baseOf.length > 0
        ? words.isBase(guide.baseOf.join("”“"))
        : undefined;
  const act = async (does: Promise<AppError | undefined>, said?: string) => {
    setBusy(true);
    const failed = await does;
    setBusy(false);
    setError(failed);
    if (failed === undefined && said !== undefined) told(said);
  };
  return (
    <div className="guide-foot">
      <p className="meta">{guide.putAway ? words.isAwayNote : words.awayNote}</p>
      <div className="line">
        <Button disabled={busy} onClick={() => void act(putAway(guide, !guide.putAway))}>
          {guide.putAway ? words.takeOut : words.putAway}
        </Button>
        <span className="grow" />
        <Button
          disabled={busy || why !== undefined}
          aria-describedby={why && "guide-kept"}
          onClick={() => void act(removeGuide(guide), words.removed(guide.title))}
        >
          {words.remove}
        </Button>
      </div>
      {why && (
        <p id="guide-kept" className="meta">
          {why}
        </p>
      )}
    </div>
  );
}
