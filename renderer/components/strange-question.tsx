import { Button } from "antd";
import { useId } from "react";
import { create } from "zustand";
import type { Agreement } from "../../shared/case/case.ts";
import type { StrangeAgreement } from "../../shared/files-first/strange-agreement.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.offers.strange;

/** What a person has said in this session of agreements in which nobody of the case stands: another file in its place is asked of again. */
const useSaid = create<{ readonly said: ReadonlyMap<string, boolean> }>(() => ({ said: new Map() }));

/** Whether a person has said that an agreement belongs to the open case, and the way to say so; `undefined` takes it back. */
export function useBelongs({ id }: Agreement): readonly [boolean | undefined, (belongs: boolean | undefined) => void] {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const files = (useCase().attachments ?? []).flatMap(({ for: subject, file, sha256 }) => (subject === id ? [sha256 ?? file] : []));
  const name = [key, id, ...files].join("\n");
  const said = useSaid((state) => state.said.get(name));
  const say = (belongs: boolean | undefined) =>
    useSaid.setState((state) => ({ said: new Map([...state.said].filter(([one]) => one !== name).concat(belongs === undefined ? [] : [[name, belongs]])) }));
  return [said, say];
}

type Props = {
  readonly strange: StrangeAgreement;
  readonly said: boolean | undefined;
  readonly say: (belongs: boolean | undefined) => void;
};

/** Nobody of the case stands in an agreement: who does, and whether it belongs here all the same. Until that is said nothing of it is offered. */
export function StrangeQuestion({ strange, said, say }: Props) {
  const title = useId();
  if (said === false) {
    return (
      <section className="agreement-offers strange" aria-label={words.title}>
        <p className="line wrap second">
          <span>{words.left}</span>
          <button type="button" className="link dense" onClick={() => say(undefined)}>
            {words.again}
          </button>
        </p>
      </section>
    );
  }
  return (
    <section className="agreement-offers strange" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <ControlNote kind="lack">
        {words.lacks[strange.lacks]}
        {words.named(strange.named)}
      </ControlNote>
      <p className="line wrap">
        <Button size="small" onClick={() => say(true)}>
          {words.belongs}
        </Button>
        <Button size="small" onClick={() => say(false)}>
          {words.doesNot}
        </Button>
        <span className="meta">{words.why}</span>
      </p>
    </section>
  );
}
