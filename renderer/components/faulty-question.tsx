import "./faulty-question.css";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { FaultyTranslation } from "../state/faulty-translations.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.faulty;

type Props = {
  readonly faulty: readonly FaultyTranslation[];
  /** what is done all the same */
  readonly anyway: string;
  readonly onAnyway: () => void;
  readonly onLeave: () => void;
};

/** Asked before something takes a translation that must be changed: to go where its faults are listed, to take it all the same, or to leave it. */
export function FaultyQuestion({ faulty, anyway, onAnyway, onLeave }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [one] = faulty;
  return (
    <section className="faulty-question" role="alertdialog" aria-label={words.title}>
      {faulty.map(({ agreement, name, count }) => (
        <ControlNote key={agreement} kind="must">
          {words.ask(name, count)}
        </ControlNote>
      ))}
      <div className="line wrap">
        <Button ref={first} size="small" type="primary" onClick={() => one && goToPage({ kind: "agreements", agreement: one.agreement })}>
          {words.see}
        </Button>
        <Button size="small" onClick={onAnyway}>
          {anyway}
        </Button>
        <Button size="small" onClick={onLeave}>
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}
