import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { FileProposal } from "../../shared/files-first/propose-files.ts";
import { words } from "./words.ts";

/** How many are named. */
const NAMED = 3;

type Props = { readonly names: readonly string[]; readonly isBusy: boolean; readonly choose: () => void; readonly goOn: () => void };

/** Asked before a project is made: what to do with files that nobody has placed, which it would go without. */
export function UnplacedQuestion({ names, isBusy, choose, goOn }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section aria-labelledby="found-unplaced">
      <h2 id="found-unplaced">{words.askPlaces(names.length)}</h2>
      <p className="meta found-unplaced">{words.named(names.slice(0, NAMED), Math.max(0, names.length - NAMED))}</p>
      <p className="meta">{words.askPlacesHint}</p>
      <p className="line">
        <Button ref={first} type="primary" size="small" disabled={isBusy} onClick={choose}>
          {words.choosePlaces}
        </Button>
        <Button size="small" loading={isBusy} onClick={goOn}>
          {words.withoutThese}
        </Button>
      </p>
    </section>
  );
}

/** Files that wait for a place which a person has to choose. */
export const unplaced = (shown: readonly FileProposal[]): readonly FileProposal[] =>
  shown.filter(({ group, place }) => group === "look" && place === undefined);

/** Goes to the first of them. */
export function toUnplaced(): void {
  const row = document.querySelector<HTMLElement>(".found-row[data-open=true]");
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
}
