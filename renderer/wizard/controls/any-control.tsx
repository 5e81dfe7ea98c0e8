import type { AnswerField } from "../../../shared/wizard/read-answer.ts";
import { text } from "../../ui/text.ts";
import { ChoiceControl, CountryControl, RadioControl, ResearchFieldControl, WordsControl } from "./choice-controls.tsx";
import type { ControlProps } from "./control.ts";
import { DateControl, MonthControl } from "./date-control.tsx";
import { EthicsControl } from "./ethics-control.tsx";
import { PartyControl } from "./party-control.tsx";
import { CountControl, LongTextControl, TextControl } from "./text-controls.tsx";
import { TopicControl } from "./topic-control.tsx";
import { YuanControl } from "./yuan-control.tsx";

/** The control for a field's kind. `compact`: inside a table row. */
export function AnyControl({ field, compact = false, ...props }: ControlProps & { readonly field: AnswerField; readonly compact?: boolean }) {
  switch (field.kind) {
    case "text":
      return <TextControl field={field} compact={compact} {...props} />;
    case "long-text":
      return <LongTextControl {...props} />;
    case "yuan":
      return <YuanControl bare={compact} negative={field.negative === true} {...props} />;
    case "count":
      return <CountControl unit={field.unit} least={0} decimals={field.decimals === true} {...props} />;
    case "page":
      return <CountControl least={1} {...props} />;
    case "yes-no": {
      const options = [
        { value: true, label: field.yes ?? text.wizard.yes },
        { value: false, label: field.no ?? text.wizard.no },
      ];
      return compact ? <ChoiceControl options={options} compact {...props} /> : <RadioControl options={options} {...props} />;
    }
    case "choice":
      return <ChoiceControl options={field.options} compact={compact} {...props} />;
    case "date":
      return <DateControl label={field.label} compact={compact} {...props} />;
    case "month":
      return <MonthControl {...props} />;
    case "country":
      return <CountryControl {...props} />;
    case "words":
      return <WordsControl options={field.options} closed={field.closed === true} {...props} />;
    case "party":
      return <PartyControl among={field.among} several={field.several} {...props} />;
    case "ethics-categories":
      return <EthicsControl {...props} />;
    case "research-field":
      return <ResearchFieldControl {...props} />;
    case "topic":
      return <TopicControl {...props} />;
  }
}
