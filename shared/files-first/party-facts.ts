import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { hasHan } from "../text/han.ts";
import { withLegalForm } from "../text/legal-forms.ts";
import type { SourceOf } from "./fact-sources.ts";
import type { ReadFact } from "./found-file.ts";
import { besideCountry, writtenRegion } from "./partner-region.ts";
import { kindAbroad } from "./unit-facts.ts";

/** What an agreement or a proof says of a party abroad: its name, and the country and the region behind it. */
export function partyFacts(paragraphs: readonly Paragraph[], name: string, sourceOf: SourceOf): readonly ReadFact[] {
  const at = paragraphs.findIndex(({ text }) => text.includes(name));
  const paragraph = paragraphs[at];
  if (!paragraph) return [];
  const from = paragraph.text.indexOf(name);
  const source = sourceOf(placeIn(paragraph, from, from + name.length));
  const kind = kindAbroad(name);
  const own: readonly ReadFact[] = [
    {
      field: hasHan(name) ? "partner.nameZh" : "partner.name",
      value: withLegalForm(withoutCountry(name, paragraphs), paragraph.text.slice(from + name.length)),
      party: name,
      source,
    },
    ...(kind === undefined ? [] : [{ field: "partner.kind" as const, value: kind, party: name, source }]),
  ];
  // the address stands behind the name, or in the lines below it
  const near = paragraphs.slice(at, at + 3).flatMap((one, index) => {
    const start = index === 0 ? from : 0;
    // a scan may break a paragraph in the middle of an address
    const whole = one.text + (paragraphs[at + index + 1]?.text ?? "");
    return countriesIn(one.text.slice(start)).map(({ code, from: begin, to }) => {
      const place = placeIn(one, start + begin, start + to);
      const beside = besideCountry(whole, start + begin, start + to);
      if (!beside) return { code, place };
      const isHere = beside.from < one.text.length;
      const region = { words: whole.slice(beside.from, beside.to), place: isHere ? placeIn(one, beside.from, Math.min(beside.to, one.text.length)) : place };
      return { code, place, region };
    });
  });
  const abroad = near.filter(({ code }) => code !== "CN");
  const [country] = abroad;
  const isSure = country !== undefined && abroad.every(({ code }) => code === country.code);
  if (!isSure) return own;
  const regions = abroad.flatMap(({ region }): readonly ReadFact[] =>
    region ? [{ field: "partner.region", value: writtenRegion(country.code, region.words), party: name, source: sourceOf(region.place) }] : [],
  );
  return [...own, { field: "partner.country", value: country.code, party: name, source: sourceOf(country.place) }, ...regions];
}

/** 以色列加利尔埃利昂大学, which signs as 加利尔埃利昂大学: the country in front is none of the name; 新加坡国立大学 has it everywhere. */
function withoutCountry(name: string, paragraphs: readonly Paragraph[]): string {
  const [country] = countriesIn(name);
  const bare = country?.from === 0 ? name.slice(country.to) : "";
  const standsAlone = paragraphs.some(({ text }) => new RegExp(`(?:^|[^\\p{Script=Han}])${escaped(bare)}(?!\\p{Script=Han})`, "u").test(text));
  return bare.length >= SHORTEST_BARE && hasHan(bare) && standsAlone ? bare : name;
}
/** 国立大学 is what many are called. */
const SHORTEST_BARE = 5;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
