import "./next-step.css";
import { Button } from "antd";
import type { Agreement, Case } from "../../shared/case/case.ts";
import { isAnswered, readPath } from "../../shared/case/case-path.ts";
import { partyName } from "../../shared/facts/facts.ts";
import { agreementSlots } from "../../shared/guide/rule-selectors.ts";
import { unsettledAgreements } from "../../shared/wizard/agreement-elements.ts";
import { goToFirstQuestion } from "../components/go-to-question.ts";
import { useGoToCheck, useUnchecked } from "../components/next-check.tsx";
import { isHeld, type PlacedFinding, useChecked } from "../state/checked.ts";
import { useCase, useTopicId } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  /** its lines were entered, and the file is not read */
  readonly isEntered?: boolean;
  /** its files are marked as checked: before that nothing leads on from it but to another agreement */
  readonly isChecked: boolean;
  /** a translation is to be attached, which nothing on this screen leads to */
  readonly owesTranslation: boolean;
  /** its translation is there and still to be checked */
  readonly onCompare?: () => void;
};

type Way = { readonly label: string; readonly go: () => void };

/**
 * That nothing of an agreement waits any more, and where one goes on: its translation, the next agreement in which something is left, the
 * next paper that nobody has checked, the first section that is not done, or what the checks say.
 */
export function NextStep({ agreement, isEntered = false, isChecked, owesTranslation, onCompare }: Props) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const section = useChecked((state) => state.sections.find((one) => isHeld(one) || (one.state === "todo" && one.waits !== "none"))?.section);
  const slots = useChecked((state) => state.report?.slots);
  const topic = useTopicId();
  // what waits in the elements of another agreement comes before its translation
  const awaitsCheck = ({ id, kind }: Agreement) => {
    const place = guide && agreementSlots(guide, topic, kind).translation;
    return id !== agreement.id && slots?.some((slot) => slot.slot === place && slot.for === id && slot.filled && slot.state !== "checked") === true;
  };
  // whoever has checked this one is on the way through all papers, in their order
  const unchecked = useUnchecked();
  const goToCheck = useGoToCheck();
  const [paper] = unchecked;
  const [next = paper === undefined ? theCase.agreements?.find(awaitsCheck)?.id : undefined] = unsettledAgreements(theCase, guide, agreement.id);
  const nextAgreement = theCase.agreements?.find(({ id }) => id === next);
  // asked of it in the form, not beside its pages
  const notes = useChecked((state) => state.notes);
  const own = `agreements[${theCase.agreements?.findIndex(({ id }) => id === agreement.id)}].`;
  const asked = [...notes.keys()].filter((path) => path.startsWith(own) && !isAnswered(readPath(theCase, path)) && isAsked(notes.get(path)));
  const toNext: Way | undefined = nextAgreement && {
    label: words.goOn(partnerNames(theCase, nextAgreement) || nextAgreement.title || ""),
    go: () => goToPage({ kind: "agreements", agreement: nextAgreement.id }, { replace: true }),
  };
  const goOn = (): Way | undefined => {
    if (onCompare) return { label: words.reading.compare, go: onCompare };
    if (toNext) return toNext;
    if (paper !== undefined) return { label: text.attachments.checkNext(unchecked.length), go: () => goToCheck(paper) };
    if (owesTranslation) return undefined;
    return {
      label: section?.title ?? text.workspace.findings,
      go: () => goToPage(section ? { kind: "section", section: section.id } : { kind: "findings" }),
    };
  };
  // the copy may wait for its seal, which keeps nobody from reading the next agreement
  const way = isChecked ? goOn() : toNext;
  return (
    <div className="agreement-next line wrap">
      <span className="second dense grow" role="status">
        {words.settled(isEntered, asked.length > 0)}
        {asked.length > 0 && (
          <button type="button" className="link" onClick={() => goToFirstQuestion(asked)}>
            {text.findings.toAnswer(asked.length)}
          </button>
        )}
      </span>
      {way && (
        <Button type={isChecked ? "primary" : "default"} title={way.label} onClick={way.go}>
          <span className="next-name">{way.label}</span>
          <Icon name="right" size="small" />
        </Button>
      )}
    </div>
  );
}

const isAsked = (findings: readonly PlacedFinding[] = []): boolean => findings.some(({ group }) => group === "lack");

/** The partners of an agreement, by the names that tell it from others. */
export const partnerNames = (theCase: Case, { partners }: Agreement): string => (partners ?? []).map((id) => partyName(theCase, id)).join("、");
