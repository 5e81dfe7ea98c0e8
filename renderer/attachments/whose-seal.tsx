import { Button } from "antd";
import { useEffect } from "react";
import type { SeenOnPages } from "../../shared/attachments/inspection.ts";
import { isScan } from "../../shared/attachments/received-files.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { SealDocument } from "../../shared/documents/seal-list.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { redText } from "../components/red-seen.tsx";
import { sealName } from "../components/slot-name.ts";
import { askForOverview, overviewName, useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { sealAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useSeenOnPagesOf } from "../state/inspecting.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.attachments.seal;

type Returned = Attachment & { readonly title: string };

/**
 * What came back and of which nobody has said whose seal it bears: scans, of which it is said of all at once, and files with a text of
 * their own, which may never have been to the seal and are each looked at. A file that is not known yet is neither.
 */
export function useReturned(papers: readonly SealDocument[]): { readonly scans: readonly Returned[]; readonly others: readonly Returned[] } {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const looks = useAttachmentOverviews((state) => state.looks);
  const guide = useChecked((state) => state.guide);
  const returned = papers.flatMap((one) =>
    // of another paper than its place is for there is something else to say first
    one.planned?.source.kind === "attachment" && !isWrongHere(one.planned.source.attachment)
      ? [{ title: sealName(one, guide), ...one.planned.source.attachment }]
      : [],
  );
  const files = JSON.stringify(returned.map(({ file }) => file));
  useEffect(() => {
    for (const file of JSON.parse(files) as readonly string[]) void askForOverview(key, file);
  }, [key, files]);
  const lookOf = ({ file }: Returned) => looks.get(overviewName(key, file));
  const scans = returned.filter((paper) => isScan(lookOf(paper)));
  return { scans, others: returned.filter((paper) => lookOf(paper) !== undefined && !scans.includes(paper)) };
}

type QuestionProps = { readonly scans: readonly Returned[]; readonly others: readonly Returned[]; readonly loud: boolean };

/**
 * Whose seal the papers that came back bear: the question, the papers and the answer stand together, so that none is given unseen. `loud`: it is the
 * next step of the screen: to say so of scans that all show red, else to look at the first paper that does not, which stands there in any case.
 */
export function SealQuestion({ scans, others, loud }: QuestionProps) {
  const readOnly = useReadOnly();
  const ids = scans.map(({ id }) => id);
  const seenOn = useSeenOnPagesOf(scans, true);
  const unseen = [...scans.filter((paper) => !seenOn(paper)?.red.length), ...(scans.length === 0 ? others : [])];
  const [first] = unseen;
  const confirm = () => {
    sealAttachments(ids, "applicant");
    sayChanged(words.confirmed(ids.length));
  };
  const toFirst = first !== undefined && (
    <Button type={loud ? "primary" : "default"} block onClick={() => goToPage({ kind: "attachments", paper: first.id })}>
      {text.attachments.checkCount(unseen.length)}
      <Icon name="right" size="small" />
    </Button>
  );
  return (
    <section id={QUESTION} className="whose-seal" tabIndex={-1} aria-labelledby="whose-seal-head">
      <h2 id="whose-seal-head">{text.attachments.sealUnknown}</h2>
      {scans.length > 0 && (
        <>
          <p className="second">{words.whoseSeal(scans.length)}</p>
          <PaperLinks papers={scans} seenOn={seenOn} />
          <div className="seal-answers">
            {toFirst}
            <Button type={loud && !first ? "primary" : "default"} block disabled={readOnly} onClick={confirm}>
              {words.confirm(scans.length)}
            </Button>
          </div>
          <p className="meta">{words.otherwise}</p>
        </>
      )}
      {others.length > 0 && (
        <section aria-label={words.noScans}>
          <p className="second">{words.noScans}</p>
          <PaperLinks papers={others} />
          {scans.length === 0 && toFirst}
        </section>
      )}
    </section>
  );
}

const QUESTION = "whose-seal";

/** In a low window the question stands below the page: what is asked and the way there stay in view above it. */
export function ToSealQuestion({ count }: { readonly count: number }) {
  const go = () => {
    const question = document.getElementById(QUESTION);
    question?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: "start" });
  };
  return (
    <p className="line">
      <span className="grow">{words.back(count)}</span>
      <Button size="small" onClick={go}>
        {words.goAndSee}
      </Button>
    </p>
  );
}

type PapersProps = { readonly papers: readonly Returned[]; readonly seenOn?: (attachment: Attachment) => SeenOnPages };

/** Papers, each with the way to its pages, and whether the inspection saw a seal's red, as 协议核对 tells it of an agreement. */
function PaperLinks({ papers, seenOn }: PapersProps) {
  return (
    <ul className="seal-papers">
      {papers.map(({ title, ...attachment }) => {
        const seen = seenOn?.(attachment);
        return (
          <li key={attachment.id} className="seal-line">
            <span className="grow">
              <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}>
                {title}
              </button>
              {seen && <span className="block meta">{redText(seen)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
