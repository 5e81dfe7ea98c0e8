import type { Place } from "../../shared/find/find-places.ts";
import { words as reviewWords } from "../components/review-words.ts";
import type { CasePage, Route } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import type { Goes } from "./goes.ts";

const { also } = text.find;

/** The pages of a case beside its sections, and those of the program, each also by the words of what is done there. */
export function pagePlaces(): readonly Place<Goes>[] {
  const pages = [
    [text.answers.title, { kind: "answers" }, "list", ""],
    [text.workspace.findings, { kind: "findings" }, "checklist", ""],
    [text.workspace.attachments, { kind: "attachments" }, "clip", also.attachments],
    [text.agreements.title, { kind: "agreements" }, "pair", also.agreements],
    [text.workspace.documents, { kind: "documents" }, "file", also.documents],
    [text.policies.title, { kind: "policies" }, "book", ""],
    [reviewWords.title, { kind: "review" }, "note", ""],
    [text.workspace.finish, { kind: "finish" }, "box", also.finish],
    [text.plan.title, { kind: "plan" }, "calendar", ""],
    [text.versions.title, { kind: "history" }, "changed", ""],
    [text.submit.title, { kind: "submit" }, "calendar", also.submit],
  ] as const satisfies readonly (readonly [string, CasePage, IconName, string])[];
  const shared = [
    [text.start.guides, { kind: "guides" }, "book"],
    [text.settings.title, { kind: "settings" }, "settings"],
    [text.help.title, { kind: "help" }, "help"],
  ] as const satisfies readonly (readonly [string, Route, IconName])[];
  return [
    ...pages.map(([title, page, icon, done]) => ({ title, detail: "", ...(done !== "" && { also: done }), goes: { to: { page }, icon } })),
    ...shared.map(([title, route, icon]) => ({ title, detail: "", goes: { to: { route }, icon } })),
  ];
}
