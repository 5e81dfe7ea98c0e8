import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { Confirmation } from "../../shared/case.ts";
import { shanghaiDate } from "../../shared/moment.ts";
import type { Finding } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { useClock } from "../state/clock.ts";
import { answer, useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";

const EMPTY: readonly Confirmation[] = [];

/** Where the guide leaves it open: whom one asked, when, and what the answer was. */
export function ConfirmationForm({ finding }: { readonly finding: Finding }) {
  const confirmations = useOpenCase((state) => state.case?.confirmations) ?? EMPTY;
  const today = shanghaiDate(useClock((state) => state.moment));
  const [basis, setBasis] = useState("");
  const [by, setBy] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (basis.trim() === "") return;
    const confirmation: Confirmation = {
      rule: finding.rule,
      ...(finding.subject === undefined ? {} : { subject: finding.subject }),
      basis: basis.trim(),
      ...(by.trim() === "" ? {} : { by: by.trim() }),
      on: today,
    };
    answer("confirmations", [...confirmations.filter((other) => other.rule !== finding.rule || other.subject !== finding.subject), confirmation]);
  };
  return (
    <section className="part">
      <h2>{text.findings.confirm}</h2>
      <p className="second dense">{text.findings.confirmIntro}</p>
      <form className="confirmation" onSubmit={save}>
        <label htmlFor="confirmation-basis">{text.findings.confirmBasis}</label>
        <Input.TextArea id="confirmation-basis" rows={2} value={basis} onChange={(event) => setBasis(event.target.value)} />
        <label htmlFor="confirmation-by">{text.findings.confirmBy}</label>
        <Input id="confirmation-by" className="control short" value={by} onChange={(event) => setBy(event.target.value)} />
        <span>{text.findings.confirmOn}</span>
        <span>{chineseDate(today)}</span>
        <span />
        <Button htmlType="submit" disabled={basis.trim() === ""}>
          {text.findings.confirmSave}
        </Button>
      </form>
    </section>
  );
}

/** The basis once written, and the way to take it back. */
export function ConfirmedBasis({ finding }: { readonly finding: Finding }) {
  const confirmations = useOpenCase((state) => state.case?.confirmations) ?? EMPTY;
  const { confirmed } = finding;
  if (!confirmed) return null;
  const remove = () =>
    answer(
      "confirmations",
      confirmations.filter((other) => other.rule !== finding.rule || (other.subject ?? finding.subject) !== finding.subject),
    );
  return (
    <section className="part">
      <h2>{text.findings.confirmed}</h2>
      <p>{confirmed.basis}</p>
      <p className="meta">{[confirmed.by, confirmed.on && chineseDate(confirmed.on)].filter(Boolean).join("　")}</p>
      <button type="button" className="link dense" onClick={remove}>
        {text.findings.confirmRemove}
      </button>
    </section>
  );
}
