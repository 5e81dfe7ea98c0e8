import type { Clause, Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { readDurations } from "../../durations.ts";
import { JOINT_PLATFORM } from "../../vocabulary/platform-words.ts";
import { WITH_EFFECT } from "../../vocabulary/replaced-words.ts";
import { FROM_DATE, FROM_EVENT, MAY_BE, NAMED_START, OF_AGREEMENT, RENEWS } from "../../vocabulary/term-phrases.ts";
import { AGREEMENT, APPROVAL, IN_FORCE, SIGNING } from "../../vocabulary/term-words.ts";
import { placeOf } from "../element.ts";
import { isAside, isDefinition, namesAll, type Reader, statementsWith } from "../reader.ts";
import type { Signatory } from "../signing/sign-line.ts";
import { dateAtHead, definedDate, MADE_ON, type Start, WRITTEN_ABOVE } from "./defined-days.ts";
import { hasOwnDay, isEnd } from "./last-day.ts";
import { firstOfNextMonth, lastApproval, monthBehind } from "./reckoned-days.ts";

const LONGEST_SUBJECT = 24;

/**
 * “This Agreement shall enter into force on the Start Date”: the day of that name, which another sentence of the same provision begins with.
 * None where the provision tells the day of signing, or where it is a work plan that begins on that day.
 */
export function namedStart(reader: Reader, { statements }: Clause): Start | undefined {
  const said = statements.filter(({ isHeading }) => !isHeading);
  if (said.some(({ folded }) => reader.has(SIGNING, folded.replace(/effective\s*date/gu, "")))) return undefined;
  const names = said.flatMap(({ folded }) => {
    const name = NAMED_START.exec(folded);
    const subject = folded.slice(0, name?.index).replace(OF_AGREEMENT, "");
    const isTogether = FROM_DATE.test(folded.slice(0, name?.index)) && namesAll(reader, folded.slice(0, LONGEST_SUBJECT));
    return name?.[1] !== undefined && (isTogether || (reader.has(IN_FORCE, folded) && reader.has(AGREEMENT, subject))) ? [name[1]] : [];
  });
  return names.map((name) => definedDate(reader, name)).find((one) => one !== undefined);
}

/** From when a span of time runs whose sentence names no day: the effective date as defined, the day of signing, none. */
export function startOf(reader: Reader, folded: string, signatories: readonly Signatory[]): Start {
  const named = (NAMED_START.exec(folded) ?? /((?:signing|execution)\s*date|签署日期?)/u.exec(folded))?.[1];
  if (named !== undefined) {
    const defined = definedDate(reader, named);
    if (defined) return defined;
  }
  const month = monthBehind(reader, folded, named);
  if (month !== undefined) {
    const day = reader.has(APPROVAL, month) ? lastApproval(reader) : lastSigned(signatories)?.date;
    return day === undefined ? { from: [], unknown: true } : { date: firstOfNextMonth(day), from: [], unknown: false };
  }
  if (signatories.length > 1 && FROM_REPLY.test(folded)) return fromLast(lastSigned(signatories));
  if (FROM_OTHER_PAPER.test(folded) || DECIDED_LATER.test(folded)) return { from: [], unknown: true };
  const atHead = WRITTEN_ABOVE.test(folded) ? (dateAtHead(reader, MADE_ON) ?? dateAtHead(reader)) : undefined;
  if (atHead && signatories.every(({ date }) => date === undefined)) return atHead;
  const isSigned = reader.has(SIGNING, folded.replace(/effective\s*date/u, ""));
  if (FROM_EVENT.test(folded) && (!isSigned || /自|从/u.test(FROM_EVENT.exec(folded)?.[0] ?? ""))) return { from: [], unknown: true };
  if (reader.has(APPROVAL, folded) && !isSigned) return { from: [], unknown: true };
  // without another day an agreement holds from when all have signed it (民法典 第五百零二条)
  if (signatories.length === 0 && reader.has(SIGNING, folded)) return dateAtHead(reader, MADE_ON) ?? { from: [], unknown: true };
  return fromLast(lastSigned(signatories));
}

/** The day of who signed last, with its place. */
function fromLast(signed: Signatory | undefined): Start {
  if (signed?.date === undefined) return { from: [], unknown: true };
  const line = signed.dateLine;
  return {
    date: signed.date,
    from: line ? [{ page: line.page, quote: line.text.trim(), lines: [{ page: line.page, box: line.box }] }] : [],
    unknown: false,
  };
}

/** 自贵所复函之日起, “from the date of your reply”: the letter of whoever answers is the last that is signed. */
const FROM_REPLY =
  /(?:自|从|于|以)[^。;，,]{0,10}(?:复函|回函|复信|回信|答复函?|确认函|同意函)[^。;，,]{0,6}(?:之日|日期|日)(?:起|生效|开始|为准)?|(?<![a-z])(?:from|on|as of) (?:the )?(?:date|day) of (?:your|the) (?:letter of )?(?:reply|acceptance|answer|confirmation|response)(?![a-z])|(?<![a-z])(?:mit dem|ab dem|vom) (?:datum|tag) (?:ihres (?:antwort)?schreibens|ihrer antwort)|(?<![a-z])(?:date de votre (?:reponse|lettre de reponse)|fecha de su (?:carta de )?respuesta|data della (?:vostra|sua) (?:lettera di )?risposta|data da (?:vossa|sua) resposta)(?![a-z])/u;

/** The work is begun by a paper of its own: acta de inicio, ordre de service, verbale di avvio, 启动确认书. */
const FROM_OTHER_PAPER =
  /(?<![a-z])(?:(?:suscripcion|firma|fecha) del? (?:la )?(?:acta|orden) de (?:inicio|iniciacion|arranque)|assinatura d[ao] (?:ordem|termo) de (?:servico|inicio)|(?:sottoscrizione|firma) del verbale di (?:avvio|inizio|consegna)|(?:signature|notification|emission) (?:de l'ordre|du proces-verbal|d'un ordre) de (?:service|demarrage|commencement)|(?:signature|signing|issue) of the (?:minutes?|certificate|notice|order|letter) (?:of (?:commencement|start|handover)|to (?:commence|proceed|start))|unterzeichnung des (?:start|projektstart|ubergabe)protokolls)|(?:启动|开工|进场|交接)(?:通知)?(?:书|令|单|确认书|纪要)[^。;]{0,8}(?:签|下达|发出)/u;

/** “The committee will decide on which day the four years begin.”, 起算日由双方另行商定: nobody has told it yet. */
const DECIDED_LATER =
  /(?<![a-z])(?:will|shall|is to|are to|to be) (?:jointly )?(?:be )?(?:decided?|determined?|fix(?:ed)?|agreed?|set)(?: [a-z]+){0,3}? (?:on which (?:day|date)|when|the (?:day|date) (?:on|from) which)[^.;]{0,50} (?:begins?|starts?|commences?|runs?)(?![a-z])|(?:起算|开始|起始)(?:之)?(?:日期?|时间)(?:应?由|待)[^。;]{0,16}(?:决定|确定|商定|约定)/u;

/** Who signed last, where all have signed on a day of their own. */
function lastSigned(signatories: readonly Signatory[]): Signatory | undefined {
  if (signatories.some((one) => one.date === undefined || !hasOwnDay(one, signatories))) return undefined;
  return signatories.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1)).at(-1);
}

