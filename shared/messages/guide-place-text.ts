import type { GuideArea } from "../guide/guide-changes.ts";

/** Values of a guide that are spoken of without their keys, by key below the entry. */
const HEAD: Readonly<Record<string, string>> = {
  title: "名称",
  documentNumber: "文号",
  issuer: "发文单位",
  addressee: "收文单位",
  plan: "计划",
  callName: "征集名称",
  edition: "版本",
  issuedOn: "发布日期",
  hotline: "热线",
  portal: "申报系统",
  "filing.opens": "网上填报开始",
  "filing.closes": "网上填报截止",
  "period.start": "执行期限自",
  "period.end": "执行期限至",
};

const LAST: Readonly<Record<string, string>> = {
  limit: "上限",
  atMost: "不超过",
  atLeast: "不低于",
  lessThan: "低于",
  moreThan: "高于",
  equals: "等于",
  start: "开始",
  end: "结束",
  opens: "开始",
  closes: "截止",
  coverFrom: "须覆盖自",
  coverUntil: "须覆盖至",
  before: "早于",
  after: "晚于",
  notBefore: "不早于",
  notAfter: "不晚于",
  words: "文字",
  text: "文字",
  title: "名称",
  label: "名称",
  help: "说明",
};

/** What of a guide is otherwise, in the call's terms where there are any: 网上填报截止; 申请资助不超过上限　上限. */
export function changedPlaceText(area: GuideArea, id: string, title: string, at: string): string {
  if (area === "head") return HEAD[at === "" ? id : `${id}.${at}`] ?? HEAD[id] ?? id;
  const last = /[^.[\]]+(?=(?:\[\d+\])*$)/.exec(at)?.[0] ?? "";
  const name = title === "" ? id : title;
  const part = LAST[last];
  // 申请资助不超过上限: the name says already which value it is
  return part === undefined || part === "文字" || name.includes(part) ? name : `${name}　${part}`;
}

const LEAST_YUAN = 10_000;

/** A value as the call writes it: a moment with a space, a limit of money in 万元 (limits in a guide are whole yuan). */
export function changedValueText(value: string, at: string): string {
  const amount = /(^|\.)limit$/.test(at) && /^\d+$/.test(value) ? Number(value) : 0;
  if (amount >= LEAST_YUAN) return `${(amount / LEAST_YUAN).toFixed(2)} 万元`;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? value.replace("T", " ") : value;
}
