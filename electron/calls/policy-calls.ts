import { ok } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { installDataBytes, installDataFolder, installedItems, removeDataFile } from "../library/guides/install-data.ts";
import { readPolicies } from "../library/guides/policies.ts";
import type { CallHandlers } from "./call-context.ts";

/** Calls about the policy library and what a unit installs beside the product's own guides and policies. */
export const policyCalls: Pick<CallHandlers, "policies:read" | "data:list" | "data:install" | "data:remove"> = {
  "policies:read": async () => {
    const { policies, problems } = await readPolicies();
    return ok({ policies, problems: problems.map((problem) => errorText(problem, "window")) });
  },
  "data:list": async () => {
    const { items, problems } = await installedItems();
    return ok({ items, problems: problems.map((problem) => errorText(problem, "window")) });
  },
  "data:install": ({ name, files }) => {
    const sent = files.map(({ path, base64 }) => [path, Buffer.from(base64, "base64")] as const);
    const [only] = sent;
    if (only !== undefined && sent.length === 1 && only[0] === "") return installDataBytes(only[1], name);
    return installDataFolder(new Map(sent), name);
  },
  "data:remove": ({ id, edition }) => removeDataFile(id, edition),
};
