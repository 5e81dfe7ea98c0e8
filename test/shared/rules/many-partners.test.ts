import { cpuUsage } from "node:process";
import { expect, test } from "vitest";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const entries = (count: number, of: Readonly<Record<string, unknown>>, set: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => ({ ...of, ...set(index) }));
const firstOf = (list: unknown): Record<string, unknown> => (Array.isArray(list) ? list[0] : {});

test.each([
  ["the same", ""],
  ["different", "n"],
])("20,000 partners with %s names, agreements and attachments cost no more than their number", (_name, suffix) => {
  const json = sampleJson();
  const [partner, agreement, attachment] = [firstOf(json.partners), firstOf(json.agreements), firstOf(json.attachments)];
  const large = sampleJson({
    partners: entries(20_000, partner, (index) => ({
      id: `p${index}`,
      name: `${partner.name}${suffix && index}`,
      nameZh: `${partner.nameZh}${suffix && index}`,
    })),
    agreements: entries(5_000, agreement, (index) => ({ id: `a${index}`, partners: [`p${index}`] })),
    attachments: entries(5_000, attachment, (index) => ({ id: `t${index}`, for: `a${index}` })),
  });
  const before = cpuUsage();
  checked(large, guide2026);
  const { user, system } = cpuUsage(before);
  // of the processor; 76 s when each was compared with each
  expect((user + system) / 1e6).toBeLessThan(25);
});

test("the lists of words of a guide are gone through as often for 60 partners as for two", () => {
  const json = sampleJson();
  const partner = firstOf(json.partners);
  const reads = (count: number) => {
    let read = 0;
    // who goes through a list begins at its first word
    const counted = (words: string[]) =>
      new Proxy(words, {
        get(target, key, receiver) {
          if (key === "0") read += 1;
          return Reflect.get(target, key, receiver);
        },
      });
    const { funders, unitNames } = guide2026;
    const guide = {
      ...guide2026,
      internationalOrganisations: counted(guide2026.internationalOrganisations),
      funders: {
        supranational: counted(funders.supranational),
        ministries: counted(funders.ministries),
        publicBodies: counted(funders.publicBodies),
        domestic: counted(funders.domestic),
      },
      unitNames: { ...unitNames, company: counted(unitNames.company), foundation: counted(unitNames.foundation) },
    };
    checked(
      sampleJson({ partners: entries(count, partner, (index) => ({ id: `p${index}`, name: `${partner.name}${index}`, nameZh: `${partner.nameZh}${index}` })) }),
      guide,
    );
    return read;
  };
  const ofTwo = reads(2);
  expect(ofTwo).toBeGreaterThan(0);
  expect(reads(60)).toBe(ofTwo);
});
