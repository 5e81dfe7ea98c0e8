import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";

/** What a title calls its text, folded. A memorandum or a letter of intent may bear the word of an agreement too; what gives support alone is neither. */
const FORMS: readonly (readonly [form: "memorandum" | "letter-of-intent" | "agreement", title: RegExp])[] = [
  ["memorandum", /备忘录|memorand(?:um|o)(?![a-z])|(?<![a-z])mou(?![a-z])|memoire d'entente|protocole d'(?:entente|accord)|protocollo d'intesa/u],
  [
    "letter-of-intent",
    /意向(?:书|协议|函)|(?:letters?|statement|declaration) of intent|absichtserklarung|lettre d'intention|carta de inten|lettera (?:di|d') ?intent|intentieverklaring|avsiktsforklaring|aiesopimus|list intencyjny/u,
  ],
  [
    "agreement",
    /协议|合同|协定|(?<![a-z])(?:agreement|contract)(?![a-z])|vertrag(?![a-z])|vereinbarung(?![a-z])|(?<![a-z])(?:accord|contrat|convention|convenio|acuerdo|contrato|accordo|convenzione|contratto|acordo|umowa|smlouva)(?![a-z])|sopimus(?![a-z])|(?:avtal|avtale)(?![a-z])/u,
  ],
];

/**
 * The form of the text of an agreement by its title: 协议, 备忘录 or 意向书. A title with the words of two of them, as “Memorandum of Agreement” or
 * 意向协议, is offered by the weaker, and a person must choose it.
 * @param title the line that says what the paper is
 */
export function formOfTitle(title: Paragraph): readonly PlacedFact[] {
  const plain = title.folded.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "");
  const [first, ...others] = FORMS.filter(([, form]) => form.test(plain));
  if (first === undefined) return [];
  return [
    {
      field: "agreement.form",
      value: first[0],
      place: placeIn(title, 0, title.text.length),
      ...(others.length > 0 && { isUnsure: true as const }),
    },
  ];
}
