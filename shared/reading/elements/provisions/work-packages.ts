import type { Statement } from "../../clauses.ts";
import { callNames } from "../../parties.ts";
import { MONEY } from "../../vocabulary/money-words.ts";
import { DONE_BY_LABEL, PACKAGE } from "../../vocabulary/package-words.ts";
import { isAside, type Reader } from "../reader.ts";
import { closes } from "./closing-party.ts";

/** A line of a plan, and who does it: a party, or the words that stand in its place. */
type Package = { readonly statement: Statement; readonly who: string; readonly isParty: boolean };

/**
 * “WP1 (TUD, months 1–12): …”, “Tâche 2 – … Responsable : UPZ.”, 任务一（甲方）：…: lines that begin with the number of a package of work and say
 * who does it, not all the same.
 */
export function packagesOf(reader: Reader): readonly Statement[] {
  const seen = new Set<Statement["paragraph"]>();
  const packages = reader.clauses.flatMap((clause) => {
    if ((isAside(clause, ["division"]) && !clause.isAnnex) || (clause.topics.has("inputs") && !clause.topics.has("division"))) return [];
    return clause.statements.flatMap((statement) => {
      const { paragraph } = statement;
      if (paragraph.isCell || seen.has(paragraph)) return [];
      seen.add(paragraph);
      return packageIn(reader, statement) ?? [];
    });
  });
  const isDivided = new Set(packages.map(({ who }) => who)).size > 1 && packages.some(({ isParty }) => isParty);
  return isDivided ? packages.map(({ statement }) => whole(statement)) : [];
}

function packageIn(reader: Reader, statement: Statement): Package | undefined {
  const { folded } = statement.paragraph;
  const number = PACKAGE.exec(folded);
  if (number === null || MONEY.test(folded)) return undefined;
  const rest = folded.slice(number[0].length);
  const head = rest.slice(0, LONGEST_HEAD);
  // a label tells it best, then a bracket, then what stands between the number and a colon
  const slots = [
    DONE_BY_LABEL.exec(rest)?.[1],
    ...[...head.matchAll(/\(([^()]{2,60})\)/gu)].map(([, slot]) => slot),
    /^[\s:.,-]*([^:(]{2,44}?)\s*(?::|\s-\s)/u.exec(head)?.[1],
  ];
  for (const slot of slots) {
    const first = reader.named(slot ?? "")[0];
    if (first && first.at < 8) return { statement, who: first.party, isParty: true };
    const own = slot?.trim() ?? "";
    // “leader: Kemi”, of Kemi Energy Conversion Centre
    if (slot === slots[0] && reader.parties.filter((party) => callNames(party).some((name) => name.startsWith(`${own} `))).length === 1)
      return { statement, who: own, isParty: true };
  }
  const closing = closes(reader, folded);
  if (closing !== undefined) return { statement, who: closing, isParty: true };
  return slots[0] === undefined ? undefined : { statement, who: slots[0].trim(), isParty: false };
}
/** “Aim 1 (University).” says less than what follows it in its paragraph. */
function whole(statement: Statement): Statement {
  const { text, folded, lines } = statement.paragraph;
  const own = lines.map(({ line }) => line);
  return text.length > LONGEST_QUOTE || own.some(({ page }) => page !== statement.page) ? statement : { ...statement, text: text.trim(), folded, lines: own };
}
const LONGEST_QUOTE = 400;
/** The title of a package and the bracket behind it. */
const LONGEST_HEAD = 110;

/** 水槽试验由某教授团队完成，数值模拟由另一教授团队完成: groups that are called by who heads them, each with work of its own. */
export const isWorkOfGroups = (folded: string) => new Set([...folded.matchAll(BY_GROUP)].map(([, group]) => group)).size > 1;
const BY_GROUP = /由([^,。;由]{2,30}?(?:团队|课题组|研究组|实验室))(?:负责|承担|完成|开展|牵头|主持)/gu;
