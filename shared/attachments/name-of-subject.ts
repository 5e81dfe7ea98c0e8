import type { Case } from "../case/case.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import { hasHan } from "../text/han.ts";

/** Words that half of all names have. */
const COMMON =
  /^(the|and|for|of|und|der|die|das|de|la|le|et|university|universität|universitaet|université|universidad|institute?|institut|college|school|faculty|department|center|centre|laborator(y|ies)|company|corporation|group|gmbh|ltd|limited|inc|corp|pty|plc|bv|nv|sarl|spa|kg|science|sciences|technology|technologies|research|international|cooperation|agreement|shanghai|china|robotik|robotics)$/iu;
const COMMON_CHINESE = /(有限责任公司|股份有限公司|有限公司|集团|公司|大学|学院|研究院|研究所|研究中心|实验室|医院|（.*?）|\(.*?\))/gu;

/**
 * How much a text speaks of the agreement or partner of a slot: by the names of the partners, in either script, and by the
 * title of the agreement. 0: nothing, or the slot is for nobody in particular.
 */
export function subjectScore(theCase: Case, subject: string | undefined, text: string): number {
  if (subject === undefined) return 0;
  const agreement = theCase.agreements?.find(({ id }) => id === subject);
  const parties = agreement ? (agreement.partners ?? []) : [subject];
  const lower = text.toLowerCase();
  return Math.max(0, ...parties.map((id) => partyScore(theCase, id, lower)), titleScore(given(agreement?.title), lower));
}

function partyScore(theCase: Case, id: string, text: string): number {
  const partner = theCase.partners?.find((candidate) => candidate.id === id);
  const unit = theCase.units?.find((candidate) => candidate.id === id);
  const people = [partner?.lead, partner?.localFunding?.namedLead].flatMap((name) => given(name) ?? []);
  const names = [...people, ...[partner, unit].flatMap((party) => (party ? namesOfParty(party) : []))];
  return Math.max(0, ...names.map((name) => nameScore(name, text)));
}

/** 3 for a whole name, 2 for the part that is its own, 1 for one word of it. */
function nameScore(name: string, text: string): number {
  const plain = name.normalize("NFKC").toLowerCase();
  if (text.includes(plain)) return 3;
  const own = plain.replace(COMMON_CHINESE, "");
  if (hasHan(own)) return own.length >= 2 && text.includes(own) ? 2 : sharesBeginning(own, text) ? 1 : 0;
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4 && !COMMON.test(word));
  const found = words.filter((word) => text.includes(word) || text.includes(withoutAccents(word)) || text.includes(spelledOut(word)));
  return found.length === 0 ? 0 : found.length === words.length ? 2 : 1;
}

/** 穆斯特 of 穆斯特机器人: people shorten names to their beginning. */
const sharesBeginning = (own: string, text: string) => own.length >= 3 && text.includes(own.slice(0, 3));

const withoutAccents = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "");

const spelledOut = (word: string) => word.replace(/[äöü]/g, (letter) => `${withoutAccents(letter)}e`).replace(/ß/g, "ss");

function titleScore(title: string | null | undefined, text: string): number {
  const plain = title?.normalize("NFKC").toLowerCase().trim();
  return plain && plain.length >= 6 && text.includes(plain) ? 3 : 0;
}
