import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { ReceivedCaseView } from "../../shared/ipc/hand-over.ts";
import { receivedFilesText } from "../../shared/messages/received-files-text.ts";
import { signOffText } from "../../shared/messages/review-text.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { chooseWorkspace } from "../state/desk.ts";
import { useHandOver } from "../state/hand-over.ts";
import { openCase } from "../state/opening.ts";
import { go } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { BothVersions } from "./both-versions.tsx";
import { words } from "./words.ts";

/** Of more cases than these, those that ask for nothing are folded. */
const FEW = 6;
/** Somebody is to look at it: two versions, notes, or files that came with it. */
const asksForLooking = ({ state, notes, files }: ReceivedCaseView) =>
  state === "conflict" || notes > 0 || (files !== undefined && receivedFilesText(files).length > 0);

/** More are not found at a glance: their names are searched. */
const MANY = 12;

/** Whether a case is meant by what was typed: its title, or the folder that it is in or came to. */
function isNamed({ title, received, existing }: ReceivedCaseView, query: string): boolean {
  const names = [title, lastPart(received.folder), lastPart(existing?.folder ?? "")];
  return names.some((name) => name.toLowerCase().includes(query.trim().toLowerCase()));
}

/** What came, what asks for a decision first: two versions of one case side by side, one case at a time; what asks for nothing is folded. */
export function ReceivedCases({ received }: { readonly received: readonly ReceivedCaseView[] }) {
  const [error, setError] = useState<AppError>();
  const merged = useHandOver((state) => state.merged);
  const [query, setQuery] = useState("");
  const all = received.filter(({ state }) => state === "conflict");
  const shown = received.length > MANY ? received.filter((one) => isNamed(one, query)) : received;
  const conflicts = shown.filter(({ state }) => state === "conflict");
  const [current, setCurrent] = useState(all[0]?.received.key);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set(current === undefined ? [] : [current]));
  const toggle = (key: string) => {
    setCurrent(current === key ? undefined : key);
    setSeen(new Set([...seen, key]));
  };
  const next = conflicts.find(({ received: { key } }) => key !== current && !merged.has(key))?.received.key;
  const told = shown.filter((one) => one.state !== "conflict" && asksForLooking(one));
  const quiet = shown.filter((one) => !asksForLooking(one));
  return (
    <>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      {all.length > 1 && <p className="second">{words.conflicts(all.length, merged.size)}</p>}
      {received.length > MANY && (
        <div className="line">
          <SearchBox className="received-search" placeholder={words.search} label={words.searchLabel} query={query} search={setQuery} />
          <span className="meta" role="status">
            {query.trim() !== "" && (shown.length === 0 ? words.noneNamed : words.named(shown.length, received.length))}
          </span>
        </div>
      )}
      {all.map((one) => (
        <ReceivedCase
          key={one.received.key}
          one={one}
          opened={setError}
          hidden={!conflicts.includes(one)}
          {...(all.length > 1 && { unfolded: current === one.received.key, toggle })}
        >
          {seen.has(one.received.key) && one.existing && (
            <div hidden={current !== one.received.key}>
              <BothVersions
                one={one}
                existing={one.existing}
                open={(key) => void openCase({ kind: "recent", key }).then(setError)}
                next={next === undefined ? undefined : () => toggle(next)}
              />
            </div>
          )}
        </ReceivedCase>
      ))}
      {told.map((one) => (
        <ReceivedCase key={one.received.key} one={one} opened={setError} />
      ))}
      {received.length <= FEW
        ? quiet.map((one) => <ReceivedCase key={one.received.key} one={one} opened={setError} />)
        : (["new", "same"] as const).map((state) => (
            <Quiet key={state} state={state} cases={quiet.filter((one) => one.state === state)} opened={setError} sought={query.trim() !== ""} />
          ))}
      <NewPlace received={received} loud={all.length === 0} onError={setError} />
    </>
  );
}

type NewPlaceProps = { readonly received: readonly ReceivedCaseView[]; readonly loud: boolean; readonly onError: (failed: AppError | undefined) => void };

