/** What stands before answers of a case in people's documents, as patterns on folded text without groups (`labelledIn`). */
export const CASE_LABELS = {
  title: "项目名称|课题名称|项目题目|课题题目|申报项目|项目标题|project title|title of (?:the )?project|projekttitel|titre du projet",
  applicant: "申报单位|申请单位|承担单位|项目承担单位|依托单位|牵头单位|申报单位名称|单位名称",
  lead: "项目负责人|课题负责人|项目负责人姓名|中方负责人|申请人",
  partnerLead: "外方负责人|外方合作负责人|合作方负责人|外方合作者|外方项目负责人|foreign (?:principal investigator|pi|lead)|partner(?:'s)? (?:lead|pi)",
  contact: "联系人|项目联系人",
  legal: "法定代表人|法人代表",
  creditCode: "统一社会信用代码",
  period:
    "执行期限|项目执行期限?|项目周期|起止(?:时间|日期|年月)|项目起止(?:时间|日期|年月)|研究期限|实施期限|执行期|project period|project duration|period of (?:the )?project",
} as const;

/** The same for amounts of the budget, by the field that they answer. */
export const AMOUNT_LABELS = {
  "budget.grant":
    "(?:申请|拟申请)(?:国家|中央|省级?|市级?|区级?|科委|科技[局厅部]|财政|专项|政府)*(?:资助|拨款|补助|资金|经费|支持)(?:经费|金额|资金|额度|总额)*|专项经费|(?:科委|科技[局厅部])经费|[省市区]财政(?:资助|经费)",
  "budget.selfFunding": "(?:单位)?自筹(?:经费|资金)?(?:总额|合计|总计)?|配套(?:经费|资金)",
  "budget.total": "(?:项目)?(?:总经费|经费总额|总预算|预算总额|总投入|经费预算总额|经费总预算|投入总额)|total (?:project )?(?:budget|costs?)",
  "budget.internationalCooperation": "(?:用于)?国际(?:科技)?合作(?:(?:与交流|交流)(?:的?(?:支出|经费|费用?|资金))?|的?(?:支出|经费|费用?))(?:总额|合计)?",
} as const;
