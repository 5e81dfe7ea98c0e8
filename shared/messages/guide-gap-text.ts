import type { GapFault } from "../guide/guide-gaps.ts";

/** What a guide leaves open at one place, and what to do about it, as a sentence. */
export function guideGapText(gap: GapFault): string {
  switch (gap.code) {
    case "clause-unused":
      return `条款 ${gap.clause}（${gap.place}）没有规则、问题、文书或附件位置引用。请补上，或在该条款写 notARule: 原因。`;
    case "clause-used":
      return `条款 ${gap.clause} 写了 notARule，但规则 ${gap.rule} 引用了它。请去掉其中一处。`;
    case "question-unused":
      return `问题 ${gap.question}（${gap.label}）没有规则、附件位置、文书或别的问题用到，不会问申报人。请用上它、写 always: true，或删去。`;
    case "fact-not-asked":
      return `规则 ${gap.rule} 要看“${gap.name}”（${gap.fact}），但专题 ${gap.topics.join("、")} 的问题页都不问它。请在 topics 的 sections 中加上问它的一页，或在 questions.yaml 中加一个问题。`;
    case "letter-unused":
      return `模板 letters/${gap.letter}.md 不属于 documents 中任何一份文书。请在 documents 中登记，或删去模板。`;
    case "slot-without-rule":
      return `附件位置 ${gap.slot}（${gap.title}）没有规则检查。请写 requiredBy: 规则编号，或改为 required: never。`;
    case "rule-untouched":
      return `规则 ${gap.rule}（${gap.title}）还是起草时的样子，只请申报人自己对照条款。请改为相应的检查；确实只能提示的，把 say 改成自己的话；不是条件的，删去并在条款上写 notARule。`;
    case "filing-differs":
      return `规则 ${gap.rule} 检查的填报时间（${gap.checked.opens} 至 ${gap.checked.closes}）与 guide.yaml 的 filing（${gap.shown.opens} 至 ${gap.shown.closes}）不同，界面显示后者。请改为一致。`;
    case "topic-without-rules":
      return `专题 ${gap.topic}（${gap.name}）没有任何规则。请补上规则，或删去这个专题。`;
    case "list-unused":
      return `名单 lists/${gap.list}.csv 没有用到。请在规则中用上它，或删去。`;
  }
}
