import { openHelp } from "../state/open-help.ts";
import { text } from "../ui/text.ts";

const words = text.start.first;

/** For who has no case yet: what to do first, second and third. */
export function FirstSteps() {
  return (
    <section className="first-steps" aria-labelledby="first-heading">
      <h2 id="first-heading">{words.title}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="meta">
        {words.sample}
        {"　"}
        <button type="button" className="link" onClick={openHelp}>
          {words.manual}
        </button>
      </p>
    </section>
  );
}
