import "./clause-columns.css";
import { type CSSProperties, Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { blanksBack } from "../../shared/reading/blanks-back.ts";
import { clausesLabel, isClauseHead } from "../../shared/reading/translation/clause-label.ts";
import { type ClausePair, isAlike, type Passage } from "../../shared/reading/translation/clause-pairs.ts";
import { originalPlaces } from "../../shared/reading/translation/difference.ts";
import { bandsOf, type PassageRow, passageRows } from "../../shared/reading/translation/table-columns.ts";
import { hasHan } from "../../shared/text/han.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyLine } from "../ui/key-line.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { WholeDays } from "../ui/whole-days.tsx";
import { Comparing } from "./comparing.tsx";
import { DifferenceKeys } from "./difference-keys.tsx";
import { type MarkedPart, markedParts } from "./marked-parts.ts";
import { PaneName } from "./pane-name.tsx";
import type { DifferenceRow, Differences } from "./use-differences.ts";

const words = text.agreements.clauses;
export type ClauseView = keyof typeof words.views;
export const CLAUSE_VIEWS: readonly ClauseView[] = ["only", "all", "pages"];

type Props = {
  readonly differences: Differences;
  readonly view: ClauseView;
  readonly onView: (view: ClauseView) => void;
  /** key of the difference that is opened */
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
  /** what stands at the left of the bar */
  readonly before: ReactNode;
  /** the page of the original beside that of the translation */
  readonly pages: ReactNode;
  /** the language of what is not Chinese (ISO 639-1) */
  readonly foreign: string;
  /** what stands beside the head of each column: languages and pages */
  readonly about: Readonly<Record<"original" | "translation", { readonly files: readonly Attachment[]; readonly said: string }>>;
};

/** The clauses of an original beside those of its translation, in one sheet that scrolls as one; only what differs is marked. */
export function ClauseColumns({ differences, view, onView, open, onOpen, before, pages, foreign, about }: Props) {
  const sheet = useRef<HTMLElement>(null);
  // what a person has folded or unfolded
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  // the pages are there at once; the clauses come once both texts are compared
  const shown = differences.kind === "compared" ? view : "pages";
  const isPages = shown === "pages";
  const difference = differences.kind === "compared" ? differences.rows.find(({ key }) => key === open)?.difference : undefined;
  const opened = (difference?.original ?? difference?.translation)?.written;
  useEffect(() => {
    const pair = open !== undefined && !isPages ? sheet.current?.querySelector(".clause-pair.on") : undefined;
    pair?.scrollIntoView({ block: "nearest" });
    // a table is higher than the window: the words themselves
    [...(pair?.querySelectorAll("mark") ?? [])].find(({ textContent }) => textContent === opened)?.scrollIntoView({ block: "nearest" });
  }, [open, opened, isPages]);
  const bar = (
    <div className="paper-bar compare-bar">
      {before}
      <Segmented<ClauseView>
        size="small"
        aria-label={words.label}
        options={CLAUSE_VIEWS.map((value) => ({ value, label: words.views[value], disabled: value !== "pages" && differences.kind !== "compared" }))}
        value={shown}
        onChange={onView}
      />
    </div>
  );
  if (differences.kind !== "compared")
    return (
      <section className="page clause-columns" aria-label={words.label}>
        {bar}
        <div className="clause-wait">
          <Comparing differences={differences} />
        </div>
        {pages}
      </section>
    );
  const { clauses, rows } = differences;
  const keys = (
    <p className="meta element-keys clause-keys">
      <DifferenceKeys rows={rows} open={open} />
      <KeyLine keys={["D"]} does={words.views.only} />
      <KeyLine keys={["Alt 1–3"]} does={words.switchView} />
      {isPages && <KeyLine keys={["PageUp", "PageDown"]} does={words.turnPages} />}
    </p>
  );
  if (isPages)
    return (
      <section className="page clause-columns" aria-label={words.label}>
        {bar}
        {pages}
        {keys}
      </section>
    );
  return (
    <section className="page clause-columns" aria-label={words.label}>
      {bar}
      <div className="clause-heads">
        {(["original", "translation"] as const).map((side) => (
          <span key={side} className="line">
            <PaneName word={text.agreements[side]} files={about[side].files} place={0} />
            <span className="meta nowrap">{about[side].said}</span>
          </span>
        ))}
      </div>
      <section className="clause-sheet" ref={sheet} aria-label={words.sheet}>
        {groupsOf(clauses).map(({ first, pairs }) => {
          const isSame = pairs.every(isAlike);
          if (!isSame) return pairs.map((pair) => <Pair key={first} pair={pair} rows={rows} open={open} onOpen={onOpen} foreign={foreign} />);
          if (view === "only") return null;
          // where nothing differs, all there is to do is to read
          const isOpen = turned.has(first) !== (rows.length === 0);
          const toggle = () => setTurned(new Set(turned.has(first) ? [...turned].filter((one) => one !== first) : [...turned, first]));
          return (
            <Fragment key={first}>
              <button type="button" className="clause-fold" aria-expanded={isOpen} onClick={toggle}>
                <Icon name={isOpen ? "down" : "right"} size="small" />
                <span>{labelOf(pairs)}</span>
                <span className="second">{words.same}</span>
              </button>
              {isOpen && pairs.map((pair) => <Pair key={keyOf(pair)} pair={pair} rows={rows} open={open} onOpen={onOpen} foreign={foreign} />)}
            </Fragment>
          );
        })}
      </section>
      {keys}
    </section>
  );
}

type Group = { readonly first: number; readonly pairs: readonly ClausePair[] };

/** Clauses that say the same, one after the other, as one group; each other clause as its own. */
function groupsOf(clauses: readonly ClausePair[]): readonly Group[] {
  const groups: { first: number; pairs: ClausePair[] }[] = [];
  for (const [index, pair] of clauses.entries()) {
    const last = groups.at(-1);
    if (last?.pairs.every(isAlike) && isAlike(pair)) last.pairs.push(pair);
    else groups.push({ first: index, pairs: [pair] });
  }
  return groups;
}

/** How the folded clauses are told: “§ 1 至 § 2”. */
const labelOf = (pairs: readonly ClausePair[]): string =>
  clausesLabel(
    pairs.map(({ original, translation }) => (original ?? translation)?.[0]?.text ?? ""),
    words.range,
  );

type PairProps = {
  readonly pair: ClausePair;
  readonly rows: readonly DifferenceRow[];
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly foreign: string;
};

function Pair({ pair, rows, open, onOpen, foreign }: PairProps) {
  const own = pair.differences.flatMap((at) => rows[at] ?? []);
  const isOn = own.some(({ key }) => key === open);
  const bands = bandsOf(passageRows(pair.original ?? []), passageRows(pair.translation ?? []));
  const inGrid = { gridRow: `1 / span ${Math.max(1, bands.length)}` };
  return (
    <div className={isOn ? "clause-pair on" : "clause-pair"}>
      <Side
        bands={bands.map(([rows]) => rows)}
        inGrid={inGrid}
        places={own.flatMap(({ difference }) => originalPlaces(difference))}
        absent={words.added}
        foreign={foreign}
      />
      <div className="clause-mid" style={inGrid}>
        {isAlike(pair) && <Icon name="done" size="small" />}
        {own.map((row) => (
          <button
            key={row.key}
            type="button"
            className={numberLook(row, open)}
            aria-label={words.differenceOf(rows.indexOf(row) + 1)}
            onClick={() => onOpen(row.key)}
          >
            {rows.indexOf(row) + 1}
          </button>
        ))}
      </div>
      <Side
        bands={bands.map(([, rows]) => rows)}
        inGrid={inGrid}
        places={own.map(({ difference }) => difference.translation)}
        absent={words.gone}
        foreign={foreign}
      />
    </div>
  );
}

/** The look of a difference's number, here and in the list: opened, waiting, perhaps of the reading alone, or decided. */
export const numberLook = ({ key, decision, isDoubtful }: DifferenceRow, open: string | undefined): string =>
  key === open ? "clause-number on" : decision ? "clause-number decided" : isDoubtful ? "clause-number doubtful" : "clause-number";

const keyOf = ({ original, translation }: ClausePair) =>
  [...(original ?? []), ...(translation ?? [])].map(({ page, text: own }) => `${page} ${own}`).join("\n");
type SideProps = {
  /** rows of `bandsOf` */
  readonly bands: readonly (readonly PassageRow[])[];
  readonly inGrid: CSSProperties;
  readonly places: Parameters<typeof markedParts>[1];
  readonly absent: string;
  readonly foreign: string;
};

function Side({ bands, inGrid, places, absent, foreign }: SideProps) {
  if (bands.every((rows) => rows.length === 0))
    return (
      <p className="clause-gone must" style={inGrid}>
        <Icon name="must" size="small" />
        {absent}
      </p>
    );
  return (
    <div className="clause-side" style={inGrid}>
      {bands.map((rows, nth) => (
        <Band key={rows[0]?.at ?? `none ${nth}`} rows={rows} places={places} foreign={foreign} />
      ))}
    </div>
  );
}

function Band({ rows, places, foreign }: { readonly rows: readonly PassageRow[] } & Pick<SideProps, "places" | "foreign">) {
  return (
    <div>
      {rows.map(({ at, cells, columns }) =>
        columns === 1 ? (
          cells.map(({ passage }) => <Words key={at} passage={passage} places={places} isHead={at === 0 && isClauseHead(passage.text)} foreign={foreign} />)
        ) : (
          <div key={at} className="clause-row" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {cells.map(({ passage, column }, cell) => (
              <div key={`${column} ${passage.lines[0]?.box.top ?? cell}`} style={{ gridColumn: column + 1 }}>
                <Words passage={passage} places={places} isHead={false} foreign={foreign} />
              </div>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function Words({ passage, places, isHead, foreign }: { readonly passage: Passage; readonly isHead: boolean } & Pick<SideProps, "places" | "foreign">) {
  return (
    <p lang={hasHan(passage.text) ? undefined : foreign} className={isHead ? "clause-head" : undefined}>
      {markedParts(passage, places).map((part) => (
        <Part key={part.from} part={{ ...part, text: blanksBack(part.text, passage.isRecognised === true) }} />
      ))}
    </p>
  );
}

const Part = ({ part }: { readonly part: MarkedPart }) => {
  const whole = <WholeDays>{part.text}</WholeDays>;
  return part.isMarked ? <mark>{whole}</mark> : whole;
};
