import { useMemo } from "react";
import { otherTopics } from "../../shared/desk/other-topics.ts";
import { lettersOf } from "../../shared/documents/guide-letters.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { useLibrary } from "../state/library.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.findings.otherTopics;

/** Where a project may not apply as it is: which other topic it could, and what that would take. `title`: the rule that keeps it out here; topics that it keeps out too are no way and are only named. */
export function OtherTopics({ title }: { readonly title: string }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const section = useChecked((state) => state.findSection("topic"));
  const moment = useClock((state) => state.moment);
  const templates = useOpenCase((state) => state.opened?.unitTemplates);
  const ofLibrary = useLibrary((state) => state.library?.unitTemplates);
  const readOnly = useReadOnly();
  const others = useMemo(
    () => (guide ? otherTopics({ case: theCase, guide, letters: lettersOf(guide, templates ?? ofLibrary), moment }) : []),
    [theCase, guide, moment, templates, ofLibrary],
  );
  if (others.length === 0) return null;
  const ways = others.filter(({ against }) => !against.includes(title));
  const barred = others.filter((other) => !ways.includes(other)).map(({ topic }) => topic);
  // in the order of the guide
  const alike = guide?.topics.filter((topic) => barred.includes(topic)) ?? [];
  return (
    <section className="part other-topics">
      <h2 className="line">
        <span className="grow">{words.title}</span>
        {ways.length > 0 && section && !readOnly && (
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: "topic" })}>
            {words.change}
            <Icon name="right" size="small" />
          </button>
        )}
      </h2>
      <ul>
        {ways.map(({ topic, against, open }) => (
          <li key={topic.id} className="line" data-topic={topic.id} data-fits={against.length === 0}>
            <Icon
              name={against.length > 0 ? "none" : open.length > 0 ? "lack" : "met"}
              size="small"
              className={against.length > 0 ? "third" : open.length > 0 ? "lack" : "met"}
            />
            <span>
              {topic.name}　{topic.title}
              <span className="meta block">{against.length > 0 ? words.against(against) : open.length > 0 ? words.open(open) : words.fits}</span>
            </span>
          </li>
        ))}
        {alike.length > 0 && (
          <li className="line second" data-alike={alike.length}>
            <Icon name="none" size="small" className="third" />
            {words.alike(alike.map(({ name }) => name))}
          </li>
        )}
      </ul>
    </section>
  );
}
