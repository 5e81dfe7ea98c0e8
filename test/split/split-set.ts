import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { renderPdf } from "../../electron/documents/pdf.ts";
import { samplesFolder } from "../../electron/files/paths.ts";
import { sha256 } from "../../electron/files/sha256.ts";
import { JpegCodec } from "../../electron/images/jpeg-codec.ts";
import { type GrayscaleImage, openPdfium } from "../../electron/pdf/pdfium.ts";
import type { Attachment, Case } from "../../shared/case/case.ts";
import type { Block, DocumentContent } from "../../shared/documents/blocks.ts";
import { dice } from "../bench/dice.ts";
import { unwrap } from "../fixtures/letter-source.ts";

/** Cases whose documents go to the seal office, and the stack of scans that comes back. Everything is made up. */

/** Projects that are as alike as those of one unit are: some differ in a word. */
export const PROJECTS = [
  { title: "面向柔性装配的具身智能机器人关键技术联合研究", lead: "沈喆" },
  { title: "面向柔性装配的具身智能机器人关键技术联合研究（二期）", lead: "何佳样" },
  { title: "高温超导磁体失超检测方法合作研究", lead: "欧阳示范" },
  { title: "近海风电基础冲刷监测与防护技术研究", lead: "周例清" },
  { title: "近海风电叶片结冰监测与防护技术研究", lead: "阿依古丽" },
  { title: "热带作物病害早期识别模型的联合构建", lead: "黎范文" },
  { title: "老年认知障碍数字筛查工具的跨语言验证", lead: "方样云" },
  { title: "固态储能电池界面稳定化联合研究", lead: "卢样海" },
] as const;

const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text }] });

/** Clauses that every agreement of the unit has. */
const CLAUSES = [
  "双方依照平等互利的原则，就本项目的合作研究、人员往来和成果分享达成如下协议，并各自指定一名负责人，每季度至少召开一次联席会议。",
  "甲方负责总体方案、样机研制和示范应用，乙方负责理论模型、仿真平台和对比试验；双方的试验数据在每次联席会议后十个工作日内互相提供。",
  "双方各自承担本方研究人员的工资、差旅和设备费用，任何一方不以本协议为由要求对方支付报酬，但另有书面约定的除外。",
  "各自独立完成的成果归完成方所有，共同完成的成果归双方共有；任何一方向第三方许可共有成果前须取得对方书面同意，收益按投入的比例分配。",
  "双方对从对方取得的技术资料负有保密义务，期限为本协议终止后五年；因法律规定须披露的，应事先通知对方。",
  "争议由双方协商解决，协商不成的提交上海的仲裁机构仲裁；本协议以中文和英文写成，两种文本具有同等效力。",
];

/** An agreement of several pages for a project. */
const agreement = (title: string, lead: string, kind: string, rounds: number): DocumentContent => ({
  id: "agreement",
  title: kind,
  page: { kind: "letter" },
  blocks: [
    { kind: "title", lines: [[{ kind: "text", text: kind }]] },
    paragraph(`关于“${title}”项目的合作，上海示例智能装备有限公司与外方合作单位订立本文件，中方负责人为${lead}。`),
    ...Array.from({ length: rounds }, (_, round) =>
      CLAUSES.map((clause, index) => paragraph(`第${round * CLAUSES.length + index + 1}条　${clause}（${title}，${kind}）`)),
    ).flat(),
  ],
});

/**
 * A case before anything was sealed: two letters of ours, and where wanted an agreement and its translation, of several pages
 * unless they repeat the clauses fewer times.
 */
export async function makeCase(
  parent: string,
  number: number,
  withAgreements: boolean,
  [own, translated]: readonly [number, number] = [3, 2],
): Promise<string> {
  const project = PROJECTS[number % PROJECTS.length] ?? PROJECTS[0];
  const folder = join(parent, `项目${number + 1}`);
  await mkdir(join(folder, "attachments"), { recursive: true });
  const theCase: Case = JSON.parse(await readFile(join(samplesFolder(), "topic-2", "case.json"), "utf8"));
  const attachments: Attachment[] = [];
  for (const [slot, kind, rounds] of withAgreements
    ? ([
        ["agreement-copy", "国际科技合作协议", own],
        ["agreement-translation", "合作协议中文译件", translated],
      ] as const)
    : []) {
    const { bytes, pages } = unwrap(await renderPdf(agreement(project.title, project.lead, kind, rounds)));
    const file = `attachments/${kind}.pdf`;
    await writeFile(join(folder, file), bytes);
    attachments.push({ id: slot, slot, for: "agreement-suederau", file, sha256: sha256(bytes), pages, state: "received", sealedBy: "none" });
  }
  const lead = { ...theCase.lead, name: project.lead };
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, id: `case-${number + 1}`, title: project.title, lead, attachments }));
  return folder;
}

