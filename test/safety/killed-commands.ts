import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { z } from "zod";
import { samplesFolder, templatesFolder } from "../../electron/files/paths.ts";
import { sha256 } from "../../electron/files/sha256.ts";
import { CONVERTED_FOLDER } from "../../electron/ingest/converted-files.ts";
import { readGuides } from "../../electron/library/guides/guides.ts";
import { readPolicies } from "../../electron/library/guides/policies.ts";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { pdfOfPages } from "../fixtures/defective-files.ts";
import { furnish } from "../fixtures/known-samples.ts";
import { singleGuide } from "../fixtures/single-guide.ts";
import { type KilledCommand, namesIn } from "./kill-commands.ts";

const caseSchema = z.looseObject({ attachments: z.array(z.looseObject({ id: z.string(), slot: z.string(), file: z.string() })) });
type SampleCase = z.infer<typeof caseSchema>;

const PACK = "用印包.pdf";
const PACK_ASIDE = /^用印包\.pdf\.guohe-\d+$/;

/** `guohe print-pack` of the complete example with letters and agreement copies to be sealed: the pack is the earlier one or the new one. */
export async function printPack(folder: string): Promise<KilledCommand> {
  await furnish(join(folder, "home"));
  return packOf(folder, await sampleCase(folder, (attachments) => attachments.filter(({ id }) => !id.startsWith("letter-"))));
}

/**
 * `guohe print-pack` where an agreement copy is a Word file that changes every time. What stands in for LibreOffice
 * writes half of the PDF, sleeps, writes the rest, ignores all signals that can be ignored, and so does a child that it
 * leaves behind. No half PDF may be kept as converted or stand in the pack, and none of the processes may go on.
 */
export async function wordConversion(folder: string): Promise<KilledCommand> {
  const word = "合作协议.rtf";
  const theCase = await sampleCase(folder, (attachments) =>
    attachments
      .filter(({ slot }) => slot === "agreement-copy")
      .slice(0, 1)
      .map((attachment) => ({ ...attachment, file: `attachments/${word}` })),
  );
  const pack = packOf(folder, theCase);
  const temporary = join(folder, "temp");
  const office = join(folder, "soffice");
  await mkdir(temporary);
  const pdf = await pdfOfPages(3);
  await writeFile(join(folder, "made.pdf"), pdf);
  await writeFile(office, halfAndHalf(join(folder, "made.pdf"), Math.floor(pdf.length / 2), temporary));
  await chmod(office, 0o755);
  const kept = join(folder, "案", CONVERTED_FOLDER);
  let words = "";
  return {
    ...pack,
    environment: { ...pack.environment, GUOHE_LIBREOFFICE: office, TMPDIR: temporary },
    sign: { folder: temporary, name: /^started$/, milliseconds: 500 },
    aside: [...pack.aside, { folder: temporary, name: /./ }, { folder: kept, name: /\.pdf\.guohe-\d+$/ }],
    next: async (edit) => {
      words = `{\\rtf1 agreement ${edit}}`;
      await writeFile(join(folder, "案", "attachments", word), words);
      return pack.next(edit);
    },
    faults: async (edit, done) => {
      const faults = [...(await pack.faults(edit, done))];
      const names = (await namesIn(kept)).filter((name) => name.endsWith(".pdf"));
      for (const name of names) if (sha256(await readFile(join(kept, name))) !== sha256(pdf)) faults.push(`half a PDF is kept: ${name}`);
      if (done && !names.includes(`${sha256(words)}.LibreOffice.pdf`)) faults.push("what was converted is not kept");
      return faults;
    },
  };
}

const halfAndHalf = (pdf: string, half: number, temporary: string) => `#!/bin/sh
trap '' TERM INT HUP
/bin/sh -c "trap '' TERM INT HUP; while :; do sleep 0.2; done # ${temporary}" &
while [ "$1" != "--outdir" ]; do shift; done
head -c ${half} '${pdf}' > "$2/in.pdf"
: > '${temporary}/started'
sleep 0.2
tail -c +${half + 1} '${pdf}' >> "$2/in.pdf"
sleep 0.1
`;

/** Copies the complete example with other attachments, none of them sealed yet. */
async function sampleCase(folder: string, change: (attachments: SampleCase["attachments"]) => SampleCase["attachments"]): Promise<SampleCase> {
  await cp(join(samplesFolder(), "topic-2"), join(folder, "案"), { recursive: true });
  const theCase = caseSchema.parse(JSON.parse(await readFile(join(folder, "案", "case.json"), "utf8")));
  const unsealed = change(theCase.attachments).map(({ sha256: _, pages: __, ...attachment }) =>
    attachment.slot.startsWith("agreement-") ? { ...attachment, state: "received", sealedBy: "none" } : attachment,
  );
  return { ...theCase, attachments: unsealed };
}

