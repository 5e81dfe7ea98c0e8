import type { Place } from "../../shared/find/find-places.ts";
import { PAGE_TITLES } from "../components/page-titles.ts";
import type { CasePage, Route } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import type { Goes } from "./goes.ts";

const { also } = text.find;

/** The pages of a case beside its sections, and those of the program, each also by the words of what is done there. */
export function pagePlaces(): readonly Place<Goes>[] {
  const pages = [
    [{ kind: "answers" }, "list", ""],
    [{ kind: "findings" }, "checklist", ""],
    [{ kind: "attachments" }, "clip", also.attachments],
    [{ kind: "agreements" }, "pair", also.agreements],
    [{ kind: "documents" }, "file", also.documents],
    [{ kind: "policies" }, "book", ""],
    [{ kind: "review" }, "note", ""],
    [{ kind: "finish" }, "box", also.finish],
    [{ kind: "plan" }, "calendar", ""],
    [{ kind: "history" }, "changed", ""],
    [{ kind: "submit" }, "calendar", also.submit],
  ] as const satisfies readonly (readonly [CasePage, IconName, string])[];
  const shared = [
    [text.start.guides, { kind: "guides" }, "book"],
    [text.settings.title, { kind: "settings" }, "settings"],
    [text.help.title, { kind: "help" }, "help"],
  ] as const satisfies readonly (readonly [string, Route, IconName])[];
  return [
    ...pages.map(([page, icon, done]) => ({
      title: PAGE_TITLES[page.kind],
      isPage: true as const,
      detail: "",
      ...(done !== "" && { also: done }),
      goes: { to: { page }, icon },
    })),
    ...shared.map(([title, route, icon]) => ({ title, isPage: true as const, detail: "", goes: { to: { route }, icon } })),
  ];
}
