import "./bundle-form.css";
import { Checkbox, InputNumber } from "antd";
import { uploadNotice, withUploadLimits } from "../../shared/documents/upload-limits.ts";
import { useChecked } from "../state/checked.ts";
import { answer, useCase } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { CompressionChoice } from "./compression-choice.tsx";

const MEGABYTE = 1024 * 1024;
const SWITCHES = ["dividers", "sections", "keepSizes", "keepNumbers", "stampFiles", "pdfa"] as const;
const LIMITS = ["maxFileBytes", "maxTotalBytes"] as const;
const WAYS = ["split"] as const;
const PDFA = ["pdfaPictures"] as const;

/** How the bundle is made: its parts, the largest sizes, and what may be done to keep below them. */
export function BundleForm() {
  const guide = useChecked((state) => state.guide);
  const choices = withUploadLimits(useCase().bundle, guide?.upload);
  const notice = guide && uploadNotice(guide);
  const limited = LIMITS.some((name) => (choices[name] ?? undefined) !== undefined);
  const words = text.finish.choices;
  const box = (name: (typeof SWITCHES)[number] | (typeof WAYS)[number] | (typeof PDFA)[number]) => (
    <Checkbox
      key={name}
      checked={name === "sections" ? choices.sections !== undefined && choices.sections !== null && choices.sections !== false : choices[name] === true}
      onChange={(event) => answer(`bundle.${name}`, event.target.checked ? true : undefined)}
    >
      {words[name]}
    </Checkbox>
  );
  /** What was accepted was seen for the old limits. */
  const setLimit = (name: (typeof LIMITS)[number], bytes: number | undefined) => {
    if (bytes === (choices[name] ?? undefined)) return;
    answer(`bundle.${name}`, bytes);
    if (choices.recompress === true) answer("bundle.recompress", undefined);
  };
  return (
    <section className="bundle-form">
      <h2 className="sub">{words.title}</h2>
      <div className="choices">{SWITCHES.map(box)}</div>
      {choices.pdfa === true && (
        <>
          <div className="choices">{PDFA.map(box)}</div>
          <p className="meta">{words.pdfaNote}</p>
        </>
      )}
      <div className="choices">
        {LIMITS.map((name) => (
          <label key={name} htmlFor={`bundle-${name}`}>
            {words[name]}
            <InputNumber
              id={`bundle-${name}`}
              size="small"
              min={0.1}
              step={1}
              precision={1}
              controls={false}
              value={(choices[name] ?? undefined) === undefined ? null : (choices[name] ?? 0) / MEGABYTE}
              onChange={(value) => setLimit(name, typeof value === "number" && value > 0 ? Math.round(value * MEGABYTE) : undefined)}
            />
            MB
          </label>
        ))}
      </div>
      {notice && <p className="meta">{notice}</p>}
      {limited && (
        <>
          <CompressionChoice />
          <div className="choices">{WAYS.map(box)}</div>
        </>
      )}
    </section>
  );
}
