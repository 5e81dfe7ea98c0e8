import { useMemo } from "react";
import { findingSentence } from "../../shared/desk/finding-group.ts";
import { GENERAL } from "../../shared/desk/short-finding.ts";
import { agreementNames } from "../../shared/facts/agreement-names.ts";
import { partyName } from "../../shared/facts/facts.ts";
import { indexPlaces, type Place, type PlaceIndex } from "../../shared/find/find-places.ts";
import { JOINT } from "../../shared/find/matched-parts.ts";
import { type AskedPlace, oneForEachFact, type ResultPlace } from "../../shared/find/one-for-each-fact.ts";
import { speaksOf } from "../../shared/guide/guide.ts";
import { isTranslationSlot } from "../../shared/guide/rule-selectors.ts";
import { givenNameOf } from "../../shared/text/file-names.ts";
import { answerLines } from "../../shared/wizard/answer-lines.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { sectionCount } from "../components/section-count.ts";
import { type SectionSummary, useChecked } from "../state/checked.ts";
import { useLibrary } from "../state/library.ts";
import { useCase } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { pagePlaces } from "./case-pages.ts";
import { caseCommands, settingPlaces, stepCommands } from "./commands.ts";
import type { Goes } from "./goes.ts";
import { newCaseCommands, workCommands } from "./start-commands.ts";

export type FindablePlaces = {
  /** sections and pages: what is offered before anything is typed */
  readonly pages: readonly Place<Goes>[];
  readonly index: PlaceIndex<Goes>;
};

/** All that can be found in the open case: sections, pages, questions with their answers, findings, attachments, documents. */
export function useFindablePlaces(): FindablePlaces {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const summaries = useChecked((state) => state.sections);
  const lines = useChecked((state) => state.lines);
  const library = useLibrary((state) => state.library);
  return useMemo(() => {
    const pages = [...summaries.map(sectionPlace), ...pagePlaces(), ...caseCommands()];
    if (!guide) return { pages, index: indexPlaces(pages) };
    const of = { theCase, guide, base: "" };
    const questions = summaries.flatMap(({ section }) => {
      // rows from the outside in, each by its number and by what it is called itself: 协议1, 联合研究协议; 签署方2, 某大学
      const rows: { readonly row: string; readonly name: string }[] = [];
      return answerLines(section, of).flatMap((line): readonly AskedPlace<Goes>[] => {
        if (line.kind === "heading") return [];
        const { label, depth, path } = line;
        const around = rows.slice(0, Math.max(0, line.kind === "item" ? depth : depth - 1)).map(({ name }) => name);
        if (line.kind === "item") {
          const [row = "", name = row] = label.split("　");
          rows.splice(depth, rows.length, { row, name });
          // what is called so itself has one line before the questions about it
          const place = { title: name, detail: [section.title, ...around, row].join("　"), goes: toAnswer(section, path) };
          return name === row ? [] : [{ path, label: name, place }];
        }
        const { row, name } = rows[depth - 1] ?? { row: "", name: "" };
        const answer = line.notTaken ?? line.answer;
        const place = {
          title: depth === 0 ? label : `${name}${JOINT}${label}`,
          ...(depth > 0 && { of: name }),
          detail: [section.title, ...around, row === name ? "" : row, answer ?? text.answers.unanswered].filter(Boolean).join("　"),
          goes: toAnswer(section, path),
        };
        return [{ path, label, answer, place }];
      });
    });
    // named as in the list of results, and found by the whole sentences, too
    const results = lines.map(
      ({ key, about, result, whom, group, members }): ResultPlace<Goes> => ({
        path: members[0]?.path,
        about,
        plain: result === GENERAL.met ? result : undefined,
        place: {
          title: [about, result, whom].filter(Boolean).join("　"),
          detail: `${text.workspace.findings}　${text.groups[group].name}`,
          also: members.map(({ finding }) => `${finding.title}\n${findingSentence(finding)}`).join("\n"),
          goes: { to: { page: { kind: "findings", finding: key } }, icon: group },
        },
      }),
    );
    const agreements = agreementNames(theCase);
    const { compare } = text.agreements.reading;
    // whose seal a file bears is asked with the file; a translation is compared where it is read
    const papers = (theCase.attachments ?? []).map((attachment) => {
      const slot = guide.slots.find((one) => one.id === attachment.slot);
      const whose = attachment.for ? (agreements.get(attachment.for) ?? partyName(theCase, attachment.for)) : "";
      const seal = attachment.sealedBy ? text.attachments.sealedBy[attachment.sealedBy] : text.attachments.sealUnknown;
      return {
        title: givenNameOf(attachment),
        also: [text.find.also.seal, seal, isTranslationSlot(guide, attachment.slot) ? compare : ""].join("\n"),
        detail: [text.workspace.attachments, slot?.title ?? "", whose].filter(Boolean).join("　"),
        goes: { to: { page: { kind: "attachments", paper: attachment.id } }, icon: "clip" } as const,
      };
    });
    const translated = new Set((theCase.attachments ?? []).flatMap((one) => (isTranslationSlot(guide, one.slot) && one.for ? [one.for] : [])));
    const comparisons = [...agreements].flatMap(([id, name]) =>
      translated.has(id)
        ? [
            {
              title: compare,
              detail: `${text.agreements.title}　${name}`,
              goes: { to: { page: { kind: "agreements", agreement: id } }, icon: "pair" } as const,
            },
          ]
        : [],
    );
    const documents = guide.documents
      .filter((document) => speaksOf(document, theCase.topic ?? ""))
      .map(({ id, title }) => ({
        title,
        detail: text.workspace.documents,
        goes: { to: { page: { kind: "documents", document: id } }, icon: "file" } as const,
      }));
    const commands = [...stepCommands(), ...newCaseCommands(library), ...workCommands(), ...settingPlaces()];
    return { pages, index: indexPlaces([...pages, ...oneForEachFact(questions, results), ...comparisons, ...papers, ...documents, ...commands]) };
  }, [theCase, guide, summaries, lines, library]);
}

const toAnswer = (section: Section, focusPath: string): Goes => ({ to: { page: { kind: "section", section: section.id } }, icon: "right", focusPath });

function sectionPlace(summary: SectionSummary): Place<Goes> {
  const { section, state } = summary;
  return {
    title: section.title,
    isPage: true,
    detail: sectionCount(summary).join("") || text.workspace.states[state],
    goes: { to: { page: { kind: "section", section: section.id } }, icon: state },
  };
}
