import { describe, expect, it } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { partnerOverview } from "../../../shared/policies/partner-overview.ts";

const guide = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
const places = guide ? partnerOverview(guide, (await readPolicies()).policies) : [];
const place = (name: string) => places.find((candidate) => candidate.name === name);
const roles = (name: string) => place(name)?.namings.map(({ role }) => role);

describe("the overview of partner countries and regions", () => {
  it("has the sixteen of 专题二 first, in the order of the guide", () => {
    const listed = places.filter(({ namings }) => namings.some(({ role }) => role === "priority"));
    expect(listed).toHaveLength(16);
    expect(places.slice(0, 16)).toEqual(listed);
    expect(listed.filter(({ isRegion }) => isRegion)).toHaveLength(6);
  });

  it("sets what the reply of 2023 names beside the list of 2026: seven agreements and three bilateral programmes, all still listed", () => {
    const agreements = places.filter(({ namings }) => namings.some(({ role }) => role === "agreement"));
    const programmes = places.filter(({ namings }) => namings.some(({ role }) => role === "bilateral-programme"));
    expect(agreements.map(({ name }) => name).sort()).toEqual(
      ["匈牙利", "德国巴登-符腾堡州", "新加坡", "新西兰达尼丁市", "法国奥罗阿大区", "澳大利亚昆士兰州", "瑞典哥德堡"].sort(),
    );
    expect(programmes.map(({ name }) => name).sort()).toEqual(["芬兰", "以色列", "新加坡"].sort());
    for (const { namings } of [...agreements, ...programmes]) expect(namings.some(({ role }) => role === "priority")).toBe(true);
  });

  it("takes 德国巴符州 and 德国巴登-符腾堡州 for one region, and a German industrial park for Germany", () => {
    expect(roles("德国巴登-符腾堡州")).toEqual(["priority", "agreement"]);
    expect(roles("德国")).toEqual(["platform"]);
  });

  it("names countries of the delta papers that the list of 2026 does not have", () => {
    expect(roles("哥斯达黎加")).toEqual(["platform"]);
    expect(roles("日本")).toEqual(["platform"]);
    expect(roles("新加坡")).toEqual(expect.arrayContaining(["priority", "key-partner", "platform", "agreement", "bilateral-programme"]));
  });
});