/** 10.1 自批准决议通知之日起生效 above 10.2 有效期三十六个月，自生效之日起计算: from when it holds, told below the same heading without a day. */
export const forceBeside = ({ clauses, has }: Reader, { under, topics }: Clause): readonly string[] =>
  under === "" || !topics.has("term")
    ? []
    : clauses
        .filter((one) => one.topics.has("term") && one.under === under)
        .flatMap(({ statements }) => statements.map(({ folded }) => folded))
        .filter((folded) => has(IN_FORCE, folded) && FROM_EVENT.test(folded) && readDates(folded).length === 0);

/**
 * A first day that another provision tells: “The parties establish the Node with effect from 1 July 2026”, where the term tells its end alone; or
 * “begins on the Commencement Date and continues for the Project Period”, where the term is told beside that name.
 */
export function startElsewhere(reader: Reader, best: Statement, { heading, under }: Clause, end: string | undefined): Start | undefined {
  const all = [...statementsWith(reader, (clause) => isAside(clause, ["term", "general"]))].filter(
    ({ clause, statement }) => statement !== best && !isDefinition(reader, clause, statement),
  );
  if (end === undefined) {
    const name = [heading, under, best.paragraph.rowHead].find((one) => PERIOD.test(one));
    if (name === undefined) return undefined;
    const sentence = all.find(({ statement: { folded } }) => folded.includes(`the ${name}`) && reader.has(IN_FORCE, folded) && NAMED_START.test(folded));
    return sentence && definedDate(reader, NAMED_START.exec(sentence.statement.folded)?.[1] ?? "");
  }
  const told = all.flatMap(({ clause, statement }) => {
    const [date, ...others] = readDates(statement.folded);
    const isOfBoth =
      (namesAll(reader, statement.folded) && reader.has(JOINT_PLATFORM, statement.folded)) || reader.has(AGREEMENT, statement.folded.slice(0, LONGEST_SUBJECT));
    if (!date || others.length > 0 || !isOfBoth || clause.topics.has("inputs") || clause.topics.has("benefit") || date.date >= end) return [];
    const isFrom = WITH_EFFECT.test(statement.folded.slice(0, date.from)) && !isEnd(reader, statement.folded, date);
    return isFrom && readDurations(statement.folded).length === 0 ? [{ date: date.date, statement }] : [];
  });
  const [first, ...others] = told;
  return first && others.every(({ date }) => date === first.date) ? { date: first.date, from: [placeOf(first.statement)], unknown: false } : undefined;
}

