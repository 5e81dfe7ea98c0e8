import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { drawSource } from "../../reading/draw-source.ts";
import { readingSet } from "../../reading/reading-set.ts";

const sample = fileURLToPath(new URL("../../../templates/samples/topic-2", import.meta.url));

/** The agreement of the set that a case of ours is made for: in German, its provisions and signatures in print. */
const GERMAN = "09-de-kooperationsvertrag";

export async function readCaseIn(folder: string): Promise<Case> {
  const read = parseCase(JSON.parse(await readFile(join(folder, "case.json"), "utf8")), "case.json");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A folder with the complete example of 专题二 without agreements and attachments, of the two parties of the German agreement. */
export async function caseOfGermanAgreement(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "协议 读取 "));
  await cp(join(sample, "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, agreements: _agreements, ...rest } = await readCaseIn(folder);
  const [partner] = rest.partners ?? [];
  if (!partner) throw new Error("the example has no partner");
  const partners = [{ ...partner, id: "suederau", name: "Hochschule Süderau", nameZh: "南郊应用科学大学", kind: "university" }];
  const applicant = { ...rest.applicant, name: "南郊样例大学" };
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...rest, applicant, partners }));
  return folder;
}

/** The German agreement as its author would send it: text, not pictures. */
export async function germanAgreement(seals = false): Promise<Uint8Array> {
  const source = readingSet().find(({ id, split }) => id === GERMAN && split === "tune");
  if (!source) throw new Error(`no ${GERMAN}`);
  return drawSource(source, seals);
}
