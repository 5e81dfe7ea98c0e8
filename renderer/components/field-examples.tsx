import "./field-examples.css";
import { examplesAt } from "../../shared/guide/examples.ts";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";
import { text } from "../ui/text.ts";

const words = text.examples;

/** Folded beside a question: how an answer reads that is well written, and one that is not, with why. Nothing of it is filled in. */
export function FieldExamples({ path }: { readonly path: string }) {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const examples = guide === undefined ? [] : examplesAt(guide, topic, path);
  if (examples.length === 0) return null;
  return (
    <details className="field-examples">
      <summary>{words.title}</summary>
      {(["good", "weak"] as const).map((kind) => (
        <section key={kind} className="field-example" data-example={kind} aria-label={words.kinds[kind]}>
          <b>{words.kinds[kind]}</b>
          {examples.flatMap((example) =>
            example[kind].map((one) => (
              <div key={one.words}>
                <p className="source-words">{one.words}</p>
                <p className="meta">{one.why}</p>
              </div>
            )),
          )}
        </section>
      ))}
      <p className="meta">{words.invented}</p>
    </details>
  );
}
