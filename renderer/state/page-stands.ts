import { useEffect } from "react";
import { bridge } from "../host/api.ts";

let said = false;

/** Tells the program, once, that a screen stands with all that it shows: until then it takes the page for one that may never come. */
export function usePageStands(stands: boolean): void {
  useEffect(() => {
    if (!stands || said) return;
    said = true;
    void bridge.call("app:ready");
  }, [stands]);
}
