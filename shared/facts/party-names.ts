import type { Partner } from "../case/case.ts";
import { countryName } from "../text/countries.ts";
import { hasHan } from "../text/han.ts";
import { given } from "./facts.ts";

/** Chinese and foreign name of a partner or unit, each `undefined` where there is none. */
export type PartyNames = { readonly chinese: string | undefined; readonly foreign: string | undefined; readonly chineseField: string };

/** Han characters and neither Japanese nor Korean letters. */
const isChinese = (text: string) => hasHan(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** Which of its names is the Chinese one: a partner may carry it in `name` already, as firms in 香港 do. */
export function partyNames(party: { readonly name?: string | null | undefined; readonly nameZh?: unknown }, path: string, foreign: boolean): PartyNames {
  const name = given(party.name) ?? undefined;
  const nameZh = typeof party.nameZh === "string" ? (given(party.nameZh) ?? undefined) : undefined;
  const chinese = nameZh ?? (name !== undefined && (!foreign || isChinese(name)) ? name : undefined);
  const chineseField = nameZh === undefined && (chinese !== undefined || !foreign) ? `${path}.name` : `${path}.nameZh`;
  return { chinese, foreign: name === chinese ? undefined : name, chineseField };
}

/** 南郊大学（Universität Süderau）: both names of a partner on one line; `undefined` when it has none. */
export function fullName(partner: Partner): string | undefined {
  const { chinese, foreign } = partyNames(partner, "", true);
  if (chinese === undefined) return foreign;
  return foreign === undefined ? chinese : `${chinese}（${foreign}）`;
}

/** 德国, with the region behind it where one is given: 德国（巴登-符腾堡州）. */
export function placeName(partner: Partner): string | undefined {
  const country = partner.country ? countryName(partner.country) : undefined;
  const region = given(partner.region);
  return country !== undefined && region ? `${country}（${region}）` : country;
}
