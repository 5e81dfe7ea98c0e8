import { folded } from "../folded.ts";
import { labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { isFunder, LONGEST_NAME as LONGEST_PART } from "../vocabulary/funder-forms.ts";
import { type Written, written } from "../written.ts";
import { asNamed, officeBehind } from "./proof-funder-name.ts";
import {
  bodyOfOrgan,
  delegatedFunder,
  fundsOthers,
  fundsThroughAnother,
  givesBelow,
  givesFor,
  givesItself,
  givesToClient,
  givesToHead,
  grantsInText,
  partyInHead,
  regionAsParty,
} from "./proof-giver.ts";
import {
  firstBody,
  isNoBody,
  letterhead,
  nominative,
  ON_BEHALF,
  officeOfBox,
  officeOfState,
  pleasedBody,
  regionInTitle,
  SEAT,
  SEAT_WORDS,
  signatureOfMail,
} from "./proof-letterhead.ts";
import { payingFunder, providingFunder } from "./proof-payer.ts";

/** Who funds, as the head of a proof of funding names it (专题二·申报主体要求). */
export const funderOf = (paragraphs: readonly Paragraph[]): Written | undefined => asNamed(foundFunder(paragraphs), paragraphs);

function foundFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  // the funder's name stands above everything else, or is one of the parties
  const top = paragraphs.filter(({ folded }) => !MAIL_HEADER.test(folded) && !OF_CALL.test(folded)).slice(0, 8);
  const withState = (paragraph: Paragraph, from: number, to: number): Written => {
    const own = written(paragraph, from, withoutAddress(paragraph, from, to));
    if (!/minist/iu.test(own.text) || STATE.test(own.text)) return own;
    const behind = STATE.exec(paragraph.text.slice(to));
    if (behind && /^[\s(（|·,–-]*$/u.test(paragraph.text.slice(to, to + behind.index)))
      return { ...written(paragraph, from, to + behind.index + behind[0].length), text: `${own.text} ${behind[0]}` };
    const at = top.indexOf(paragraph);
    const beside = [top[at + 1], top[at - 1]].flatMap((one) => (one && ONLY_STATE.exec(one.text.trim())?.[1]) ?? [])[0];
    return beside === undefined ? own : { ...own, text: `${own.text} ${beside}` };
  };
  const onBehalf = top.flatMap((one) => ON_BEHALF.exec(one.text)?.[1] ?? [])[0];
  const behind = onBehalf === undefined ? undefined : nominative(paragraphs, onBehalf);
  if (behind) return behind;
  const told =
    delegatedFunder(paragraphs) ??
    labelledFunder(paragraphs) ??
    payingFunder(paragraphs) ??
    providingFunder(paragraphs) ??
    throughDepartment(top) ??
    belowGovernment(top) ??
    officeOfBox(paragraphs) ??
    officeOfState(top);
  if (told) return told;
  const giver =
    fundsThroughAnother(paragraphs) ??
    inWhoseName(paragraphs) ??
    givesFor(paragraphs, top) ??
    givesItself(paragraphs) ??
    givesToHead(paragraphs) ??
    givesToClient(paragraphs) ??
    regionAsParty(paragraphs) ??
    givesBelow(paragraphs, top) ??
    pleasedBody(paragraphs) ??
    regionInTitle(top);
  if (giver) return giver;
  for (const [index, paragraph] of top.entries()) {
    const below = MINISTRY.test(paragraph.folded) && paragraph.text.length < LONGEST_HEADING ? belowIn(top, index) : undefined;
    // the title of the paper may stand in a line below its name
    const first = below?.text.slice(0, below.lines[1]?.from).trimEnd() ?? "";
    // a long name goes on in the next line, with a small letter
    const isOneName = below !== undefined && below.text.length < LONGEST_PART && below.lines.slice(1).every(({ from }) => GOES_ON.test(below.text.slice(from)));
    const name = isOneName ? below.text : first;
    const isAlone = below !== undefined && (name === below.text || /\p{Lu}{4}/u.test(below.text.slice(name.length)));
    if (below && isAlone && AGENCY.test(below.folded) && name.length < LONGEST_PART && !/[\d:：]/u.test(name)) return written(below, 0, name.length);
    const subject = grantsInText([paragraph]);
    if (subject) return subject;
    for (const part of partsOf(paragraph.text)) {
      if (part.text.length < 3 || part.text.length > LONGEST_PART || !isFunder(part.text) || isNoBody(paragraph.text)) continue;
      // a round of a scheme, the name of the paper with its number, or a sentence that leads to others
      if (isNumbered(part.text) || IN_OWN_WORDS.test(part.text) || MINUTES.test(folded(part.text)) || PRESENTED.test(part.text) || CALLED.test(part.text))
        continue;
      if (IN_SCHOOL.test(folded(part.text)) || SEAT.test(part.text) || isOwnFund(part.text)) continue;
      // the name of a paper on money of a fund, where its parties follow
      const line = paragraph.text.slice(part.from, withoutAddress(paragraph, part.from, part.from + part.text.length));
      if (PAPER.test(line) && top.slice(index + 1).some((one) => BETWEEN_PARTIES.test(one.folded))) continue;
      const unit = unitsIn(part.text).find(isFunder);
      // a sentence names it among other words
      const name = line.split(" ").length > 12 ? unit : line;
      if (name === undefined) continue;
      const own = (OFFICER_OF.exec(name)?.[1] ?? name).replace(/^(?:La (?=R[ée]gion )|The (?:governing |executive )?board of (?:the )?)/u, "");
      const at = part.from + part.text.indexOf(own);
      return withState(paragraph, at, at + own.length);
    }
  }
  const signs = partyInHead(top) ?? bodyOfOrgan(paragraphs) ?? grantsInText(paragraphs) ?? signingFunder(paragraphs) ?? fundsOthers(paragraphs);
  if (signs) return signs;
  for (const paragraph of top) {
    const named = PRESENTED.test(paragraph.text) ? null : FUND_NAME.exec(paragraph.text);
    if (named && !isOwnFund(paragraph.text)) return written(paragraph, named.index, named.index + named[0].length);
  }
  const first = firstBody(paragraphs);
  const ofHead = first && first === paragraphs[0] ? undefined : (signatureOfMail(paragraphs, isFunder) ?? letterhead(paragraphs));
  if (ofHead) return ofHead;
  const [part] = first ? partsOf(first.text) : [];
  return first && part ? written(first, part.from, withoutAddress(first, part.from, part.from + part.text.length)) : undefined;
}

/** To whom the paper is shown. */
const PRESENTED = /^(?:to be (?:presented|submitted)|for (?:submission|presentation)|zur vorlage|pour valoir|to whom)(?!\p{L})/iu;
/** “Marsden Fund 2024 round”, “The Council has decided as follows:” */
const isNumbered = (text: string) =>
  /^[–—-]|[:：]$|^(?:ministry|department|agency|program(?:me)?|council|fund)$|(?:^|\s)(?:№|n[°ºr]\.?|\d{4})(?=\s|$)/iu.test(text);
const GOES_ON = /^(?:\p{Ll}|\p{Lu}\p{Ll})/u;
/** The line below in the same column, where two texts stand side by side in the head. */
const belowIn = (top: readonly Paragraph[], index: number) => {
  const left = top[index]?.lines[0]?.line.box.left;
  const isBeside = (top[index]?.lines[0]?.line.cells ?? 1) > 1;
  return isBeside ? top.slice(index + 1, index + 4).find(({ lines }) => Math.abs((lines[0]?.line.box.left ?? 0) - (left ?? 0)) < 40) : top[index + 1];
};

/** Funder: The State of Example, represented by …; a number behind such a label is none. */
function labelledFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const { text, paragraph, from, label } of labelledIn(paragraphs, FUNDER_LABEL)) {
    const name = text
      .replace(/,(?=[^,]*,.*\d).*$|[,(（;]\s*(?:represented|vertreten|repr[ée]sent|zastoupen|hereinafter|ABN|nachfolgend|ci-apr[èe]s|以下).*$/u, "")
      .trim();
    const isDepartment = /department$/u.test(label);
    const through = isDepartment ? THROUGH.exec(text) : null;
    // “Department: Institute of Photonics” is that of who is funded
    if (isDepartment && through === null) continue;
    if (through?.[1] !== undefined && through[2] !== undefined) {
      const at = paragraph.text.indexOf(through[2], from);
      const own = written(paragraph, at, at + through[2].length);
      return { ...own, text: `${through[1].replace(STATE_OF, "")} ${own.text}` };
    }
    if (name.length < 3 || name.length > LONGEST_PART || (!isFunder(name) && unitsIn(name).length === 0 && !STATE.test(name) && !/Department of/u.test(name)))
      continue;
    const at = paragraph.text.indexOf(name, from);
    return written(paragraph, at, at + name.length + officeBehind(name, paragraph.text.slice(at + name.length)));
  }
  return undefined;
}
/** “The State of Queensland acting through the Department of the Environment, 1 William Street”: the department of a state, without where it is; behind “Funder” the party is told as it stands. */
const THROUGH =
  /^((?:[Tt]he )?(?:(?:State|Government|Province|Commonwealth) of )?\p{Lu}[\p{L} ]{2,40}?)(?: \([^()]{2,30}\))?,? (?:acting|represented) (?:by and )?(?:through|by) (?:the |its )?((?:Department|Ministry|Office|Agency|Minister)(?: (?:of|for|the|and|\p{Lu}[\p{L}’'-]*)|,(?= \p{Lu}\p{L}+(?:,| and)))+)/u;
const STATE_OF = /^(?:[Tt]he )?(?:State|Government|Province) of (?:the )?/u;
const FUNDER_LABEL =
  "(?:the |funding )?department|(?:sponsoring|awarding|issuing|funding) office|(?:speciali[sz]ed|managing|funding|granting|contracting) (?:agency|body)|批给实体|资助实体|entidade concedente|concedente|outorgante|otorgante|poskytovatel|grantodawca|finantator|tamogato|bevillingsgiver|tilskudsgiver|bidragsgivare|грантодатель|grantor|(?:name of )?(?:the )?(?:funder|funding (?:body|agency|organi[sz]ation|institution|authority)|awarding (?:body|organi[sz]ation)|granting authority)|zuwendungsgeber(?:in)?|fordergeber(?:in)?|mittelgeber(?:in)?|fordernde stelle|(?:organisme )?financeur|organisme de financement|bailleur(?: de fonds)?|(?:entidad|organismo) financiador[a]?|ente finanziatore|(?:entidade|agencia) financiadora|subsidieverstrekker|finansiar|rahoittaja|资助(?:机构|方|单位|部门)|出资(?:方|单位)";

/** GOVERNMENT OF INDIA above its Department of Science and Technology. */
function belowGovernment(top: readonly Paragraph[]): Written | undefined {
  const at = top.slice(0, 3).findIndex(({ folded }) => /^(?:the )?(?:government|commonwealth|republic|kingdom) of (?:the )?[a-z ]{3,30}$/u.test(folded.trim()));
  const next = at < 0 ? undefined : top[at + 1];
  const below =
    next && /^(?:the )?ministry /u.test(next.folded) && next.lines.length === 1 && /^(?:the )?department /u.test(top[at + 2]?.folded ?? "")
      ? top[at + 2]
      : next;
  const name = below && /^(?:The )?Department (?:of|for) [\p{L} ,&’'-]{4,80}/iu.exec(below.text.slice(0, below.lines[1]?.from))?.[0].trimEnd();
  return below && name !== undefined ? written(below, 0, name.length) : undefined;
}

/** A paper without a letterhead: the body in a line of its own below which its president signs. */
function signingFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  const end = paragraphs.slice(-LINES_OF_END);
  const signed = end.find(
    ({ text }, index) =>
      text.length < LONGEST_HEADING && isFunder(text) && !isNumbered(text) && !/[.;,:：]|\d/u.test(text) && OFFICE.test(end[index + 1]?.folded ?? ""),
  );
  if (signed) return written(signed, 0, signed.text.length);
  // SUBDIRECTORA DE PROYECTOS above the body for which she signs
  const below = end.find(
    ({ text, lines }, index) =>
      lines.length === 1 &&
      text.length < LONGEST_HEADING &&
      isFunder(text) &&
      !/[.;,:：+]|\s[–—-]\s|\d/u.test(text) &&
      IS_OFFICE.test(end[index - 1]?.folded ?? ""),
  );
  if (below) return written(below, 0, below.text.length);
  const officer = paragraphs.find(({ text }) => OFFICER_OF.test(text));
  const own = officer && OFFICER_OF.exec(officer.text)?.[1];
  if (officer && own !== undefined && isFunder(own)) return written(officer, officer.text.length - own.length, officer.text.length);
  const beside = end.find(({ text }) => OFFICE.test(folded(text)) && lineOf(text) !== undefined);
  const name = beside && lineOf(beside.text);
  return beside && name !== undefined ? written(beside, beside.text.indexOf(name), beside.text.indexOf(name) + name.length) : undefined;
}
/** Grants Officer, The Example Trust */
const OFFICER_OF =
  /^(?:\p{Lu}\p{L}+ ){0,3}(?:Officer|Manager|Director|Administrator|Coordinator), ((?:The )?\p{Lu}\p{L}+(?: (?:of|for|the|and|\p{Lu}[\p{L}’'-]*))*)$/u;
/** “Example Society President NAME Given” in one paragraph. */
const lineOf = (text: string) =>
  /^(\p{Lu}[\p{L}’'-]*(?: (?:of|for|the|and|\p{Lu}[\p{L}’'-]*)){1,9}?) (?:President|Director|Chair|Executive Director)/u.exec(text)?.slice(1).find(isFunder);
const LINES_OF_END = 10;
const OFFICE =
  /(?<![a-z])(?:president|(?:sub|vice)?director|chair(?:man|woman|person)?|secretary|minister|prasident|directeur|directora?|presidente|direttore|dyrektor|elnok)(?![a-z])|理事长|会长|主任|主席/u;

const IS_OFFICE = /^(?:the )?(?:(?:sub|vice)[ -]?)?(?:president|director|secretari|minister|directeur|directrice|dyrektor|prasident)[a-z ]{0,60}$/u;

/** Parties | The State of Queensland acting through the Department of the Environment (State); … */
function throughDepartment(top: readonly Paragraph[]): Written | undefined {
  for (const paragraph of top) {
    const found = THROUGH.exec(paragraph.text);
    const [, state, department] = found ?? [];
    if (!found || state === undefined || department === undefined || !/^(?:[Tt]he )?(?:State|Government|Province|Commonwealth) of /u.test(state)) continue;
    const at = paragraph.text.indexOf(department);
    const own = written(paragraph, at, at + department.length);
    return { ...own, text: `${state.replace(STATE_OF, "")} ${own.text}` };
  }
  return undefined;
}

/** De Minister van Economische Zaken, namens deze: who signs for a minister grants what the ministry gives. */
function inWhoseName(paragraphs: readonly Paragraph[]): Written | undefined {
  const at = paragraphs.findIndex(
    ({ folded }, index) => /^(?:de |den )?minister van /u.test(folded) && /namens deze/u.test(`${folded} ${paragraphs[index + 1]?.folded}`),
  );
  const [paragraph] = paragraphs.slice(at < 0 ? paragraphs.length : at);
  const found = paragraph && /Minister( van [^,:]+)/u.exec(paragraph.text);
  return paragraph && found ? { ...written(paragraph, found.index, found.index + found[0].length), text: `Ministerie${found[1]}` } : undefined;
}

/** A ministry of a state is that of the state: the guide supports some of them by name. */
const STATES =
  "Baden-W(?:ü|ue)rttemberg|Bayern|Bavaria|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen(?:-Anhalt)?|Schleswig-Holstein|Th(?:ü|ue)ringen|Queensland|New South Wales|Victoria";
const STATE = new RegExp(`(?:(?:des Landes|State of|Freistaats?|Land) )?(?:${STATES})(?!\\p{L})`, "iu");
const ONLY_STATE = new RegExp(`^((?:(?:Land|State of|Freistaat) )?(?:${STATES}))$`, "iu");

/** Where a name ends before the lines of its address, or the title of the paper. */
function withoutAddress({ lines, text }: Paragraph, from: number, to: number): number {
  const starts = lines.map((one) => one.from);
  const address = starts.find(
    (start, index) =>
      start > from &&
      start < to &&
      /\d|(?:bescheid|vertrag|zusage)\s*$|^(?:termo de outorga|resoluci[óo]n(?: de concesi[óo]n)?|decreto|arr[êe]t[ée]|convention attributive|award letter|letter of award|(?:research )?(?:grant|funding) agreement|research contract|subsidiebeschikking|toekenningsbrief|beslut|vedtak|rahoitusp[äa][äa]t[öo]s|notificaci[óo]n)(?!\p{L})/iu.test(
        text.slice(start, starts[index + 1] ?? text.length),
      ),
  );
  return address === undefined ? to : from + text.slice(from, address).trimEnd().length;
}

/** 本署確認…。: a sentence of the funder itself. */
const IN_OWN_WORDS = /^(?:本|我)[署局部會会院厅廳委]|[。；]$/u;
/** Extracto del acta de la sesión del Consejo: what a paper is called, and no body. */
/** Dékáni Hivatal, Office of the Dean: who manages a school gives its money in the name of the school. */
const IN_SCHOOL = /(?<![a-z])(?:dekan|dean|rektor|rector|provost|doyen|decan)[a-z']*(?![a-z])/u;
const MINUTES =
  /^(?:extract|excerpt|minutes|auszug|protokoll|niederschrift|extrait|proces-verbal|extracto|acta(?![a-z])|certificacion|estratto|verbale|extrato|ata(?![a-z])|notulen|uittreksel|utdrag|poytakirja|wyciag|protokol|zapis|kivonat|jegyzokonyv|会议纪要|董事会决议)/u;
const PAPER = /contract|agreement|vertrag|convention|convenio|accordo/iu;
const BETWEEN_PARTIES = /(?<![a-z])(?:is |made |concluded )?between (?:the )?|^(?:zwischen|entre|tra)(?![a-z])/u;

const LONGEST_HEADING = 80;
const MAIL_HEADER = /^(?:from|to|cc|sent|date|subject|von|an|betreff|gesendet|de|a|objet|asunto|oggetto)\s*[:：]/u;
/** Call: Academy Project Funding 2024 */
const OF_CALL =
  /^grants?[- ]in[- ]aid|^(?:call|program(?:me)?|scheme|opportunity|appel(?: a projets)?|convocatoria|bando|edital|aufruf|ausschreibung|forderlinie|utlysning|haku)\s*[:：]/u;
const MINISTRY =
  /^(?:minist|bo (?:khoa|giao|cong|y te|nong)|department of|secretar|(?:the )?european commission$|commission europeenne$|europaische kommission$)/u;
/** A body of its own below the name of its ministry. */
const AGENCY =
  /^(?:[^,.;]{4,60} (?:executive agency|exekutivagentur)(?![a-z])|agence executive|unitatea executiva|agentia|autoritatea nationala|agenc|agency|national (?:research|science)|research council|consejo|consiglio|conselho|quy (?:phat|doi|khoa)|fondo|fonds|fund|institut[a-z]* [^,]{0,80}(?:evaluation|planning|promotion|funding|advancement))/u;
/** A funder's name within a sentence. */
const FUND_NAME = /\p{Lu}[\p{L}’'-]*(?:\s(?:of|for|the|and|\p{Lu}[\p{L}’'-]*))*\s(?:Fund|Foundation|Council|Agency|Commission|Trust)(?!\p{L})/u;

/** … from its Strategic Research Fund: who gives has that fund. */
const OWN_FUND =
  /(?:(?<!\p{L})(?:its|our|their|own|seine[mnrs]?|unsere[mnrs]?|ihre[mnrs]?|eigene[mnrs]?|son|ses|nos|notre|leurs?|sus?|nuestr[oa]s?|propi[oa]s?|suo|sua|propri[oa]|nostr[oa]|seus?|suas?|noss[oa]|zijn|haar|ons|onze|eigen)|['’]s)\s+$/iu;
const isOwnFund = (text: string) => OWN_FUND.test(text.slice(0, FUND_NAME.exec(text)?.index ?? 0));

/** Behind a name: how it is called in what follows. */
const CALLED = /^(?:hereinafter|именуем|zwan[aey]|ci-après|nachfolgend|in seguito|en adelante|doravante)/u;

const PART_ENDS = new RegExp(
  String.raw`\u3000+|\s*[(（][^)）]*[)）]|,?\s*(?=${SEAT_WORDS})|,\s*(?=under|sous|represented|hereinafter|именуем|zwan[aey]|ci-après|nachfolgend|in seguito|en adelante|doravante|$)|^between (?:the )?|\s{3,}`,
  "gu",
);
/** A line in its parts: what stands in brackets and behind them comes apart. */
function partsOf(text: string): readonly { readonly text: string; readonly from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const { 0: gap, index } of [...text.matchAll(PART_ENDS), { 0: "", index: text.length }]) {
    const own = text.slice(from, index).trim();
    if (own !== "") parts.push({ text: own, from: text.indexOf(own, from) });
    from = index + gap.length;
  }
  return parts.toSorted((one, other) => Number(isFunder(other.text)) - Number(isFunder(one.text)) || other.from - one.from);
}
