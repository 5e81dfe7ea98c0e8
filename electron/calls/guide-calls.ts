import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { guideFileUse } from "../../shared/guide/guide-files.ts";
import type { GuideSourceName } from "../../shared/ipc/guides.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { readingError } from "../files/file-error.ts";
import type { GuideThread } from "../jobs/guides/guide-client.ts";
import type { GuideAsked } from "../jobs/guides/guide-messages.ts";
import { placeStamp } from "../library/guides/authored-guide.ts";
import { guideShelf } from "../library/guides/guide-shelf.ts";
import { putGuideAway } from "../library/remembered/put-away.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";

type GuideCall = `guides:${"list" | "choose" | "review" | "compare" | "preview" | "install" | "put-away" | "show-file"}`;

/** Calls about guides. What takes long is done in a thread; a page names a place on the disk only by the key it was given for it. */
export function guideCalls(context: CallContext, thread: GuideThread): Pick<CallHandlers, GuideCall> {
  const places = new Map<string, string>();
  const placeOf = (key: string): Result<string> => {
    const place = places.get(key);
    return place === undefined ? fail({ kind: "wrong-use", problem: { code: "unknown-request" } }) : ok(place);
  };
  const askedOf = (source: GuideSourceName): Result<GuideAsked> => {
    if (source.kind === "place") return placeOf(source.key);
    if (source.kind === "installed") return ok({ id: source.id, edition: source.edition });
    return ok({ name: source.name, files: new Map(source.files.map(({ path, base64 }) => [path, Buffer.from(base64, "base64")])) });
  };
  return {
    "guides:list": async () => {
      const { guides, problems } = await guideShelf();
      return ok({ guides, problems: problems.map((problem) => errorText(problem, "window")) });
    },
    "guides:choose": async ({ what, typed }) => {
      const ask = context.chooseGuide;
      const chosen = await chosenPath(ask && (() => ask(what)), context.shell, typed);
      if (!chosen.ok || chosen.value === undefined) return chosen.ok ? ok(undefined) : chosen;
      const place = chosen.value;
      try {
        await stat(place);
      } catch (error) {
        return fail(readingError(place, error));
      }
      const key = [...places].find(([, known]) => known === place)?.[0] ?? randomUUID();
      places.set(key, place);
      return ok({ key, name: basename(place) });
    },
    "guides:review": async ({ source, since }) => {
      const asked = askedOf(source);
      if (!asked.ok) return asked;
      if (since !== undefined && typeof asked.value === "string" && (await placeStamp(asked.value)) === since) return ok(undefined);
      return thread.review(asked.value);
    },
    "guides:compare": async ({ source, against }) => {
      const asked = askedOf(source);
      return asked.ok ? thread.compare(asked.value, against, context.moment()) : asked;
    },
    "guides:preview": async ({ source, against }) => {
      const asked = askedOf(source);
      return asked.ok ? thread.preview(asked.value, against, context.moment()) : asked;
    },
    "guides:install": async ({ source }) => {
      const asked = askedOf(source);
      return asked.ok ? thread.install(asked.value) : asked;
    },
    "guides:put-away": ({ away, ...name }) => putGuideAway(name, away),
    "guides:show-file": async ({ key, file }) => {
      const place = placeOf(key);
      if (!place.ok) return place;
      if (file === undefined) return context.openPath(place.value);
      // a name that is none of a guide's files leads nowhere, least of all out of its folder
      if (guideFileUse(file) === undefined || file.includes("..")) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      return context.openPath(join(place.value, file));
    },
  };
}
