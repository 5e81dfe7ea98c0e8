import "./undecided-places.css";
import { Fragment } from "react";
import { decidedBy, notAsked } from "../../shared/attachments/slot-notes.ts";
import { fieldName } from "../../shared/case/field-catalogue.ts";
import { slotName } from "../../shared/desk/missing-list.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { questionNames } from "../../shared/guide/question-names.ts";
import type { SlotReport } from "../../shared/report.ts";
import { useChecked } from "../state/checked.ts";
import { placeName, useFileDrag } from "../state/file-drop.ts";
import { useCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

/** The attachments of which the answers do not tell yet whether they are asked for, each with the questions that decide it. What comes early is dropped on them all the same. */
export function UndecidedPlaces({ places, guide }: { readonly places: readonly SlotReport[]; readonly guide: Guide }) {
  const over = useFileDrag((state) => state.over);
  return (
    <section className="slot-group undecided-places" aria-label={text.attachments.undecided}>
      <div className="slot-group-head">
        <h2>{text.attachments.undecided}</h2>
        <span className="grow" />
        <span className="meta">{text.attachments.undecidedNote}</span>
      </div>
      <ul>
        {places.map((slot) => (
          <li
            key={placeName(slot)}
            className={over === placeName(slot) ? "slot drop-here" : "slot"}
            data-slot={slot.slot}
            data-for={slot.for}
            title={text.place(slot.clause.place)}
          >
            <span>{slotName(slot, guide)}</span>
            <span className="meta">
              {text.attachments.decidedBy}　<DecidingQuestions slot={slot} guide={guide} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What these answers ask nothing for, each with the reason in a few words: nobody looks for it. */
export function NotAsked({ slots, guide }: { readonly slots: readonly SlotReport[]; readonly guide: Guide }) {
  const none = notAsked(slots, useCase(), guide);
  if (none.length === 0) return null;
  return (
    <p className="meta not-asked">
      {text.attachments.notAsked}：
      {none.map(({ slot, why }) => (why === undefined ? slot.shortTitle : `${slot.shortTitle}（${text.attachments.notAskedWhy[why]}）`)).join("、")}
    </p>
  );
}

/** The questions that decide whether a slot is asked for, each by its name and once; they lead to where they are answered. */
export function DecidingQuestions({ slot, guide }: { readonly slot: SlotReport; readonly guide: Guide }) {
  const theCase = useCase();
  const findSection = useChecked((state) => state.findSection);
  const names = questionNames(guide);
  const questions = new Map<string, string>();
  for (const path of decidedBy(slot, theCase, guide)) {
    const name = fieldName(path, names);
    if (!questions.has(name)) questions.set(name, path);
  }
  return [...questions].map(([name, path], index) => {
    const section = findSection(path);
    return (
      <Fragment key={path}>
        {index > 0 && "、"}
        {section ? (
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
            {name}
          </button>
        ) : (
          name
        )}
      </Fragment>
    );
  });
}
