import { ScreenFrame } from "../components/screen-frame.tsx";
import { HandOverPage } from "./hand-over-page.tsx";
import { words } from "./words.ts";

/** 移交文件 in the frame of the start page. */
export function HandOverScreen() {
  return (
    <ScreenFrame current="hand-over" title={words.title}>
      <HandOverPage workspace={undefined} />
    </ScreenFrame>
  );
}