/** A page of a stack: which page of the printed PDF (from 1) it is, or a blank back; how it went through the scanner. */
export type ScannedPage = {
  readonly printed: number | "blank";
  /** degrees clockwise */
  readonly skew: number;
  readonly upsideDown: boolean;
  readonly sealed: boolean;
  /** so faint that nobody can read it */
  readonly faint?: boolean;
};

const WIDTH = 1240;
const PAPER = 246;
/** Radius of the seal and width of its ring, of 150 dots an inch: 42 mm across. */
const SEAL = { radius: 122, ring: 9 };

/** A PDF of pictures, as a scanner saves it: skewed, with grain, some upside down, with a red seal over the text. */
export async function scanStack(printed: Uint8Array, pages: readonly ScannedPage[], seed: number): Promise<Uint8Array> {
  const opened = (await openPdfium()).open(printed);
  if (typeof opened === "string") throw new Error(opened);
  const codec = await JpegCodec.open();
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [index, page] of pages.entries()) {
    const clean = page.printed === "blank" ? blank() : opened.renderBottom(page.printed, 1, WIDTH);
    if (!clean) throw new Error(`page ${page.printed} cannot be drawn`);
    const samples = scanned(clean, page, dice(seed * 1000 + index));
    const picture = await pdf.embedJpg(codec.encode({ width: clean.width, height: clean.height, components: 3, samples }, 70));
    pdf.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  opened.close();
  return pdf.save();
}

const blank = (): GrayscaleImage => ({ width: WIDTH, height: 1754, pixels: new Uint8Array(WIDTH * 1754).fill(255) });

function scanned({ width, height, pixels }: GrayscaleImage, page: ScannedPage, random: () => number): Uint8Array {
  const angle = ((page.skew + (page.upsideDown ? 180 : 0)) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const seal = { x: width * (0.55 + random() * 0.2), y: height * (0.3 + random() * 0.4) };
  const samples = new Uint8Array(width * height * 3);
  const [fade, grain] = page.faint ? [0.03, 26] : [0.86, 14];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = cos * (column - width / 2) + sin * (row - height / 2) + width / 2;
      const y = -sin * (column - width / 2) + cos * (row - height / 2) + height / 2;
      const left = Math.round(x);
      const top = Math.round(y);
      const ink = left < 0 || top < 0 || left >= width || top >= height ? 0 : 255 - (pixels[top * width + left] ?? 255);
      const shade = PAPER - ink * fade + (random() - 0.5) * grain;
      const at = (row * width + column) * 3;
      if (page.sealed && inSeal(x - seal.x, y - seal.y)) samples.set([level(shade * 0.9), level(shade * 0.35), level(shade * 0.33)], at);
      else {
        const grey = level(shade);
        samples[at] = grey;
        samples[at + 1] = grey;
        samples[at + 2] = grey;
      }
    }
  }
  return samples;
}

const level = (value: number) => Math.max(0, Math.min(255, Math.round(value)));

/** A ring with a star of five points in it. */
function inSeal(x: number, y: number): boolean {
  if (Math.abs(x) > SEAL.radius + SEAL.ring || Math.abs(y) > SEAL.radius + SEAL.ring) return false;
  const distance = Math.hypot(x, y);
  if (Math.abs(distance - SEAL.radius) <= SEAL.ring / 2) return true;
  const turn = (Math.atan2(x, -y) / (2 * Math.PI)) * 5;
  const fromPoint = Math.abs(turn - Math.round(turn)) * 2;
  return distance < 46 * (1 - 0.6 * fromPoint);
}
