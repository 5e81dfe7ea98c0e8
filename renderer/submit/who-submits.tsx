import { Button, Input } from "antd";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { unitContact } from "../../shared/desk/submission.ts";
import type { AppError } from "../../shared/errors.ts";
import { setChoices, useLibrary } from "../state/library.ts";
import { useCase } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

const words = text.submit;

/** Who submits for the unit: the person set for all projects of this machine, else the contact of the applicant. */
export function useUnitContact() {
  const submitter = useLibrary((state) => state.settings.submitter);
  return unitContact(useCase(), submitter);
}

const FIELDS = ["name", "office", "phone"] as const;

/** That person with unit or office and phone, to be named once for all projects. */
export function WhoSubmits() {
  const { name, phone, unit } = useUnitContact();
  const [isOpen, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) change.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <SubmitterForm close={() => setOpen(false)} />;
  return (
    <span className="grow">
      <b>{name ?? words.noContact}</b>
      <span className="second">　{[unit, phone].filter((part) => part !== undefined).join("　")}　</span>
      <button ref={change} type="button" className="link dense" aria-label={words.changeSubmitter} onClick={() => setOpen(true)}>
        {words.change}
      </button>
      <span className="meta block">{words.unitCounts}</span>
    </span>
  );
}

function SubmitterForm({ close }: { readonly close: () => void }) {
  const known = useLibrary((state) => state.settings.submitter);
  const contact = unitContact(useCase());
  const [typed, setTyped] = useState({ name: known?.name ?? contact.name ?? "", office: known?.office ?? "", phone: known?.phone ?? contact.phone ?? "" });
  const [error, setError] = useState<AppError>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const [name, office, phone] = FIELDS.map((field) => typed[field].trim());
    const submitter = name ? { name, ...(office && { office }), ...(phone && { phone }) } : null;
    void setChoices({ submitter }).then((failed) => (failed ? setError(failed) : close()));
  };
  return (
    <form
      ref={form}
      className="grow"
      aria-label={words.changeSubmitter}
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <div className="line wrap">
        {FIELDS.map((field) => (
          <span key={field} className="line">
            <label htmlFor={`${id}-${field}`} className="second nowrap">
              {words.submitter[field]}
            </label>
            <Input
              id={`${id}-${field}`}
              size="small"
              className="checker"
              maxLength={60}
              autoComplete="off"
              value={typed[field]}
              onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
            />
          </span>
        ))}
        <Button size="small" htmlType="submit">
          {words.keepSubmitter}
        </Button>
        <Button size="small" onClick={close}>
          {words.cancel}
        </Button>
      </div>
      <span className="meta block">{words.submitterNote}</span>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
    </form>
  );
}
