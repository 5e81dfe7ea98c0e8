/**
 * What a project does, as far as policies speak of it: ids stand in policy files and in `case.policies.activities`.
 * `words` find an activity in the user's own texts; each stands for the activity whatever surrounds it, so general
 * words (合作, 数据, 人才) are left out.
 */
export const ACTIVITIES = {
  "joint-research": { name: "联合研究", words: ["联合研究", "联合研发", "合作研究"] },
  "joint-laboratory": { name: "共建联合实验室等平台", words: ["联合实验室", "联合研究中心", "联合研究平台", "联合创新中心"] },
  "big-science": { name: "国际大科学计划与工程", words: ["大科学计划", "大科学工程", "大科学设施", "大科学装置"] },
  "talent-hiring": { name: "引进外籍高层次人才", words: ["引进人才", "特聘首席科学家", "外籍专家", "外籍人才", "海外人才引进", "海外高层次人才"] },
  "visiting-scholars": { name: "访问学者与人员互访", words: ["访问学者", "学术访问", "来沪访学", "人员互访", "访学交流", "互派人员", "科研人员交流"] },
  students: { name: "外国学生来沪学习或实习", words: ["留学生", "外国学生", "来沪实习", "外籍博士生", "外籍研究生"] },
  startup: { name: "海外团队来沪创业", words: ["来沪创业", "海外创业团队"] },
  organisation: { name: "国际科技组织与合作联盟", words: ["国际科技组织", "国际组织", "国际合作联盟", "国际联盟"] },
  training: { name: "培训班、研讨班、暑期学校", words: ["培训班", "研讨班", "暑期学校", "技术培训"] },
  conference: { name: "国际会议与论坛", words: ["国际会议", "国际论坛", "国际研讨会", "国际学术会议", "学术会议", "研讨会", "国际展会"] },
  dialogue: { name: "机制性对话交流", words: ["对话交流机制", "机制性交流", "对话机制"] },
  "open-science": { name: "科技资源开放共享", words: ["开放科学", "开放共享", "数据共享", "共享科研设施", "设施共享"] },
  journal: { name: "国际科技期刊", words: ["科技期刊", "国际期刊建设", "学术期刊建设"] },
  outbound: { name: "企业在海外设立研发中心等", words: ["海外研发中心", "海外创新中心", "海外孵化", "走出去"] },
  park: { name: "落在重点区域或科技园区", words: ["张江", "临港", "大零号湾", "东方枢纽", "虹桥国际中央商务区", "自由贸易试验区", "自贸试验区"] },
  ip: { name: "知识产权的归属、保护与运营", words: ["知识产权", "专利"] },
  customs: { name: "科研物品进出境", words: ["通关", "进出境", "进口设备", "进口试剂", "暂时进境", "样本出境", "样品进口"] },
  data: { name: "科研数据跨境流动", words: ["数据跨境", "跨境传输", "数据出境"] },
  finance: { name: "跨境金融服务", words: ["跨境金融", "自由贸易账户", "自贸账户"] },
  tax: { name: "研发税收政策", words: ["加计扣除", "高新技术企业认定", "免征进口关税"] },
  delta: { name: "与长三角单位协同", words: ["长三角", "江苏", "浙江", "安徽"] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly words: readonly string[] }>>;

export type Activity = keyof typeof ACTIVITIES;

export const isActivity = (id: string): id is Activity => Object.hasOwn(ACTIVITIES, id);

export const activityIds: readonly Activity[] = Object.keys(ACTIVITIES).filter(isActivity);
