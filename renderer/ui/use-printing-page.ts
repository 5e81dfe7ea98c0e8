import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: for what stands on paper alone, or on the screen only as far as it is in view. */
export function usePrintingPage(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
