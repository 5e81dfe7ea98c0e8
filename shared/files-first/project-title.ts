/** Characters of a title: a bilingual one has two halves. */
const LONGEST = 120;
/** Of these Chinese ones: whatever is longer is a passage. */
const LONGEST_CHINESE = 60;
const SHORTEST = 6;

/** Names of forms and papers: what calls itself so is no project. */
const PAPER =
  /(?:承诺书|承诺函|申报书|申请书|申报表|申请表|任务书|计划书|合同书?|协议书?|指南|通知|公告|批件|意见书?|证明|公函|函|办法|说明|清单|汇总表|报告书?)$/u;

/** Words that names of programmes, calls and their topics are made of; a project's own title has others beside them. */
const PROGRAMME =
  /^\p{Script=Han}{2,4}(?:市|省|自治区)|国家|[省市部]级|省部级|科技部?|国际|全球|海外|港澳台|对外|政府|机构|双边|多边|合作|交流|创新|生态|协同|开放|联合|共建|研发|研究|重点|重大|专项|行动|计划|项目|课题|专题|方向|领域|年度|申报|申请|资助|支持|建设|平台|实验室|中心|伙伴|自然科学|基金|人才|一带一路|外资|企业|一般|面上|青年|之|间|类|的|与|和|及|[\d一二三四五六七八九十年“”"'‘’《》「」（）()·、,，:：—–\-\s]/gu;

/** Where a title ends in its line and a sentence, or the next entry, goes on behind a comma. */
const GOES_ON =
  /[，,]\s*(?=(?:我们|我(?:单位|校|院|所|司|公司)|本(?:单位|项目|人|公司|校|院|所)|该项目|贵|特此|兹|现|拟|系|由|经|将|已|并|以下|如下|总经费|申请|申报|执行|起止|研究期|负责人|承担|牵头|依托|合作(?:单位|方)|外方|中方|项目(?:负责人|编号|周期|申报)|专题|领域|联系)|\p{Script=Han}{2,8}[:：]\s*(?:\d|专题))/u;
/** How a sentence begins, and no title. */
const SENTENCE =
  /^(?:为了?(?:进一步|更好|推[进动]|落实|深入|加[强快]|共同|此|确保)|经(?:双方|研究决定|审[查核议]|协商|.{0,12}(?:同意|批准))|根据|按照?|鉴于|由于|本(?:项目|课题|协议|研究(?!院|所))|该(?:项目|课题)|上述|以[上下]|如下|详见|参?见(?:附|上|下|第)|同[上前]|双方|各方|项目(?:的|是|为))/u;
const SPEAKS = /我们|我(?:单位|校|院|所|司|公司)|本(?:单位|人|公司|校|院|所)|承诺|保证|特此|兹|贵(?:委|单位|公司|校)|真实有效|法律责任/u;

/**
 * The title of a project in what stands behind a label or in quotes: one short line of its own. Not the name of a programme, a call or
 * its topic, of a paper or form, and no sentence.
 */
export function projectTitle(text: string): string | undefined {
  const line = text.split(GOES_ON)[0] ?? "";
  const bare = line
    .trim()
    .replace(/^[《“"「]([^《》“”"「」]*)[》”"」](?:的?(?:项目|课题))?$/u, "$1")
    .replace(/^[《“"「]|[》”"」]$/gu, "")
    .trim();
  const chinese = bare.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (chinese === 0 || chinese > LONGEST_CHINESE || bare.length < SHORTEST || bare.length > LONGEST) return undefined;
  if (PAPER.test(bare) || SENTENCE.test(bare) || SPEAKS.test(bare) || isProgramme(bare)) return undefined;
  // a title has one pause at most
  return (bare.match(/[，,]\s*\p{Script=Han}/gu)?.length ?? 0) > 2 ? undefined : bare;
}

/** 国际科技合作, 2026年度创新生态建设计划“国际科技合作”项目: nothing in it says what the project is about. */
const isProgramme = (name: string): boolean => !/[\p{Script=Han}\p{L}]/u.test(name.replace(PROGRAMME, ""));
