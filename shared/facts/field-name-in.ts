import type { Case } from "../case/case.ts";
import { readPath } from "../case/case-path.ts";
import { fieldName, type OwnNames } from "../case/field-catalogue.ts";
import { given, partyName } from "./facts.ts";

/**
 * A field of a case by its name, an entry of a list by what it is called instead of by its number: `agreements[0].term.end` → 协议结束日期
 * （《合作协议》）, `partners[1].established` → 是否已建立合作（某大学）. What has no name keeps its number, as of `fieldName`.
 */
export function fieldNameIn(theCase: Case, path: string, own?: OwnNames): string {
  const [, list = "", inner] = /^([\w.]+\[\d+\])(?:\.\w+\[(\d+)\])?/.exec(path) ?? [];
  const called = list === "" ? undefined : entryName(theCase, list);
  if (called === undefined) return fieldName(path, own);
  const further = inner === undefined ? "" : `第 ${Number(inner) + 1} 项`;
  return `${fieldName(path.replaceAll(/\[\d+\]/g, ""), own)}（${called}${further}）`;
}

/** What an entry of a list is called; `undefined`: it has no name yet. */
function entryName(theCase: Case, place: string): string | undefined {
  const [, list, index] = /^(partners|units|agreements)\[(\d+)\]$/.exec(place) ?? [];
  if (list === "partners" || list === "units" || list === "agreements") {
    const id = theCase[list]?.[Number(index)]?.id;
    return id === undefined ? undefined : partyName(theCase, id);
  }
  const entry = readPath(theCase, place);
  if (typeof entry !== "object" || entry === null) return undefined;
  const unit = "unit" in entry && typeof entry.unit === "string" && place.startsWith("budget.selfFunding") ? partyName(theCase, entry.unit) : undefined;
  const names = ["title" in entry ? entry.title : undefined, "name" in entry ? entry.name : undefined];
  return unit ?? names.map((name) => (typeof name === "string" ? given(name) : undefined)).find((name) => typeof name === "string");
}
