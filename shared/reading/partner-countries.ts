import type { Case, Partner } from "../case/case.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import { countryName, countryOf } from "../text/countries.ts";
import { folded } from "./folded.ts";
import type { Paragraph } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { sameName } from "./same-name.ts";
import { countriesIn } from "./values/named-countries.ts";

/** Another country than that of the partner, and where it is named (from 0, end not included). */
export type OtherCountry = { readonly field: string; readonly answer: string; readonly paragraph: Paragraph; readonly from: number; readonly to: number };

/** A sentence with one partner and one country beside China, which is not that of the partner. */
export function partnerCountries(paragraphs: readonly Paragraph[], theCase: Case): readonly OtherCountry[] {
  const partners = (theCase.partners ?? []).map((partner, index) => ({ partner, field: `partners[${index}].country` }));
  return paragraphs.flatMap((paragraph) =>
    sentences(paragraph).flatMap(({ from, to }): readonly OtherCountry[] => {
      const text = paragraph.text.slice(from, to);
      const named = partners.filter(({ partner }) => isNamed(partner, text));
      const [only] = named;
      const abroad = countriesIn(withoutNames(text, only?.partner)).filter(({ code }) => code !== "CN");
      const [country] = abroad;
      const answer = given(only?.partner.country);
      if (
        named.length !== 1 ||
        !only ||
        !country ||
        !answer ||
        abroad.some(({ code }) => countryOf(code) === countryOf(answer)) ||
        new Set(abroad.map(({ code }) => code)).size > 1
      )
        return [];
      // further units in the sentence may be those of the country
      const known = [theCase.applicant?.name, ...(theCase.units ?? []).map(({ name }) => name), ...namesOfParty(only.partner)].filter(
        (name) => typeof name === "string",
      );
      if (unitsIn(text).some((unit) => !known.some((name) => sameName(unit, name)))) return [];
      return [{ field: only.field, answer: countryName(answer) ?? answer, paragraph, from: from + country.from, to: from + country.to }];
    }),
  );
}

const isNamed = (partner: Partner, text: string) => namesOfParty(partner).some((name) => name.length > 3 && folded(text).includes(folded(name)));

/** The text with the partner's names as blanks: a country in a name is no country. */
function withoutNames(text: string, partner: Partner | undefined): string {
  let result = text;
  for (const name of partner ? namesOfParty(partner) : []) result = result.split(name).join(" ".repeat(name.length));
  return result;
}

function sentences({ text }: Paragraph): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[。；;，,]|[.](?=\s)/gu)) {
    found.push({ from, to: index });
    from = index + 1;
  }
  return [...found, { from, to: text.length }];
}
