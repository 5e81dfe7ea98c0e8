import type { ComponentProps, ReactNode } from "react";
import { MainSidebar } from "./main-sidebar.tsx";
import { BackToStart, TitleBar } from "./title-bar.tsx";

type Props = { readonly current: ComponentProps<typeof MainSidebar>["current"]; readonly title: string; readonly children: ReactNode };

/** The frame of a screen without an open case: the way back to the start page, the main task list, and `children`, its `main`. */
export function ScreenFrame({ current, title, children }: Props) {
  return (
    <div className="window">
      <TitleBar
        where={
          <>
            <BackToStart />
            <span className="cut">{title}</span>
          </>
        }
      />
      <div className="frame">
        <MainSidebar current={current} />
        {children}
      </div>
    </div>
  );
}
