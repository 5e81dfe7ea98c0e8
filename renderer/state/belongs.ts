import { create } from "zustand";
import type { Agreement, Case } from "../../shared/case/case.ts";
import { noteOutside, useCase, useOpenCase } from "./open-case.ts";

/** What a person has said in this session of agreements in which nobody of the case stands: another file in its place is asked of again. */
const useSaid = create<{ readonly said: ReadonlyMap<string, boolean> }>(() => ({ said: new Map() }));

/**
 * How it stands with the question whether an agreement belongs to the case: pages that decide whether it is asked are not read yet, it waits for an
 * answer, it was answered with no, or nothing is asked any more.
 * Nothing of the agreement is confirmed before it is settled.
 */
export type Belonging = "unread" | "asked" | "denied" | "settled";

/** An agreement of a case with the files that it has now. */
function nameOf(key: string, { attachments }: Pick<Case, "attachments">, id: string): string {
  const files = (attachments ?? []).flatMap(({ for: subject, file, sha256 }) => (subject === id ? [sha256 ?? file] : []));
  return [key, id, ...files].join("\n");
}

/** Under which these answers are among the steps of undo: they are no part of the case. */
export const BELONGS = "belongs";

const put = (name: string, belongs: boolean | undefined): void =>
  useSaid.setState((state) => ({ said: new Map([...state.said].filter(([one]) => one !== name).concat(belongs === undefined ? [] : [[name, belongs]])) }));

/** Says whether an agreement belongs to a case. */
export const sayBelongs = (key: string, theCase: Pick<Case, "attachments">, id: string, belongs: boolean): void => put(nameOf(key, theCase, id), belongs);

/** Whether a person has said that an agreement belongs to the open case, and the way to say so as one step of undo; `undefined` takes it back. */
export function useBelongs({ id }: Agreement): readonly [boolean | undefined, (belongs: boolean | undefined) => void] {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const name = nameOf(key, useCase(), id);
  const said = useSaid((state) => state.said.get(name));
  const say = (belongs: boolean | undefined) => {
    put(name, belongs);
    noteOutside(`${BELONGS}.${id}`, { back: () => put(name, said), again: () => put(name, belongs) });
  };
  return [said, say];
}
