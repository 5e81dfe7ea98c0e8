/** Numbers from 21 to 59 in languages that join a ten and a unit by a rule, in folded text, as spans of months have them. */

type Rule = { readonly tens: readonly (readonly [number, string])[]; readonly units: readonly string[]; readonly join: (ten: string, unit: string) => string };

const RULES: readonly Rule[] = [
  {
    tens: [
      [30, "treinta"],
      [40, "cuarenta"],
      [50, "cincuenta"],
    ],
    units: ["uno?", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    join: (ten, unit) => `${ten} y ${unit}`,
  },
  { tens: [[20, "veinti"]], units: ["uno?", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"], join: (ten, unit) => ten + unit },
  {
    tens: [
      [20, "vinte"],
      [30, "trinta"],
      [40, "quarenta"],
      [50, "cinquenta"],
    ],
    units: ["um", "dois", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove"],
    join: (ten, unit) => `${ten} e ${unit}`,
  },
  {
    tens: [
      [20, "vingt"],
      [30, "trente"],
      [40, "quarante"],
      [50, "cinquante"],
    ],
    units: ["et un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    join: (ten, unit) => `${ten}[ -]${unit}`,
  },
  {
    tens: [
      [20, "venti"],
      [30, "trenta"],
      [40, "quaranta"],
      [50, "cinquanta"],
    ],
    units: ["uno?", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
    // trentuno, trentotto
    join: (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit,
  },
  {
    tens: [
      [20, "zwanzig"],
      [30, "dreiss?ig"],
      [40, "vierzig"],
      [50, "funfzig"],
    ],
    units: ["ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"],
    join: (ten, unit) => `${unit}und${ten}`,
  },
  {
    tens: [
      [20, "twintig"],
      [30, "dertig"],
      [40, "veertig"],
      [50, "vijftig"],
    ],
    units: ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
    join: (ten, unit) => `${unit}en${ten}`,
  },
  {
    tens: [
      [20, "dvacet(?:i)?"],
      [30, "tricet(?:i)?"],
      [40, "ctyricet(?:i)?"],
      [50, "padesat(?:i)?"],
    ],
    units: ["jed(?:en|na|noho)", "dv(?:a|e|ou)", "tri", "ctyri?", "peti?", "sesti?", "sedmi?", "osmi?", "dev(?:et|iti)"],
    join: (ten, unit) => `${ten} ${unit}`,
  },
  {
    tens: [
      [20, "(?:dwadziescia|dwudziestu)"],
      [30, "(?:trzydziesci|trzydziestu)"],
      [40, "(?:czterdziesci|czterdziestu)"],
      [50, "(?:piecdziesiat|piecdziesieciu)"],
    ],
    units: [
      "jed(?:en|nego)",
      "dw(?:a|ie|och|u)",
      "trz(?:y|ech)",
      "czter(?:y|ech)",
      "piec(?:iu)?",
      "szesc(?:iu)?",
      "sied(?:em|miu)",
      "os(?:iem|miu)",
      "dziewiec(?:iu)?",
    ],
    join: (ten, unit) => `${ten} ${unit}`,
  },
];

/** Each number with its words, as patterns. */
export const COMPOUND_NUMBERS: readonly (readonly [number, readonly string[]])[] = Array.from({ length: 39 }, (_, at) => at + 21).flatMap((value) => {
  const [ten, unit] = [value - (value % 10), value % 10];
  const words = RULES.flatMap(({ tens, units, join }) => {
    const own = units[unit - 1] ?? "";
    return tens.flatMap(([of, word]) => (of === ten && own !== "" ? [join(word, own)] : []));
  });
  return words.length > 0 ? [[value, words] as const] : [];
});
