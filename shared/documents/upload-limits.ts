import type { BundleChoices } from "../case/bundle-choices.ts";
import { type Guide, quote } from "../guide/guide.ts";

type Upload = Guide["upload"];

const MEGABYTE = 1024 * 1024;
const bytes = (megabytes: number | undefined) => (megabytes === undefined ? undefined : Math.floor(megabytes * MEGABYTE));

/** The choices of a case with the guide's limits where the user has set none. */
export function withUploadLimits(choices: BundleChoices | null | undefined, upload: Upload): BundleChoices {
  const maxFileBytes = choices?.maxFileBytes ?? bytes(upload?.maxFileMegabytes);
  const maxTotalBytes = choices?.maxTotalBytes ?? bytes(upload?.maxTotalMegabytes);
  return { ...choices, ...(maxFileBytes !== undefined && { maxFileBytes }), ...(maxTotalBytes !== undefined && { maxTotalBytes }) };
}

/** What the guide says of uploading, in a sentence with the place of its clause; `undefined`: nothing. */
export function uploadNotice(guide: Guide): string | undefined {
  const { upload } = guide;
  if (upload === undefined) return undefined;
  const said = [
    ...(upload.maxFileMegabytes === undefined ? [] : [`单个文件不超过 ${upload.maxFileMegabytes} MB`]),
    ...(upload.maxTotalMegabytes === undefined ? [] : [`全部文件不超过 ${upload.maxTotalMegabytes} MB`]),
    ...(upload.prefix === undefined ? [] : [`文件名写作“${upload.prefix}”`]),
    ...(upload.formats === undefined ? [] : [`格式为 ${upload.formats.map((format) => format.toUpperCase()).join("、")}（本软件一律转成 PDF）`]),
  ];
  return `指南规定：${said.join("，")}（${quote(guide, upload.cites).place}）。未另填上限时按指南。`;
}
