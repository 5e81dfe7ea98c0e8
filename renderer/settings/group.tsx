import { type ReactNode, useId } from "react";

type GroupProps = {
  readonly title: string;
  /** beside the heading */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** Settings of one kind below their heading. */
export function Group({ title, tools, children }: GroupProps) {
  return (
    <section className="settings-group">
      <div className="line settings-head">
        <h2 className="grow">{title}</h2>
        {tools}
      </div>
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
