import type { Partner, Unit } from "../../case/case.ts";
import { isAnswered } from "../../case/case-path.ts";
import { doubleOf } from "../../facts/doubles.ts";
import { given, namesOfParty, partyName } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import type { GuideTopic } from "../../guide/guide.ts";
import { namesWord } from "../../guide/unit-names.ts";
import { countryName, countryOf } from "../../text/countries.ts";
import { chineseDate } from "../../text/dates.ts";
import { parseMoment, shanghaiDate } from "../../text/moment.ts";
import { isLastHour } from "../../text/moment-text.ts";
import { advice, type CheckContext, met, missing, notApplicable, notMet, open, type Subject, type Verdict } from "../verdict.ts";

/** `fieldInList`: the guide's own words are met; a narrower or neighbouring notion is open (B7); any other is not met. */
export function fieldInList(_check: CheckOf<"fieldInList">, { case: theCase, topic }: CheckContext): Verdict {
  const allowed = topic.fields.map((field) => field.name).join("、");
  const field = given(theCase.field);
  if (!field) return missing(["field"], { allowed });
  if (listedField(topic, field)) return met({ field, allowed });
  const near = topic.fields.filter((entry) => [entry.name, ...entry.aliases, ...entry.near].some((word) => field.includes(word)));
  if (near.length === 0) return notMet({ field, allowed });
  return open({ field, allowed, near: near.map((entry) => entry.name).join("、") });
}

function listedField(topic: GuideTopic, field: string): boolean {
  return topic.fields.some((entry) => entry.name === field || entry.aliases.includes(field));
}

/** `priorityField`: a priority is no condition (B8), so this is advice whatever the answer. */
export function priorityField(_check: CheckOf<"priorityField">, { case: theCase, topic }: CheckContext): Verdict {
  const field = given(theCase.field);
  if (!field) return { ...advice({}, "missing"), missing: ["field"] };
  if (!listedField(topic, field)) return advice({ field }, "other");
  return advice({ field }, (theCase.partners ?? []).some((partner) => isPriorityPartner(topic, partner)) ? "both" : "listed");
}

/** `priorityPartner`: states and cities of the list stand for themselves, not for their country (B8). */
export function priorityPartner(_check: CheckOf<"priorityPartner">, { case: theCase, topic }: CheckContext, subject: Subject | undefined): Verdict {
  if (subject?.kind !== "partner") return { ...advice({}, "missing"), missing: ["partners"] };
  const { country, region } = subject.partner;
  if (country === "CN") return notApplicable();
  if (!country) return { ...advice({}, "missing"), missing: [`${subject.path}.country`] };
  const place = (countryName(country) ?? country) + (given(region) ?? "");
  if (["HK", "MO", "TW"].includes(country)) return advice({ place }, "region-not-country");
  const inCountry = topic.priorityPartners.filter((entry) => entry.country === country);
  const field = given(theCase.field);
  if (isPriorityPartner(topic, subject.partner)) return advice({ place, ...(field && { field }) }, field && listedField(topic, field) ? "both" : "listed");
  if (inCountry.length === 0) return advice({ place }, "other");
  const values = { place, listed: inCountry.map((entry) => entry.name).join("、") };
  return given(region) ? advice(values, "other-region") : { ...advice(values, "region"), missing: [`${subject.path}.region`] };
}

/** Whether a partner's country, or the state or city that is named of it, is on the list. */
function isPriorityPartner(topic: GuideTopic, { country, region }: Partner): boolean {
  const inCountry = topic.priorityPartners.filter((entry) => entry.country === country);
  return inCountry.some((entry) => entry.regions.length === 0 || entry.regions.some((name) => sameWords(given(region) ?? "", name)));
}

const sameWords = (text: string, name: string) => text.toLowerCase().includes(name.toLowerCase());

/** `priorityKeyLaboratory`: 省部级及以上 with stable cooperation is a priority, no condition (C11). */
export function priorityKeyLaboratory(_check: CheckOf<"priorityKeyLaboratory">, { case: theCase }: CheckContext): Verdict {
  // 在沪高校、科研机构: a unit said to be elsewhere is none of them
  const laboratories = (theCase.units ?? []).flatMap((unit) =>
    unit.keyLaboratory && unit.inShanghai !== false ? [{ unit, laboratory: unit.keyLaboratory }] : [],
  );
  const listed = laboratories.find(
    ({ laboratory }) => (laboratory.level === "national" || laboratory.level === "provincial-or-ministerial") && laboratory.stableCooperation === true,
  );
  return listed ? advice({ laboratory: given(listed.laboratory.name) ?? given(listed.unit.name) ?? "" }, "listed") : advice({}, "other");
}

