import { fieldLabel, fieldName, type OwnNames } from "../case/field-catalogue.ts";

/** What the lines of 检查结果 call a field. */

/** The longest label that a line takes over; a longer one, a statement to agree to, gives way to the field's shorter name or to that of its rule. */
const LONGEST_LABEL = 13;

/** A field as the form calls it, or else by a name that no other question of its rule has. */
export function labelOf(path: string, about: string, own: OwnNames): string {
  const label = fieldLabel(path);
  if (label === path) return shorter(fieldName(path, own), about);
  const name = fieldName(path.replaceAll(/\[\d+\]/g, ""), own);
  return label.length > LONGEST_LABEL && name.length <= LONGEST_LABEL ? name : shorter(label, about);
}

/** 第 2 行金额: a field alone, in a table of the budget with its row; which rows are of the international cooperation is one question of them all. */
export function labelWithRow(path: string, about: string, own: OwnNames): string {
  const [, row] = /^budget\.(?:items|selfFunding)\[(\d+)\]\.(?!international$)\w+$/.exec(path) ?? [];
  const label = labelOf(path, about, own);
  return row === undefined ? label : `第 ${Number(row) + 1} 行${label}`;
}

const shorter = (name: string, about: string) => (name.length > LONGEST_LABEL && about.length < name.length ? about : name);
