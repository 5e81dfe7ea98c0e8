import { Button } from "antd";
import { useId } from "react";
import type { StrangeAgreement } from "../../shared/files-first/strange-agreement.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.offers.strange;

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
