import { beforeEach, expect, test, vi } from "vitest";
import { NO_PROFILES, type Profiles, withProfile } from "../../../shared/desk/profiles.ts";
import { ok } from "../../../shared/errors.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type ProfilesOfPage = {
  readonly useProfiles: { readonly getState: () => { readonly profiles: Profiles | undefined } };
  readonly loadProfiles: () => Promise<void>;
  readonly putProfile: (kind: "unit", former: undefined | { readonly id: string; readonly version: number }, values: object) => Promise<unknown>;
  readonly removeProfile: (kind: "unit", id: string) => Promise<unknown>;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const PROFILES = "../../../renderer/state/profiles.ts";

const withUnits = (...names: readonly string[]) => names.reduce<Profiles>((all, name) => withProfile(all, "unit", name, { name }) ?? all, NO_PROFILES);
const [ONE, BOTH] = [withUnits("甲单位"), withUnits("甲单位", "乙单位")];

let asked: { readonly name: string; readonly answer: (value: unknown) => Promise<void> }[];
let page: ProfilesOfPage;
/** What the program has on its disk. */
let onDisk: Profiles;

beforeEach(async () => {
  vi.resetModules();
  asked = [];
  onDisk = BOTH;
  stubWindow((name) => {
    if (name === "profiles:read") return Promise.resolve(ok(onDisk));
    return new Promise((resolve) => {
      asked.push({
        name,
        answer: async (value) => {
          resolve(ok(value));
          await new Promise((done) => setTimeout(done, 0));
        },
      });
    });
  });
  page = await import(PROFILES);
  await page.loadProfiles();
});

const names = () => (page.useProfiles.getState().profiles?.units ?? []).map(({ id }) => id);

test("an answer to a change that comes after that to a later removal puts nothing back on the list", async () => {
  void page.putProfile("unit", { id: "乙单位", version: 1 }, { name: "乙单位" });
  void page.removeProfile("unit", "乙单位");
  expect(asked.map(({ name }) => name)).toEqual(["profiles:put", "profiles:remove"]);
  onDisk = ONE;
  await asked[1]?.answer(ONE);
  expect(names()).toEqual(["甲单位"]);
  await asked[0]?.answer({ profiles: BOTH, id: "乙单位" });
  expect(names()).toEqual(["甲单位"]);
});

test("answers in their order are shown as they come, and a late one is not lost: what is on the disk is shown", async () => {
  void page.removeProfile("unit", "乙单位");
  await asked[0]?.answer(ONE);
  expect(names()).toEqual(["甲单位"]);
  // asked first and done last: the program has the new one
  void page.putProfile("unit", undefined, { name: "丙单位" });
  void page.removeProfile("unit", "没有的");
  await asked[2]?.answer(ONE);
  onDisk = withUnits("甲单位", "丙单位");
  await asked[1]?.answer({ profiles: onDisk, id: "丙单位" });
  expect(names()).toEqual(["甲单位", "丙单位"]);
});
