import { type ReactNode, useId } from "react";

/** Settings of one kind below their heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-group">
      <h2 className="settings-head">{title}</h2>
      {children}
    </section>
  );
}

type SettingProps = { readonly label: string; readonly note?: string; readonly children: ReactNode | ((id: string) => ReactNode) };

/** A choice with its name; a control that takes the name as its label gets the id. */
export function Setting({ label, note, children }: SettingProps) {
  const id = useId();
  return (
    <div className="setting" data-setting={label}>
      {typeof children === "function" ? <label htmlFor={id}>{label}</label> : <span>{label}</span>}
      <div className="setting-control">{typeof children === "function" ? children(id) : children}</div>
      {note !== undefined && <span className="meta">{note}</span>}
    </div>
  );
}
