import { useMemo } from "react";
import { findingText } from "../../shared/desk/finding-group.ts";
import { indexPlaces, type Place, type PlaceIndex } from "../../shared/find/find-places.ts";
import { speaksOf } from "../../shared/guide/guide.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { answerLines } from "../../shared/wizard/answer-lines.ts";
import { words as reviewWords } from "../components/review-words.ts";
import { type SectionSummary, useChecked } from "../state/checked.ts";
import { isReadOnly, useCase, useOpenCase } from "../state/open-case.ts";
import { buildPackage, usePackage } from "../state/package.ts";
import { makePrintPack, usePrintPack } from "../state/print-pack.ts";
import type { CasePage } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";

/** Where a place lies, and the drawing before it; `focusPath`: the field to focus there; `run`: what is done on the way, for a command. */
export type Goes = { readonly page: CasePage | GuidesPage; readonly icon: IconName; readonly focusPath?: string; readonly run?: () => void };

/** Outside of the case: what all projects share. */
type GuidesPage = { readonly kind: "guides" } | { readonly kind: "settings" } | { readonly kind: "help" };

type FindablePlaces = {
  /** sections and pages: what is offered before anything is typed */
  readonly pages: readonly Place<Goes>[];
  readonly index: PlaceIndex<Goes>;
};

/** All that can be found in the open case: sections, pages, questions with their answers, findings, attachments, documents. */
export function useFindablePlaces(): FindablePlaces {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const summaries = useChecked((state) => state.sections);
  const findings = useChecked((state) => state.findings);
  return useMemo(() => {
    const pages = [...summaries.map(sectionPlace), ...pagePlaces(), ...commands()];
    if (!guide) return { pages, index: indexPlaces(pages) };
    const of = { theCase, guide, base: "" };
    const questions = summaries.flatMap(({ section }) => {
      let about = section.title;
      return answerLines(section, of).flatMap((line): readonly Place<Goes>[] => {
        if (line.kind !== "answer") {
          about = `${section.title}　${line.label}`;
          return [];
        }
        const answer = line.notTaken ?? line.answer ?? text.answers.unanswered;
        return [
          {
            title: line.label,
            detail: `${line.depth === 0 ? section.title : about}　${answer}`,
            goes: { page: { kind: "section", section: section.id }, icon: "right", focusPath: line.path },
          },
        ];
      });
    });
    const results = findings.map(({ key, finding, group }) => ({
      title: findingText(finding),
      detail: `${text.workspace.findings}　${text.groups[group].name}`,
      goes: { page: { kind: "findings", finding: key }, icon: group } as const,
    }));
    const papers = (theCase.attachments ?? []).map(({ id, file, slot }) => ({
      title: attachmentName(file),
      detail: `${text.workspace.attachments}　${guide.slots.find((one) => one.id === slot)?.title ?? ""}`,
      goes: { page: { kind: "attachments", paper: id }, icon: "clip" } as const,
    }));
    const documents = guide.documents
      .filter((document) => speaksOf(document, theCase.topic ?? ""))
      .map(({ id, title }) => ({ title, detail: text.workspace.documents, goes: { page: { kind: "documents", document: id }, icon: "file" } as const }));
    return { pages, index: indexPlaces([...pages, ...questions, ...results, ...papers, ...documents]) };
  }, [theCase, guide, summaries, findings]);
}

function sectionPlace({ section, state }: SectionSummary): Place<Goes> {
  return { title: section.title, detail: text.workspace.states[state], goes: { page: { kind: "section", section: section.id }, icon: state } };
}

function pagePlaces(): readonly Place<Goes>[] {
  const pages = [
    [text.answers.title, { kind: "answers" }, "list"],
    [text.workspace.findings, { kind: "findings" }, "checklist"],
    [text.workspace.attachments, { kind: "attachments" }, "clip"],
    [text.agreements.title, { kind: "agreements" }, "pair"],
    [text.workspace.documents, { kind: "documents" }, "file"],
    [text.policies.title, { kind: "policies" }, "book"],
    [reviewWords.title, { kind: "review" }, "note"],
    [text.workspace.finish, { kind: "finish" }, "box"],
    [text.plan.title, { kind: "plan" }, "calendar"],
    [text.versions.title, { kind: "history" }, "changed"],
    [text.submit.title, { kind: "submit" }, "calendar"],
    [text.start.guides, { kind: "guides" }, "book"],
    [text.settings.title, { kind: "settings" }, "list"],
    [text.help.title, { kind: "help" }, "help"],
  ] as const satisfies readonly (readonly [string, CasePage | GuidesPage, IconName])[];
  return pages.map(([title, page, icon]) => ({ title, detail: "", goes: { page, icon } }));
}

/** What can be done from anywhere in a case: it goes to the page where its progress is seen. */
function commands(): readonly Place<Goes>[] {
  const { opened } = useOpenCase.getState();
  if (opened === undefined || isReadOnly(opened)) return [];
  const { key } = opened;
  const building = usePackage.getState().build.kind === "running";
  const printing = usePrintPack.getState().run.kind === "running";
  if (building || printing) return [];
  return [
    { title: text.finish.build, detail: text.find.command, goes: { page: { kind: "finish" }, icon: "box", run: () => void buildPackage(key) } },
    {
      title: text.attachments.seal.make,
      detail: text.find.command,
      goes: { page: { kind: "attachments" }, icon: "seal", run: () => void makePrintPack(key, false) },
    },
  ];
}
