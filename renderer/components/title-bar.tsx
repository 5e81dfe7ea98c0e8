import type { ReactNode } from "react";
import { openHelp } from "../state/open-help.ts";
import { go } from "../state/route.ts";
import { Icon, Logo } from "../ui/icon.tsx";
import { Shortcuts, SkipLink, useParts } from "../ui/shortcuts.tsx";
import { text } from "../ui/text.ts";
import { FindButton } from "./find-button.tsx";

/** The strip at the top: the product, where one is, and what can be done from everywhere. The frame's buttons are the system's. */
export function TitleBar({ where, tools }: { readonly where: ReactNode; readonly tools?: ReactNode }) {
  useParts();
  return (
    <header className="title-bar">
      <SkipLink />
      <span className="brand">
        <Logo />
        {text.product}
      </span>
      <span className="where">{where}</span>
      <span className="tools">
        {tools}
        <FindButton />
        <Shortcuts openManual={openHelp} />
      </span>
    </header>
  );
}

/** The first step of where one is: the start page. */
export function BackToStart() {
  return (
    <>
      <button type="button" className="link" onClick={() => go({ kind: "start" })}>
        {text.start.home}
      </button>
      <Icon name="right" size="tiny" />
    </>
  );
}