/**
 * `countriesAtLeast`: partners with established cooperation, one for each country (B2); China never counts, nor do its
 * regions (B3), nor what is only planned (B5). With China named and one country short the guide is open (B1).
 */
export function countriesAtLeast(check: CheckOf<"countriesAtLeast">, { case: theCase, guide }: CheckContext): Verdict {
  const partners = theCase.partners ?? undefined;
  if (partners === undefined && theCase.partners !== null) return missing(["partners"], { least: check.count, count: 0 });
  const certain = new Set<string>();
  const possible = new Set<string>();
  // B11: an intergovernmental organisation is not simply of the country that it lies in
  const ofOrganisations = new Set<string>();
  const organisations: string[] = [];
  const unanswered: string[] = [];
  let china = false;
  let wildcards = 0;
  for (const [index, partner] of (partners ?? []).entries()) {
    if (partner.established === false || partner.established === null) continue;
    // B2: a territory counts as the country that it belongs to
    const country = partner.country ? countryOf(partner.country) : undefined;
    const answered = partner.established === true && country !== undefined;
    if (country !== undefined && ["HK", "MO", "TW"].includes(country)) continue;
    if (!answered) {
      if (partner.established === undefined) unanswered.push(`partners[${index}].established`);
      if (country === undefined) unanswered.push(`partners[${index}].country`);
    }
    const organisation = namesWord(namesOfParty(partner).join(" "), guide.internationalOrganisations);
    if (organisation && country !== undefined && country !== "CN") {
      ofOrganisations.add(country);
      organisations.push(partyName(theCase, partner.id));
    } else if (country === "CN") china ||= answered;
    else if (country === undefined) wildcards += 1;
    else (answered ? certain : possible).add(country);
  }
  const countries = [...certain].map((country) => countryName(country) ?? country).join("、") || "无";
  const values = { count: certain.size, least: check.count, countries };
  if (certain.size >= check.count) return met(values);
  if (new Set([...certain, ...possible]).size + wildcards >= check.count) return missing(unanswered, values);
  const withOrganisations = new Set([...certain, ...possible, ...ofOrganisations]).size + wildcards;
  if (organisations.length > 0 && withOrganisations + (china ? 1 : 0) >= check.count) {
    return open({ ...values, organisations: organisations.join("、") }, "organisation");
  }
  return china && certain.size + 1 >= check.count ? open(values) : notMet(values);
}

/** `periodExactly`: exact dates are met, shorter inside is advice, anything outside is not met (B9); a term of one day is taken for a slip and asked about. */
export function periodExactly(check: CheckOf<"periodExactly">, { case: theCase }: CheckContext): Verdict {
  const start = theCase.period?.start ?? undefined;
  const end = theCase.period?.end ?? undefined;
  const day = (date: string | undefined) => (date === undefined ? "未填" : chineseDate(date));
  const values = { start: day(start), end: day(end), from: day(check.start), to: day(check.end) };
  if (start !== undefined && end !== undefined && end < start) return { ...notMet(values, "reversed"), field: "period.end" };
  const isOutside = (date: string | undefined) => date !== undefined && (date < check.start || date > check.end);
  if (isOutside(start) || isOutside(end)) return { ...notMet(values), field: isOutside(start) ? "period.start" : "period.end" };
  if (start === undefined || end === undefined) {
    return missing([...(start === undefined ? ["period.start"] : []), ...(end === undefined ? ["period.end"] : [])], values);
  }
  if (start === end && check.start !== check.end) {
    const message = `开始日期与结束日期同为 ${values.start}；指南的执行期限为 ${values.from}至${values.to}。`;
    return { ...missing(["period.end"], values, "same-day"), message };
  }
  return start === check.start && end === check.end ? met(values) : advice(values);
}

/** `filingWindow`: 16:30:00 is still inside (F1), before the opening is advice (F2), a date alone decides nothing on its edges. */
export function filingWindow(check: CheckOf<"filingWindow">, { moment }: CheckContext): Verdict {
  const opens = parseMoment(check.opens);
  const closes = parseMoment(check.closes);
  if (opens?.kind !== "instant" || closes?.kind !== "instant") throw new Error("the guide's filing window has no time of day");
  const date = shanghaiDate(moment);
  const values = { opens: check.opens, closes: check.closes };
  if (moment.kind === "date") {
    const [first, last] = [shanghaiDate(opens), shanghaiDate(closes)];
    if (date === first || date === last) return missing(["at"], values);
    if (date < first) return advice(values);
    return date > last ? notMet(values) : met(values);
  }
  if (moment.epochMs < opens.epochMs) return advice(values);
  if (moment.epochMs > closes.epochMs) return notMet(values);
  return isLastHour(closes.epochMs - moment.epochMs) ? { outcome: "met", variant: "last-hour", values } : met(values);
}

