import type { ChildProcess } from "node:child_process";
import { SESSION_HEADER } from "../../shared/session-header.ts";

/** The session's second secret in the page that answers the one-time address. */
export const secretIn = (page: string): string => /setItem\("[^"]+", "([\w-]+)"\)/.exec(page)?.[1] ?? "";

/** Asks one call of a running program and gives its answer. */
export type Call = (name: string, argument: unknown) => Promise<unknown>;

/** Waits for the address that the program prints, and exchanges its token for the session. */
export async function connect(child: ChildProcess): Promise<Call> {
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (part: Buffer) => {
      said += part.toString("utf8");
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the program ended: ${said}`)));
  });
  const { origin } = new URL(address);
  const greeted = await fetch(address, { redirect: "manual" });
  const cookie = greeted.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const secret = secretIn(await greeted.text());
  return async (name, argument) => {
    const answer = await fetch(`${origin}/call`, {
      method: "POST",
      headers: { cookie, origin, [SESSION_HEADER]: secret, "content-type": "application/json" },
      body: JSON.stringify({ name, args: [argument] }),
    });
    return answer.json();
  };
}