/** Where several new cases are, and the way to all of them at once. */
function NewPlace({ received, loud, onError }: NewPlaceProps) {
  const [first, ...others] = received.filter(({ state }) => state === "new");
  if (first === undefined || others.length === 0) return null;
  const { folder } = first.received;
  const show = async () => {
    const chosen = await chooseWorkspace({ received: true });
    onError(chosen.ok ? undefined : chosen.error);
    if (chosen.ok && chosen.value) go({ kind: "desk", key: chosen.value.key, tool: "overview" });
  };
  return (
    <p className="line">
      <Button type={loud ? "primary" : "default"} onClick={() => void show()}>
        {words.toDesk}
      </Button>
      <span className="meta folder-path">{words.place(folder.slice(0, -lastPart(folder).length - 1))}</span>
    </p>
  );
}

type CaseProps = {
  readonly one: ReceivedCaseView;
  readonly opened: (failed: AppError | undefined) => void;
  /** of a conflict among several: whether its versions are shown */
  readonly unfolded?: boolean;
  /** it is not what was searched for; what was chosen in it stays chosen */
  readonly hidden?: boolean;
  readonly toggle?: (key: string) => void;
  readonly children?: ReactNode;
};

function ReceivedCase({ one, opened, unfolded, hidden, toggle, children }: CaseProps) {
  const title = one.title || words.untitled;
  const isMerged = useHandOver((state) => state.merged.has(one.received.key));
  return (
    <section className="received-case" data-received={one.state} aria-label={title} hidden={hidden}>
      <div className="line received-head">
        <div className="grow">
          <h2 title={one.received.folder}>
            {toggle ? (
              <button type="button" className="received-toggle" aria-expanded={unfolded} onClick={() => toggle(one.received.key)}>
                <Icon name={unfolded ? "down" : "right"} size="tiny" />
                {title}
              </button>
            ) : (
              title
            )}
          </h2>
          <p className="meta">
            <span>{isMerged ? words.mergedState : one.state === "conflict" ? words.differs(one.lines.length) : words.states[one.state]}</span>
            {(toggle || one.state === "same") && <Folder of={one} />}
          </p>
        </div>
        {one.state !== "conflict" && (
          <Button size="small" onClick={() => void openCase({ kind: "recent", key: one.received.key }).then(opened)}>
            {words.openCase}
          </Button>
        )}
      </div>
      {one.files &&
        receivedFilesText(one.files).map((line) => (
          <ControlNote key={line} kind={one.files?.beside.length === 0 ? "met" : "lack"}>
            {line}
          </ControlNote>
        ))}
      <Review one={one} show={() => void openCase({ kind: "recent", key: (one.existing ?? one.received).key }, { page: { kind: "review" } }).then(opened)} />
      {children}
    </section>
  );
}

type QuietProps = {
  readonly state: "new" | "same";
  readonly cases: readonly ReceivedCaseView[];
  readonly opened: CaseProps["opened"];
  /** its cases are those that were searched for: shown without asking */
  readonly sought: boolean;
};

/** Many cases about which nothing is to be decided: how many, and on request each. */
function Quiet({ state, cases, opened, sought }: QuietProps) {
  const [wanted, setWanted] = useState(false);
  const unfolded = wanted || sought;
  if (cases.length === 0) return null;
  return (
    <section className="received-case" data-quiet={state}>
      <h2 className="received-head line">
        <button type="button" className="received-toggle" aria-expanded={unfolded} onClick={() => setWanted(!wanted)}>
          <Icon name={unfolded ? "down" : "right"} size="tiny" />
          {words.quiet[state](cases.length)}
        </button>
      </h2>
      {unfolded && (
        <ul className="received-list">
          {cases.map((one) => (
            <li key={one.received.key} data-received={state}>
              <button
                type="button"
                className="link"
                title={one.received.folder}
                onClick={() => void openCase({ kind: "recent", key: one.received.key }).then(opened)}
              >
                {one.title || words.untitled}
              </button>
              <Folder of={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where a case lies: of one that was here the whole path, since that is where its attachments and notes went. */
const Folder = ({ of: { state, received } }: { readonly of: ReceivedCaseView }) => (
  <span className="meta received-folder" title={received.folder}>
    {state === "same" ? received.folder : lastPart(received.folder)}
  </span>
);

/** Notes that came, and who signed what came. */
function Review({ one: { notes, signOffs }, show }: { readonly one: ReceivedCaseView; readonly show: () => void }) {
  if (notes === 0 && signOffs.length === 0) return null;
  return (
    <p className="meta">
      {notes > 0 && (
        <>
          {words.notes(notes)}{" "}
          <button type="button" className="link dense" onClick={show}>
            {words.showNotes}
          </button>
          {signOffs.length > 0 && "　·　"}
        </>
      )}
      {signOffs.map(signOffText).join("　·　")}
    </p>
  );
}
