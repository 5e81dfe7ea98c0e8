import type { Labelled } from "../reading/labelled.ts";
import { placeIn } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { hasHan } from "../text/han.ts";
import type { PlacedFact } from "./contact-labels.ts";
import { besideCountry, writtenRegion } from "./partner-region.ts";

/** A partner as a list behind a label has it, by its names: the Chinese one, and the foreign one where it is given. A paper may know either: each fact is of both. */
export type PartnerEntry = { readonly names: readonly string[]; readonly facts: readonly PlacedFact[] };

/** 劳特奎尔工业大学（Technische Hochschule Lauterquell，德国巴登-符腾堡州，负责人：…）；…: a name with what stands in brackets behind it. */
const ENTRY = /(?<=^|[；;、，,）)\s])(\p{Script=Han}[\p{Script=Han}·-]{3,40})[（(]([^（()）]{2,120})[)）]/gu;

/** The partners in a list behind a label, each with the country and the state that its brackets name. */
export function partnerEntries(labelled: readonly Labelled[]): readonly PartnerEntry[] {
  return labelled.flatMap(({ paragraph, from }) =>
    [...paragraph.text.slice(from).matchAll(ENTRY)].flatMap(({ 0: all, 1: chinese = "", 2: remark = "", index }): readonly PartnerEntry[] => {
      const [first = ""] = remark.split(/，|[,;；](?=\s*\p{Script=Han})/u);
      const foreign = !hasHan(first) && /\p{L}{2}.*\s.*\p{L}{2}/u.test(first) ? first.trim() : undefined;
      const names = foreign === undefined ? [chinese] : [foreign, chinese];
      const at = from + index + all.length - 1 - remark.length;
      // the name of a unit may begin with another country: Australian …
      const start = foreign === undefined ? 0 : first.length;
      const [country, ...others] = countriesIn(remark.slice(start)).filter(({ code }) => code !== "CN");
      if (!country || others.some(({ code }) => code !== country.code)) return [{ names, facts: [] }];
      const [begin, end] = [start + country.from, start + country.to];
      const beside = besideCountry(remark, begin, end);
      const facts = (field: PlacedFact["field"], value: string, to: number): readonly PlacedFact[] =>
        names.map((party) => ({ field, value, party, place: placeIn(paragraph, at + begin, at + to) }));
      const isBehind = beside !== undefined && beside.from >= end;
      const region = isBehind ? facts("partner.region", writtenRegion(country.code, remark.slice(beside.from, beside.to)), beside.to) : [];
      return [{ names, facts: [...facts("partner.country", country.code, end), ...region] }];
    }),
  );
}