/**
 * “The Cooperation Agreement is extended until 11 September 2030”, whose recitals tell that it “entered into force on 12 September 2024”: what is
 * extended holds from when it began, not from the day on which the amendment is signed.
 */
export function startOfExtended(reader: Reader, statements: readonly Statement[], end: string | undefined): Start | undefined {
  const isExtended = statements.some(({ folded }) => {
    const last = readDates(folded).find((date) => date.last === end);
    const before = folded.slice(0, last?.from ?? 0);
    return RENEWS.test(before) && !MAY_BE.test(before);
  });
  const isLeft = isAmendment(reader) && end !== undefined && !statements.some(({ folded }) => reader.has(SIGNING, folded) || NAMED_START.test(folded));
  const none = isLeft ? { from: [], unknown: true } : undefined;
  if (!isExtended) return none;
  const told = reader.clauses
    .filter(({ isPreamble, label, topics }) => isPreamble || label === undefined || topics.has("recitals"))
    .flatMap((clause) => clause.statements.filter(({ folded }) => reader.has(AGREEMENT, folded)))
    .flatMap((statement) =>
      readDates(statement.folded).flatMap(({ date, from, to }) =>
        BEGAN.test(statement.folded.slice(0, from)) || BEGAN_BEHIND.test(statement.folded.slice(to)) ? [{ date, statement }] : [],
      ),
    );
  const [first, ...others] = told;
  return first && others.every(({ date }) => date === first.date) ? { date: first.date, from: [placeOf(first.statement)], unknown: false } : none;
}
/** 补充协议, “Amendment No. 2”: a new last day alone says nothing of when the agreement that it changes began. */
const isAmendment = ({ clauses }: Reader): boolean =>
  clauses
    .slice(0, 2)
    .flatMap(({ statements }) => statements.slice(0, 4))
    .some(({ folded }) => folded.length < LONGEST_TITLE && AMENDS.test(folded));
const LONGEST_TITLE = 80;
const AMENDS =
  /^[^。;]{0,40}(?:补充|变更|修订|修改|延期|展期)协议|^(?:[a-z\d.]+ ){0,2}(?:amendment|addendum|variation|nachtrag|anderungsvereinbarung|anderungsvertrag|zusatzvereinbarung|avenant|adenda|addenda|convenio modificatorio|termo aditivo|atto (?:aggiuntivo|modificativo|integrativo)|addendo|aditivo|allonge|wijzigingsovereenkomst)(?![a-z])/u;
/** In front of the day on which an agreement began, told as past, and behind it. */
const BEGAN =
  /(?:(?<![a-z])(?:(?:entered|came|has come|gone) into (?:force|effect|operation)|took effect|became (?:effective|valid|operative)|(?:has been|is|was) (?:in (?:force|effect)|valid|effective)|(?:gilt|lauft|besteht|ist (?:seit|gultig|wirksam))|(?:est |etait )?entree? en vigueur|a pris effet|en vigueur|entro en vigor|vigente|surte efectos|entrat[oa] in vigore|in vigore|entrou em vigor|vigora|em vigor|in werking getreden|van kracht|tradde i kraft|trat(?: am)?)(?: (?:on|since|from|as (?:of|from)|with effect from|seit|ab|vom|am|depuis|a compter du|desde|a partir de|dal|il|le|el|em|sinds|op|den|dem|du|the))*|(?:生效于|自|从)) ?$/u;
const BEGAN_BEHIND = /^ ?(?:日?起(?:已经?|正式)?(?:生效|施行|实施|执行|履行)|日?(?:已经?|正式)?生效|in kraft getreten|in kraft(?![a-z]))/u;
/** What a time is called that another provision refers to: Project Period. */
const PERIOD = /^[a-z]+ (?:period|term|duration)$/u;
