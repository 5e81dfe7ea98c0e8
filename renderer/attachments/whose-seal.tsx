import { Button } from "antd";
import { useEffect } from "react";
import { isScan } from "../../shared/attachments/received-files.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { SealDocument } from "../../shared/documents/seal-list.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { redText } from "../components/red-seen.tsx";
import { sealName } from "../components/slot-name.ts";
import { askForOverview, overviewName, useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { sealAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useLookedFor } from "../state/inspecting.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.attachments.seal;

type Paper = Attachment & { readonly title: string };

type Returned = {
  readonly scans: readonly Paper[];
  readonly others: readonly Paper[];
  readonly lookedFor: ReturnType<typeof useLookedFor>;
  /** whose seal the scans bear is asked once all of them were inspected */
  readonly isLooking: boolean;
};

/**
 * What came back and of which nobody has said whose seal it bears: scans, of which it is said of all at once, and files with a text of
 * their own, which may never have been to the seal and are each looked at. A file that is not known yet is neither.
 */
export function useReturned(papers: readonly SealDocument[]): Returned {
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
  const lookOf = ({ file }: Paper) => looks.get(overviewName(key, file));
  const scans = returned.filter((paper) => isScan(lookOf(paper)));
  const lookedFor = useLookedFor(scans, true);
  return {
    scans,
    others: returned.filter((paper) => lookOf(paper) !== undefined && !scans.includes(paper)),
    lookedFor,
    isLooking: scans.some((paper) => lookedFor(paper).isToCome),
  };
}

type QuestionProps = { readonly returned: Returned; readonly loud: boolean };

/**
 * Whose seal the papers that came back bear: the question, the papers and the answer stand together, so that none is given unseen. `loud`: it is the
 * next step of the screen: to say so of scans that all show red, else to look at the first paper that does not, which stands there in any case.
 */
export function SealQuestion({ returned: { scans, others, lookedFor, isLooking }, loud }: QuestionProps) {
  const readOnly = useReadOnly();
  const ids = scans.map(({ id }) => id);
  const unseen = [...scans.filter((paper) => !lookedFor(paper).seen?.red.length), ...(scans.length === 0 ? others : [])];
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
          <p className="second" role="status">
            {isLooking ? words.looking(scans.length) : words.whoseSeal(scans.length)}
          </p>
          <PaperLinks papers={scans} lookedFor={lookedFor} />
          {!isLooking && (
            <>
              <div className="seal-answers">
                {toFirst}
                <Button type={loud && !first ? "primary" : "default"} block disabled={readOnly} onClick={confirm}>
                  {words.confirm(scans.length)}
                </Button>
              </div>
              <p className="meta">{words.otherwise}</p>
            </>
          )}
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

const NOT_LOOKED_FOR = { seen: null, isToCome: false } as const;

type PapersProps = { readonly papers: readonly Paper[]; readonly lookedFor?: Returned["lookedFor"] };

/** Papers, each with the way to its pages, and whether the inspection saw a seal's red, as 协议核对 tells it of an agreement. */
function PaperLinks({ papers, lookedFor }: PapersProps) {
  return (
    <ul className="seal-papers">
      {papers.map(({ title, ...attachment }) => {
        const { seen, isToCome } = lookedFor?.(attachment) ?? NOT_LOOKED_FOR;
        return (
          <li key={attachment.id} className="seal-line">
            <span className="grow">
              <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}>
                {title}
              </button>
              {(seen || isToCome) && <span className="block meta">{seen ? redText(seen) : words.red.looking}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