/** `leadsFewerThan`: only projects of the commission led by the lead person count; expired but unaccepted ones are open (F3). */
export function leadsFewerThan(check: CheckOf<"leadsFewerThan">, { case: theCase, moment }: CheckContext): Verdict {
  const projects = theCase.lead?.ongoingProjects;
  if (projects === undefined) return missing(["lead.ongoingProjects"], { limit: check.limit });
  const today = shanghaiDate(moment);
  let count = 0;
  let expired = 0;
  let unclear = 0;
  const unanswered: string[] = [];
  // a row in which nothing stands says neither that there is a project nor that there is none
  const empty = (projects ?? []).flatMap((project, index) => (isAnswered(project) ? [] : [`lead.ongoingProjects[${index}].title`]));
  for (const [index, project] of (projects ?? []).entries()) {
    if (project.role === "participant" || project.funder === "other" || project.accepted === true) continue;
    const path = `lead.ongoingProjects[${index}]`;
    const open: string[] = [];
    if (!project.role) open.push(`${path}.role`);
    if (!project.funder) open.push(`${path}.funder`);
    if (!project.end) open.push(`${path}.end`);
    else if (project.end < today && (project.accepted === undefined || project.accepted === null)) open.push(`${path}.accepted`);
    if (open.length > 0) {
      unclear += 1;
      unanswered.push(...open);
    } else if (project.end && project.end < today) expired += 1;
    else count += 1;
  }
  const values = { count, expired, limit: check.limit };
  if (count >= check.limit) return notMet(values);
  if (count + unclear + expired < check.limit) return empty.length > 0 ? missing(empty, values) : met(values);
  return unclear > 0 ? missing(unanswered, values) : open(values);
}

/** `jointWith`: a unit of the wanted kind, in Shanghai, in the wanted role (C7–C9). */
export function jointWith(check: CheckOf<"jointWith">, context: CheckContext): Verdict {
  const { case: theCase } = context;
  if (theCase.units === undefined) return missing(["units"]);
  const found = { right: [] as Unit[], open: [] as Unit[], elsewhere: [] as Unit[] };
  const unanswered: string[] = [];
  for (const [index, unit] of (theCase.units ?? []).entries()) {
    if (unit.role && !check.roles.some((candidate) => candidate === unit.role)) continue;
    const kinds = unit.kind ? [unit.kind] : [...check.kinds, ...check.openKinds];
    const spokenOf = kinds.filter((kind) => check.kinds.includes(kind) || check.openKinds.includes(kind));
    if (spokenOf.length === 0) continue;
    // C9: 只联合企业、含外地企业为无法判断; units of every other kind must be in Shanghai
    if (unit.inShanghai === false && !spokenOf.includes("enterprise")) {
      found.elsewhere.push(unit);
      continue;
    }
    const path = `units[${index}]`;
    const place = typeof unit.inShanghai === "boolean" || unit.kind === "enterprise" ? [] : [`${path}.inShanghai`];
    const missingHere = [...(unit.kind ? [] : [`${path}.kind`]), ...place, ...(unit.role ? [] : [`${path}.role`])];
    if (missingHere.length > 0) unanswered.push(...missingHere);
    else (check.kinds.includes(unit.kind ?? "") ? found.right : found.open).push(unit);
  }
  const names = (units: readonly Unit[]) => [...new Set(units.map((unit) => partyName(theCase, doubleOf(context, unit.id) ?? unit.id)))].join("、");
  if (found.right.length > 0) {
    const doubles = found.right.filter(({ id }) => doubleOf(context, id) !== undefined);
    const values = { units: names(found.right) };
    return doubles.length === 0 ? met(values) : { outcome: "met", variant: "double", values: { ...values, doubles: names(doubles) } };
  }
  if (unanswered.length > 0) return missing(unanswered);
  const elsewhere = names(found.elsewhere);
  if (found.open.length === 0) return elsewhere === "" ? notMet() : notMet({ elsewhere }, "elsewhere");
  const values = { units: names(found.open), ...(elsewhere !== "" && { elsewhere }) };
  // what is open of companies of Shanghai is not where they are
  if (found.open.every(({ kind }) => kind === "enterprise"))
    return open(values, found.open.every(({ inShanghai }) => inShanghai) ? "enterprises" : "enterprises-elsewhere");
  return open(values, elsewhere === "" ? undefined : "elsewhere");
}

/** `notAsked`: the topic has no such condition; said aloud because applicants expect one (A9). */
export function notAsked(): Verdict {
  return notApplicable();
}
