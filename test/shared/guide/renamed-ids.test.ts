import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { suggestSlot } from "../../../shared/attachments/suggest-slot.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { parseGuide } from "../../../shared/check/check-guide.ts";
import { type Guide, SLOT_KINDS } from "../../../shared/guide/guide.ts";
import { agreementSlots, ruleIdsOn } from "../../../shared/guide/rule-selectors.ts";
import { AGREEMENT_ELEMENTS, rulesOnElement } from "../../../shared/wizard/agreement-elements.ts";
import { type Field, isCalledFor } from "../../../shared/wizard/fields.ts";
import { reasonFor } from "../../../shared/wizard/reasons.ts";
import { sectionCatalogue, sectionsOf } from "../../../shared/wizard/sections.ts";
import { letters, unwrap } from "../../fixtures/letter-source.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

const root = new URL("../../../", import.meta.url);
const text = await singleGuide();
const guide = unwrap(parseGuide(parse(text), "guide"));

const NEW = "renamed-";
const name = (id: string) => `${NEW}${id}`;

/** The guide with another id for each rule and slot, wherever it names them. */
function renamedGuide(): Guide {
  const slots = new Set(guide.slots.map(({ id }) => id));
  const slot = (value: unknown): unknown => {
    if (typeof value === "string") return slots.has(value) ? name(value) : value;
    if (Array.isArray(value)) return value.map(slot);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, slot(inner)])) : value;
  };
  const inCheck = ({ kind, ...rest }: Guide["rules"][number]["check"]) => {
    const { slot: one, originals, translationSlot, copySlots } = Object(rest);
    return {
      kind,
      ...rest,
      ...JSON.parse(JSON.stringify({ slot: slot(one), originals: slot(originals), translationSlot: slot(translationSlot), copySlots: slot(copySlots) })),
    };
  };
  const value = {
    ...parse(text),
    rules: guide.rules.map((rule) => ({ ...rule, id: name(rule.id), check: inCheck(rule.check) })),
    slots: guide.slots.map((one) => ({
      ...one,
      id: name(one.id),
      translates: one.translates.map(name),
      ...(one.requiredBy && { requiredBy: name(one.requiredBy) }),
    })),
  };
  return unwrap(parseGuide(value, "renamed"));
}
const renamed = renamedGuide();

const samples: readonly Case[] = readdirSync(new URL("templates/samples", root)).map((folder) => {
  const file = `templates/samples/${folder}/case.json`;
  return unwrap(parseCase(JSON.parse(readFileSync(new URL(file, root), "utf8")), file));
});
const renamedCase = (theCase: Case): Case => ({ ...theCase, attachments: (theCase.attachments ?? []).map((one) => ({ ...one, slot: name(one.slot) })) });
const without = (id: string | undefined) => (id === undefined ? undefined : id.replace(NEW, ""));

/** Every question of a topic that is asked, with its reason. */
function questions(fields: readonly Field[], theCase: Case, of: Guide, base = ""): readonly unknown[] {
  return fields.flatMap((field): readonly unknown[] => {
    if (field.kind === "heading" || !isCalledFor(field, { theCase, guide: of, base })) return [];
    const own = { path: `${base}${field.path}`, reason: reasonFor(field.because ?? [], of, theCase.topic) };
    return [own, ...(field.kind === "list" ? questions(field.fields, theCase, of, `${own.path}.`) : [])];
  });
}

describe("a guide whose rules and slots have other ids", () => {
  test("asks the same questions for the same reasons in each topic", () => {
    for (const theCase of samples) {
      const asked = (of: Guide) => sectionsOf(of, theCase).flatMap(({ fields }) => questions(fields, theCase, of));
      expect(asked(guide).length).toBeGreaterThan(60);
      expect(asked(renamed)).toEqual(asked(guide));
    }
  });

  test("proposes the same places for the same files", () => {
    const files = [
      "合作协议_穆斯特.pdf",
      "Kooperationsvertrag.pdf",
      "共建协议.pdf",
      "项目合作协议.pdf",
      "资助证明译文.pdf",
      "grant award.pdf",
      "承诺书b.pdf",
      "自筹承诺书.pdf",
      "回避函.pdf",
      "伦理批件.pdf",
      "译件.pdf",
      "无关.pdf",
    ];
    let placed = 0;
    for (const theCase of samples) {
      const places = (of: Guide, one: Case) => {
        const report = unwrap(checkCase({ case: one, guide: of, letters, moment: { kind: "date", date: "2026-05-25" } }));
        return files.map((file) => {
          const found = suggestSlot({ name: file, opening: "" }, report.slots, one, of.slots);
          return found && { slot: without(found.slot.slot), for: found.slot.for, sure: found.sure };
        });
      };
      expect(places(renamed, renamedCase(theCase))).toEqual(places(guide, theCase));
      placed += places(guide, theCase).filter((place) => place !== undefined).length;
    }
    expect(placed).toBeGreaterThan(25);
  });

  test("shows the same slots, elements, seals and translations of an agreement", () => {
    for (const { id: topic } of guide.topics) {
      for (const kind of ["cooperation", "joint-platform", "project", undefined] as const) {
        const { copy, anyCopy, translation } = agreementSlots(renamed, topic, kind);
        expect(agreementSlots(guide, topic, kind)).toEqual({ copy: without(copy), anyCopy: without(anyCopy), translation: without(translation) });
        expect(translation).toBeDefined();
      }
      for (const selectors of [...AGREEMENT_ELEMENTS.map(rulesOnElement), ["agreementSealed"] as const, ["translation:agreement"] as const]) {
        expect([...ruleIdsOn(renamed, selectors, topic)].map(without)).toEqual([...ruleIdsOn(guide, selectors, topic)]);
      }
    }
    expect(ruleIdsOn(guide, rulesOnElement("benefitSplit"), "3-2").size).toBe(1);
    expect(ruleIdsOn(guide, ["states:term"], "1").size).toBe(1);
  });
});

test("no product line of the window and of shared/ names a rule or slot of the guide of 2026", () => {
  const shared = new Set<string>([...SLOT_KINDS, ...sectionCatalogue.map(({ id }) => id), ...guide.documents.map(({ id }) => id), "other", "unit-review"]);
  const ids = [...guide.rules, ...guide.slots].map(({ id }) => id).filter((id) => id.includes("-") && !shared.has(id));
  const files = ["shared", "renderer"].flatMap((layer) =>
    readdirSync(new URL(layer, root), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${layer}/${file}`),
  );
  const named = files.flatMap((file) => {
    const source = readFileSync(new URL(file, root), "utf8");
    return ids.filter((id) => source.includes(`"${id}"`)).map((id) => `${file}: ${id}`);
  });
  expect(ids.length).toBeGreaterThan(40);
  expect([...new Set(named)]).toEqual([]);
});
