import { useEffect, useRef, useState } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import type { SampleInfo } from "../../shared/ipc.ts";
import { focusTaken, SAMPLES, useRoute } from "../state/route.ts";
import { text } from "../ui/text.ts";

type Props = {
  readonly samples: readonly SampleInfo[];
  readonly guide: Guide;
  /** nobody has a project here yet: what the examples are is said */
  readonly isFirst: boolean;
  readonly open: (sample: string) => void;
  readonly disabled: boolean;
};

/**
 * The examples, at the foot of the page; whoever asks for them is taken to their heading, with the focus on the first. Who has projects
 * already, examples among them perhaps, sees them only then.
 */
export function Samples({ samples, guide, isFirst, open, disabled }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isAsked = useRoute((state) => state.focusPath === SAMPLES);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  useEffect(() => {
    if (!isAsked) return;
    heading.current?.scrollIntoView({ block: "start" });
    list.current?.querySelector("button")?.focus({ preventScroll: true });
    focusTaken();
  }, [isAsked]);
  if (!isFirst && !wasAsked) return null;
  return (
    <section className="samples" aria-labelledby="samples-heading">
      <h2 id="samples-heading" ref={heading}>
        {text.start.samples}
        <span className="meta samples-note">{text.start.samplesIntro}</span>
      </h2>
      <ul ref={list}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className="sample" onClick={() => open(sample.id)} disabled={disabled}>
              <span className="meta">{guide.topics.find(({ id }) => id === sample.topic)?.name ?? sample.topicName}</span>
              <b>{sample.title}</b>
              <span className="meta">{sample.complete ? text.start.sampleComplete : text.start.sampleFaulty}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
