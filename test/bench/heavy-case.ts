import type { Agreement, Attachment, Case, Partner } from "../../shared/case/case.ts";
import { documentText, wordsSha256 } from "../../shared/documents/blocks.ts";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import { writeLetter } from "../../shared/documents/write-letter.ts";
import { findTopic, type Guide } from "../../shared/guide/guide.ts";

const PARTNERS = 30;
const AGREEMENTS = 10;
const COUNTRIES = ["DE", "FI", "ES", "HU", "BR", "CL", "IL", "TH", "SG", "VN", "AU", "SE"];

/**
 * A case as large as they come, out of the complete example of 专题二: 30 partners, ten agreements of three of them each,
 * and 60 attachments, two of them sealed letters with the words that were printed.
 */
export function heavyCase(sample: Case, guide: Guide, letters: readonly LetterTemplate[]): Case {
  const [partner] = sample.partners ?? [];
  const [agreement] = sample.agreements ?? [];
  if (!partner || !agreement) throw new Error("the example has neither partner nor agreement");
  const partners = Array.from(
    { length: PARTNERS },
    (_, index): Partner => ({
      ...partner,
      id: `partner-${index}`,
      name: `Musterwerk ${index} GmbH`,
      nameZh: `样例机构${index}`,
      country: COUNTRIES[index % COUNTRIES.length] ?? "DE",
      region: undefined,
      kind: index % 3 === 0 ? "enterprise" : "university",
    }),
  );
  const agreements = Array.from({ length: AGREEMENTS }, (_, index): Agreement => {
    const ids = [0, 1, 2].map((place) => `partner-${index * 3 + place}`);
    const [own, other] = agreement.signatories ?? [];
    return {
      ...agreement,
      id: `agreement-${index}`,
      title: `联合研究协议（${index + 1}）`,
      partners: ids,
      signatories: [{ ...own, party: "applicant" }, ...ids.map((party) => ({ ...other, party }))],
    };
  });
  const paper = (slot: string, of: string, index: number): Attachment => ({
    id: `paper-${slot}-${index}`,
    slot,
    for: of,
    file: `attachments/${slot}-${index}.pdf`,
    pages: 4,
    state: "checked",
    sealedBy: "applicant",
  });
  const papers = [
    ...agreements.flatMap(({ id }, index) => [paper("agreement-copy", id, index), paper("agreement-translation", id, index)]),
    ...partners.map(({ id }, index) => paper("foreign-funding-proof", id, index)),
    ...partners.slice(0, 8).map(({ id }, index) => paper("foreign-funding-translation", id, index)),
  ];
  const theCase: Case = { ...sample, partners, agreements, attachments: papers };
  return { ...theCase, attachments: [...papers, ...sealedLetters(theCase, guide, letters)] };
}

function sealedLetters(theCase: Case, guide: Guide, letters: readonly LetterTemplate[]): readonly Attachment[] {
  const topic = findTopic(guide, theCase.topic);
  return ["no-licence-transfer", "self-funding"].map((id): Attachment => {
    const letter = letters.find((candidate) => candidate.id === id);
    const written = letter && topic.ok ? writeLetter({ letter, case: theCase, guide, topic: topic.value }) : undefined;
    if (written?.kind !== "written") throw new Error(`${id} is not written for the heavy case: ${JSON.stringify(written)}`);
    const words = documentText(written.content);
    return {
      id,
      slot: id,
      file: `attachments/${id}.pdf`,
      pages: 1,
      state: "sealed-scan",
      sealedBy: "applicant",
      words,
      wordsSha256: wordsSha256(written.content),
    };
  });
}

/** Milliseconds of each check while the title, a partner's names and the grant are typed, one letter after the other. */
export function typeThrough(heavy: Case, check: (theCase: Case) => unknown, rounds: number): Readonly<Record<string, readonly number[]>> {
  const withPartner = (change: (partner: Partner) => Partner): Case => ({
    ...heavy,
    partners: (heavy.partners ?? []).map((partner, index) => (index === 3 ? change(partner) : partner)),
  });
  const edits: Readonly<Record<string, (round: number) => Case>> = {
    title: (round) => ({ ...heavy, title: `${heavy.title ?? ""}${round}` }),
    "partner's foreign name": (round) => withPartner((partner) => ({ ...partner, name: `${partner.name}${round}` })),
    "partner's Chinese name": (round) => withPartner((partner) => ({ ...partner, nameZh: `${partner.nameZh}${round}` })),
    grant: (round) => ({ ...heavy, budget: { ...heavy.budget, grant: 650_000 - round } }),
  };
  return Object.fromEntries(
    Object.entries(edits).map(([name, edit]) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const changed = edit(round);
        const started = performance.now();
        check(changed);
        times.push(performance.now() - started);
      }
      return [name, times.slice(Math.floor(rounds / 4))];
    }),
  );
}
