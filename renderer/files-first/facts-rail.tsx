import { Checkbox, Radio } from "antd";
import { useEffect, useRef } from "react";
import type { FactField } from "../../shared/files-first/found-file.ts";
import type { OfferedFact, OfferedValue } from "../../shared/files-first/offer-facts.ts";
import { inWordsOf } from "../../shared/guide/place-words.ts";
import { chooseOurs, chooseOursAgain, takeValue, useFound } from "../state/found-files.ts";
import type { Folder } from "../state/found-folder.ts";
import { ChooseAll, isChooseAll } from "../ui/choose-all.tsx";
import { PlaceLink } from "../ui/place-link.tsx";
import { WholeDays } from "../ui/whole-days.tsx";
import { BudgetNote, budgetOf } from "./budget-note.tsx";
import { type FactGroup, factGroups, partnerOf } from "./fact-groups.ts";
import { countTaken, roleOf } from "./folder.ts";
import { shortName } from "./name-parts.ts";
import { partnerName } from "./partner-name.ts";
import { shownValue } from "./shown-value.ts";
import { words } from "./words.ts";

type Props = { readonly folder: Folder; readonly showSource: (value: OfferedValue) => void };

/** What the papers offer for the form: first what a person must choose, as they or the project say it differently, then what all of them say alike. */
export function FactsRail({ folder, showSource }: Props) {
  const { facts } = folder;
  const differing = facts.filter(({ answer }) => answer !== undefined);
  const open = facts.filter(({ answer }) => answer === undefined);
  const offered = open.filter(({ values }) => values.length === 1);
  const doubts = open.filter(({ values }) => values.length > 1);
  const whose = wordsForSubjects(folder);
  const hasScans = offered.some(({ values }) => values.some(({ isRecognised }) => isRecognised));
  const list = useRef<HTMLDivElement>(null);
  const takeAll = (on: boolean) => {
    for (const fact of offered) takeValue(fact, on ? fact.values[0]?.value : undefined);
  };
  const onKeys = useRef<(event: KeyboardEvent) => void>(undefined);
  onKeys.current = (event) => {
    if (!isChooseAll(event)) return moveByKeys(event);
    event.preventDefault();
    takeAll(true);
  };
  useEffect(() => {
    const element = list.current;
    const onKey = (event: KeyboardEvent) => onKeys.current?.(event);
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, []);
  const undecided = doubts.filter(({ id }) => !folder.taken.has(id)).length;
  // the list bears a title of its own only below questions
  const isAsked = folder.proposal.unclear.length + doubts.length + differing.length > 0;
  return (
    <div className="found-facts" ref={list}>
      <h2 className="line">
        <span className="grow">{words.offered(countTaken(folder), undecided)}</span>
        <span className="meta">{facts.length > 0 && (hasScans ? words.scanHint : words.sourceHint)}</span>
      </h2>
      {facts.length === 0 && <p className="third">{words.nothingOffered}</p>}
      <OwnSide names={folder.proposal.unclear} />
      <Choices title={words.doubts(undecided)} facts={doubts} folder={folder} whose={whose} showSource={showSource} />
      <Choices title={words.differs(differing.length)} facts={differing} folder={folder} whose={whose} showSource={showSource} />
      {isAsked && offered.length > 0 && <h2 className="found-agreed">{words.agreed}</h2>}
      <ChooseAll chosen={offered.filter(({ id }) => folder.taken.has(id)).length} of={offered.length} onAll={takeAll} />
      {factGroups(folder, offered).map((group) => (
        <Offers key={group.id} group={group} folder={folder} whose={whose} showSource={showSource} />
      ))}
    </div>
  );
}

type OffersProps = Props & { readonly group: FactGroup; readonly whose: (fact: OfferedFact) => string };

/** What all papers say alike, of the project or of one partner. */
function Offers({ group: { id, name, facts }, folder, whose, showSource }: OffersProps) {
  const agreements = new Set(facts.flatMap((fact) => (ofOneAgreement(fact) && fact.of !== undefined ? [fact.of] : [])));
  const label = `found-of-${id.replace(" ", "-")}`;
  return (
    <section className="found-offers" aria-labelledby={name === undefined ? undefined : label} data-of={id}>
      {name !== undefined && <h3 id={label}>{name}</h3>}
      <ul>
        {facts.map((fact) => {
          const [value] = fact.values;
          // its own name stands above
          const subject = name === undefined || (agreements.size > 1 && ofOneAgreement(fact)) ? whose(fact) : "";
          return (
            value && (
              <li key={fact.id} className="found-fact" data-fact={fact.field}>
                <Checkbox checked={folder.taken.has(fact.id)} onChange={(event) => takeValue(fact, event.target.checked ? value.value : undefined)}>
                  <span className="found-label">{labelOf(folder, fact)}</span>
                </Checkbox>
                <span className="found-value">
                  <Value fact={fact} value={value.value} />
                  <span className="meta block cut" title={subject}>
                    {subject}
                  </span>
                  {value.alike && (
                    <span className="meta block" title={filesOf(folder, value).join("、")}>
                      {words.alike(value.alike.length)}
                    </span>
                  )}
                  {value.isOld && <span className="meta block">{words.old}</span>}
                  {/* as long as it is offered: what stands below does not move when it is chosen */}
                  {value.isUnsure && !value.isOld && <span className="meta block">{words.unsure}</span>}
                  <BudgetNote folder={folder} fact={fact} />
                </span>
                <Source folder={folder} fact={fact} value={value} show={showSource} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** Which party of the agreements is ours, where no paper tells; once it is said, the others of its agreement are partners. */
function OwnSide({ names }: { readonly names: readonly string[] }) {
  const ours = useFound((state) => state.ours);
  if (names.length === 0 && ours.length === 0) return null;
  return (
    <section>
      <h2>{words.ownSide}</h2>
      {ours.length > 0 && (
        <p>
          {words.saidOurs(ours)}{" "}
          <button type="button" className="link dense" onClick={chooseOursAgain}>
            {words.chooseAgain}
          </button>
        </p>
      )}
      {names.length > 0 && (
        <div className="found-choice" role="radiogroup" aria-label={words.ownSide}>
          <span className="found-label">{words.ours}</span>
          <ul>
            {[...names, ""].map((name) => (
              <li key={name}>
                <Radio checked={false} onChange={() => chooseOurs(name)}>
                  {name || words.noneIsOurs}
                </Radio>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type ChoicesProps = Props & { readonly title: string; readonly facts: readonly OfferedFact[]; readonly whose: (fact: OfferedFact) => string };

/**
 * Values that differ, each with its file: nothing is chosen for anybody but a final version before a draft, and digital text before a scan;
 * an answer of the project stays until another one is chosen.
 */
function Choices({ title, facts, folder, whose, showSource }: ChoicesProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {facts.map((fact) => {
        const name = labelOf(folder, fact);
        // each value names its paper
        const partner = ofOneAgreement(fact) ? partnerOf(folder, fact) : undefined;
        return (
          <div key={fact.id} className="found-choice" role="radiogroup" aria-label={name} data-fact={fact.field}>
            <span className="found-label">
              {name}
              <span className="meta block">{partner ? partnerName(folder, partner) : whose(fact)}</span>
            </span>
            <ul>
              {fact.answer !== undefined && (
                <li>
                  <Radio checked={!folder.taken.has(fact.id)} onChange={() => takeValue(fact, undefined)}>
                    <Value fact={fact} value={fact.answer} />
                  </Radio>
                  <span className="meta">{words.keep}</span>
                </li>
              )}
              {fact.values.map((value) => (
                <li key={value.value}>
                  <Radio checked={folder.taken.get(fact.id)?.value === value.value} onChange={() => takeValue(fact, value.value)}>
                    <Value fact={fact} value={value.value} />
                    <span className="meta block found-value" title={filesOf(folder, value).join("、")}>
                      {[
                        filesOf(folder, value).map(shortName).join("、"),
                        ...(fact.field === "budget.total" && Number(value.value) === budgetOf(folder).sum ? [words.sumOfBoth] : []),
                        ...(value.isOld ? [words.old] : []),
                      ].join("，")}
                    </span>
                  </Radio>
                  <Source folder={folder} fact={fact} value={value} show={showSource} />
                </li>
              ))}
              {fact.answer === undefined && (
                // one line before and after, that nothing below moves under the pointer when a value is chosen
                <li>
                  <button type="button" className="link dense" disabled={!folder.taken.has(fact.id)} onClick={() => takeValue(fact, undefined)}>
                    {folder.taken.has(fact.id) ? words.leaveEmpty : words.leftEmpty}
                  </button>
                </li>
              )}
            </ul>
            <BudgetNote folder={folder} fact={fact} />
          </div>
        );
      })}
    </section>
  );
}

/** A name or an amount as a whole; a section of a report in two lines: the rest stands behind it, and in its source. */
function Value({ fact, value }: { readonly fact: OfferedFact; readonly value: string }) {
  const shown = shownValue(fact, value);
  return (
    <>
      <span className={shown.length > LONG ? "found-text" : "found-text whole-name"} title={shown}>
        <WholeDays>{shown}</WholeDays>
      </span>
      {shown.length > LONG && <span className="meta block">{words.characters(shown.length)}</span>}
    </>
  );
}

/** From so many characters on the length is told: a section of a report is told by its beginning. */
const LONG = 100;

type SourceProps = { readonly folder: Folder; readonly fact: OfferedFact; readonly value: OfferedValue; readonly show: (value: OfferedValue) => void };

function Source({ folder, fact, value, show }: SourceProps) {
  const { role, isTranslation } = roleOf(folder, value.file);
  const source = words.source(role, isTranslation, value.source);
  return (
    <PlaceLink
      label={words.sourceOf(labelOf(folder, fact), value.isRecognised ? `${words.scan}${source}` : source)}
      className="found-source"
      onClick={() => show(value)}
    >
      {value.isRecognised && <span className="found-scan">{words.scan}</span>}
      {source}
    </PlaceLink>
  );
}

/** What an offer is of, in the words of the guide. */
const labelOf = ({ guide }: Folder, { field }: OfferedFact): string => (guide ? inWordsOf(guide, words.fields[field]) : words.fields[field]);

/** The names of all files that say so. */
const filesOf = ({ files }: Folder, { file, alike = [file] }: OfferedValue): readonly string[] =>
  alike.map((key) => files.find((one) => one.key === key)?.name ?? "");

const OF_ONE_AGREEMENT: ReadonlySet<FactField> = new Set(["agreement.term", "agreement.autoRenewal", "agreement.form"]);

/** Agreements of one partner have terms of their own. */
const ofOneAgreement = ({ field }: Pick<OfferedFact, "field">): boolean => OF_ONE_AGREEMENT.has(field);

/** Of whom a value speaks, where there are several. */
function wordsForSubjects({ proposal: { partners }, units, files }: Folder): (fact: OfferedFact) => string {
  return ({ of, field }) => {
    if (ofOneAgreement({ field })) return files.find(({ key }) => key === of)?.name ?? "";
    const unit = units.find(({ id }) => id === of);
    if (unit) return units.length < 2 || field === "unit.name" || field === "platform.units" ? "" : (unit.names[0] ?? "");
    if (of === undefined || partners.length < 2 || field === "partner.name") return "";
    const partner = partners.find(({ id, files: own }) => id === of || own.includes(of));
    return partner?.names[0] ?? files.find(({ key }) => key === of)?.name ?? "";
  };
}

/** ↑ and ↓ go from box to box without choosing; Enter shows the source of the row. */
function moveByKeys(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (event.isComposing || !(target instanceof HTMLInputElement) || !(currentTarget instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  if (key === "Enter") {
    event.preventDefault();
    target.closest("li")?.querySelector<HTMLButtonElement>(".found-source")?.click();
    return;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return;
  event.preventDefault();
  const boxes = [...currentTarget.querySelectorAll("input")];
  boxes[boxes.indexOf(target) + (key === "ArrowDown" ? 1 : -1)]?.focus();
}
