import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Installation } from "../../../shared/policies/installed.ts";
import type { GuidePlace } from "../../library/guides/authored-guide.ts";
import { readGuidesWithPlaces } from "../../library/guides/guides.ts";
import { installData, installDataBytes, installDataFolder } from "../../library/guides/install-data.ts";
import { serveTasks } from "../../workers/serve-tasks.ts";
import type { GuideAnswer, GuideAsked, GuideWork } from "./guide-messages.ts";
import { compareWithInstalled, previewPage, reviewGuide } from "./review-guide.ts";

/** Entry of the thread that looks through guides: it stays, with the installed ones read, and answers each request as it comes. */
serveTasks(async (work: GuideWork): Promise<GuideAnswer> => {
  const place = await placeOf(work.guide);
  switch (work.kind) {
    case "review":
      return { kind: work.kind, result: place.ok ? await reviewGuide(place.value) : place };
    case "compare":
      return { kind: work.kind, result: place.ok ? await compareWithInstalled(place.value, work.against, work.moment) : place };
    case "preview":
      return { kind: work.kind, result: place.ok ? await previewPage(place.value, work.against, work.moment) : place };
    case "install":
      return { kind: work.kind, result: place.ok ? await install(place.value) : place };
  }
});

/** Where an installed edition lies. Errors: `guide-unknown`. */
async function placeOf(asked: GuideAsked): Promise<Result<GuidePlace>> {
  if (typeof asked === "string" || "files" in asked) return ok(asked);
  const { items } = await readGuidesWithPlaces();
  const found = items.find(({ item }) => item.id === asked.id && item.edition === asked.edition);
  return found === undefined
    ? fail({ kind: "guide-unknown", guide: asked.id, edition: asked.edition, known: items.map(({ item }) => item.id) })
    : ok(found.file);
}

function install(place: GuidePlace): Promise<Result<Installation>> {
  if (typeof place === "string") return installData(place);
  const only = place.files.size === 1 ? place.files.get("") : undefined;
  return only === undefined ? installDataFolder(place.files, place.name) : installDataBytes(only, place.name);
}