/** The title of the case, which the pack carries, tells of which edit it was made. */
function packOf(folder: string, theCase: SampleCase): KilledCommand {
  const caseFile = join(folder, "案", "case.json");
  const out = join(folder, "out");
  let made: number | undefined;
  let pages: number | undefined;
  let text = "";
  return {
    environment: { GUOHE_HOME: join(folder, "home") },
    sign: { folder: out, name: PACK_ASIDE, milliseconds: 20 },
    aside: [{ folder: out, name: PACK_ASIDE }],
    mark: folder,
    next: async (edit) => {
      text = JSON.stringify({ ...theCase, title: `试例${edit}号` });
      await writeFile(caseFile, text);
      return ["print-pack", join(folder, "案"), "--out", join(out, PACK), "--at", "2026-05-25T10:00"];
    },
    faults: async (edit, done) => {
      const faults = (await readFile(caseFile, "utf8")) === text ? [] : ["the case is not as it was"];
      const others = (await namesIn(out)).filter((name) => name !== PACK && !PACK_ASIDE.test(name));
      if (others.length > 0) faults.push(`left behind: ${others.join(", ")}`);
      const found = await readPack(join(out, PACK));
      if (found === undefined) return made === undefined && !done ? faults : [...faults, "there is no pack"];
      if (typeof found === "string") return [...faults, found];
      pages ??= found.pages;
      if (found.pages !== pages) faults.push(`the pack has ${found.pages} pages, not ${pages}`);
      if (found.edit !== edit && (done || found.edit !== made)) faults.push(`the pack is of edit ${found.edit}, not of ${made} or ${edit}`);
      made = found.edit;
      return faults;
    },
  };
}

/** `undefined`: there is none; a sentence: it is not whole. */
async function readPack(file: string): Promise<{ readonly edit: number; readonly pages: number } | undefined | string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  if (!bytes.subarray(-8).toString("latin1").includes("%%EOF")) return "the pack has no end";
  const seen = (await openPdfium()).open(bytes);
  if (typeof seen === "string") return `the pack does not open: ${seen}`;
  const pages = seen.pageCount;
  seen.close();
  const title = (await PDFDocument.load(bytes, { updateMetadata: false })).getTitle() ?? "";
  const edit = /试例(\d+)号/.exec(title)?.[1];
  return edit === undefined ? `the pack names no edit: ${title}` : { edit: Number(edit), pages };
}

const DATA = [
  { kind: "guides", id: "shanghai-intl-coop-2026" },
  { kind: "policies", id: "shanghai-global-partners-2026" },
] as const;

/** `guohe install` of a further edition of a guide or a policy, by turns: it is there whole or not at all, those before it are as they were, and both lists read. */
export async function installation(folder: string): Promise<KilledCommand> {
  const home = join(folder, "home");
  const source = join(folder, "neu.yaml");
  await mkdir(home, { recursive: true });
  const texts = new Map<string, string>();
  const placeOf = (kind: string) => join(home, kind);
  let target = "";
  return {
    environment: { GUOHE_HOME: home },
    sign: { folder: placeOf("guides"), name: /\.yaml\.guohe-\d+$/, milliseconds: 10 },
    aside: DATA.map(({ kind }) => ({ folder: placeOf(kind), name: /\.yaml\.guohe-\d+$/ })),
    mark: folder,
    next: async (edit) => {
      const { kind, id } = DATA[edit % 2] ?? DATA[0];
      // one of each stays for the next: with all of them each start would take longer than the last
      for (const name of (await namesIn(placeOf(kind))).slice(0, -1)) {
        await rm(join(placeOf(kind), name));
        texts.delete(join(placeOf(kind), name));
      }
      const text = (kind === "guides" ? await singleGuide() : await readFile(join(templatesFolder(), kind, `${id}.yaml`), "utf8")).replace(
        /^edition: .*$/m,
        `edition: "试${1000 + edit}"`,
      );
      target = join(placeOf(kind), `${id}@试${1000 + edit}.yaml`);
      texts.set(target, text);
      await writeFile(source, text);
      return ["install", source];
    },
    faults: async (_edit, done) => {
      const faults: string[] = [];
      for (const [file, text] of texts) {
        const found = await readFile(file, "utf8").catch(() => undefined);
        if (found === undefined && file === target && !done) texts.delete(file);
        else if (found !== text) faults.push(`${basename(file)} is ${found === undefined ? "gone" : "not whole"}`);
      }
      const guides = await readGuides([join(templatesFolder(), "guides"), placeOf("guides")]);
      const policies = await readPolicies([join(templatesFolder(), "policies"), placeOf("policies")]);
      faults.push(...[...guides.problems, ...policies.problems].map((problem) => errorText(problem)));
      if (!guides.guides.some(({ id, edition }) => id === DATA[0].id && edition === "2026")) faults.push("the list of guides lacks the product's own");
      const installed = [...guides.guides, ...policies.policies].filter(({ edition }) => edition.startsWith("试")).length;
      if (installed !== texts.size) faults.push(`${installed} installed ones are on the lists, not ${texts.size}`);
      return faults;
    },
  };
}
