import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readGuides } from "../../electron/library/guides/guides.ts";
import { readPolicies } from "../../electron/library/guides/policies.ts";
import { isActivity } from "../../shared/policies/activities.ts";
import type { Policy } from "../../shared/policies/policy.ts";
import { countryName } from "../../shared/text/countries.ts";

const templates = new URL("../../templates/", import.meta.url);
const installed = await readPolicies();
const guide = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
const each = installed.policies.map((policy) => [policy.id, policy] as const);

/** White space aside: line breaks fall inside sentences of the extracted texts. */
const plain = (text: string) => text.replace(/\s+/g, "");

const sourceOf = async (policy: Policy) => plain(await readFile(new URL(`sources/${policy.source ?? "none"}`, templates), "utf8"));

function policy(id: string): Policy {
  const found = installed.policies.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not installed`);
  return found;
}

describe("every installed policy", () => {
  it("is there and can be read", async () => {
    const files = (await readdir(new URL("policies/", templates))).filter((name) => name.endsWith(".yaml"));
    expect(installed.problems).toEqual([]);
    expect(files).toHaveLength(4);
    expect(installed.policies).toHaveLength(files.length);
  });

  it.each(each)("%s gives every clause and frame word for word as its source does", async (_id, document) => {
    const marks = document.frames.filter(({ id }) => id.endsWith("-mark")).map(({ words }) => words);
    const source = marks.reduce((text, mark) => text.split(mark).join(""), await sourceOf(document));
    for (const { place, words } of document.clauses) expect.soft(source.includes(plain(words)), `${place} is not in the source`).toBe(true);
    expect(document.clauses.length).toBeGreaterThan(10);
  });

  it.each(each)("%s leaves no character of its source outside a clause or a named frame", async (_id, document) => {
    const marks = document.frames.filter(({ id }) => id.endsWith("-mark"));
    const frames = document.frames.filter((frame) => !marks.includes(frame));
    let rest = marks.reduce((text, { words }) => text.split(plain(words)).join(""), await sourceOf(document));
    // longest first: a title is a part of other texts, and each stretch may be taken once only
    for (const { words } of [...document.clauses, ...frames].sort((one, other) => other.words.length - one.words.length)) {
      const at = rest.indexOf(plain(words));
      expect.soft(at, `${words.slice(0, 30)} is not in the source`).not.toBe(-1);
      rest = `${rest.slice(0, at)}|${rest.slice(at + plain(words).length)}`;
    }
    expect(rest.replaceAll("|", "")).toBe("");
  });

  it.each(each)("%s speaks of tracks, activities and countries that there are", (_id, document) => {
    const topics = new Set(guide?.topics.map(({ id }) => id));
    const conditions = document.clauses.flatMap((clause) => [...clause.supports.map(({ when }) => when), ...(clause.onlyFor ? [clause.onlyFor] : [])]);
    const fields = new Set(guide?.topics.flatMap((topic) => topic.fields.map(({ name }) => name)));
    for (const clause of document.clauses) {
      for (const track of clause.tracks) expect.soft(topics.has(track), `${clause.place}: ${track}`).toBe(true);
      for (const activity of clause.activities) expect.soft(isActivity(activity), `${clause.place}: ${activity}`).toBe(true);
      for (const { code } of clause.countries) expect.soft(countryName(code), `${clause.place}: ${code}`).toBeDefined();
    }
    for (const when of conditions) {
      for (const track of when.tracks ?? []) expect.soft(topics.has(track), track).toBe(true);
      for (const field of when.fields ?? []) expect.soft(fields.has(field), field).toBe(true);
      for (const code of when.partnersIn ?? []) expect.soft(countryName(code), code).toBeDefined();
    }
  });
});

describe("the four documents beside the guide", () => {
  it("沪府办发〔2026〕3号 has six actions and eighteen clauses", () => {
    const { clauses } = policy("shanghai-global-partners-2026");
    expect(clauses.filter(({ id }) => /^a\d$/.test(id)).map(({ number }) => number)).toEqual(["一", "二", "三", "四", "五", "六"]);
    const articles = clauses.filter(({ id }) => /^c\d+$/.test(id));
    expect(articles.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, index) => `c${index + 1}`));
    expect(articles.map(({ heading, words }) => words.includes(`)${heading}。`))).not.toContain(false);
    expect(articles.at(17)?.place).toBe("第（十八）条");
  });

  it("上海外资研发中心提升计划 has nine measures, each with the bodies that its words name, in force from 2024-03-15", () => {
    const document = policy("shanghai-foreign-rd-centres-2024");
    const measures = document.clauses.filter(({ id }) => /^m\d$/.test(id));
    expect(measures).toHaveLength(9);
    for (const { place, words, bodies } of measures) {
      const [, named = ""] = /责任单位:(.*)\)$/.exec(plain(words)) ?? [];
      expect.soft(plain(bodies.join("、")), place).toBe(named);
    }
    expect(document.inForceFrom).toBe("2024-03-15");
    expect(document.clauses.at(-1)?.words).toContain("２０２４年３月１５日起施行");
  });

  it("沪科提复〔2023〕33号 is background, and names seven places with agreements and three with bilateral programmes", () => {
    const document = policy("shanghai-proposal-0364-reply-2023");
    expect(document.standing).toBe("background");
    expect(document.standingNote).toBeDefined();
    const places = document.clauses.flatMap(({ countries }) => countries);
    expect(places.filter((place) => place.as === "agreement")).toHaveLength(7);
    expect(places.filter((place) => place.as === "bilateral-programme").map(({ code }) => code)).toEqual(["FI", "IL", "SG"]);
  });

  it("沪科合〔2021〕26号 has four parts, names its platforms and its partner countries", () => {
    const { clauses } = policy("delta-open-innovation-2021");
    expect(clauses.filter(({ id }) => /^p\d$/.test(id))).toHaveLength(4);
    expect(clauses.find(({ id }) => id === "p3-1")?.countries.map(({ code }) => code)).toEqual(["SG", "IL", "FI"]);
    expect(clauses.find(({ id }) => id === "p3-2")?.programmes).toHaveLength(13);
  });
});
