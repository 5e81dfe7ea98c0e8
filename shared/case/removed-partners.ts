import type { Case } from "./case.ts";

type RemovedPartner = NonNullable<Case["removedPartners"]>[number];

/** What a partner is called in texts, in Chinese first. */
export const namesInTexts = (partner: NonNullable<Case["partners"]>[number] | undefined): readonly string[] =>
  [partner?.nameZh, partner?.name].flatMap((name) => name?.trim() || []);

/** The agreements with this partner (by id) and with nobody else. */
export const agreementsOnlyWith = (theCase: Case, partner: string): readonly string[] =>
  (theCase.agreements ?? []).flatMap(({ id, partners }) => (partners && partners.length > 0 && partners.every((one) => one === partner) ? [id] : []));

/** The case that remembers a partner that is about to be removed (by its place, from 0): its names, and what it leaves without a partner. */
export function withPartnerRemembered(theCase: Case, index: number): Case {
  const partner = theCase.partners?.[index];
  const names = namesInTexts(partner);
  if (partner === undefined || names.length === 0) return theCase;
  const agreements = agreementsOnlyWith(theCase, partner.id);
  const files = (theCase.attachments ?? []).flatMap(({ id, for: own }) => (own === partner.id || agreements.includes(own ?? "") ? [id] : []));
  const others = (theCase.removedPartners ?? []).filter((one) => one.partner !== partner.id);
  return { ...theCase, removedPartners: [...others, { partner: partner.id, names: [...names], left: [...agreements, ...files] }] };
}

/** The partners that were removed and are not there again. */
export const removedPartners = ({ removedPartners: all, partners }: Case): readonly RemovedPartner[] =>
  (all ?? []).filter(({ partner }) => !partners?.some(({ id }) => id === partner));

/** The case without the removed partners of which nothing is left: no text names them, no agreement and no file waits for another partner. The very same case when there is none. */
export function withoutForgottenPartners(theCase: Case): Case {
  const { removedPartners: all, ...rest } = theCase;
  if (all === undefined || all === null) return theCase;
  const texts = JSON.stringify({ ...rest, attachments: undefined });
  const waiting = new Set([
    ...(theCase.agreements ?? []).flatMap(({ id, partners }) => (partners && partners.length > 0 ? [] : [id])),
    ...(theCase.attachments ?? []).flatMap(({ id, unplaced }) => (unplaced === true ? [id] : [])),
  ]);
  const kept = removedPartners(theCase).filter(
    ({ names, left }) => left?.some((id) => waiting.has(id)) || names.some((name) => texts.includes(JSON.stringify(name).slice(1, -1))),
  );
  if (kept.length === all.length) return theCase;
  return kept.length === 0 ? rest : { ...rest, removedPartners: kept };
}
