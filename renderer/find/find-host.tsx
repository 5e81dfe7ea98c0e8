import { Suspense, useEffect } from "react";
import { useChecked } from "../state/checked.ts";
import { closeFind, openFind, useFindOpen } from "../state/find-open.ts";
import { useOpenCase } from "../state/open-case.ts";
import { useRoute } from "../state/route.ts";
import { lazyScreen } from "../ui/lazy-screen.tsx";

/** 查找 in the case that is shown. */
export const CaseFind = lazyScreen(() => import("./find-panel.tsx").then((panel) => panel.CaseFind));
const ProgramFind = lazyScreen(() => import("./find-panel.tsx").then((panel) => panel.ProgramFind));

/** Opens 查找 by Ctrl K on any screen: over the open case, or over projects, people, units, screens and settings. Letters still being composed belong to the input method. */
export function FindHost() {
  const { isOpen } = useFindOpen();
  const shown = useRoute(({ route }) => (route.kind === "case" ? route.key : undefined));
  const openKey = useOpenCase((state) => state.opened?.key);
  const isChecked = useChecked((state) => state.report !== undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      openFind();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  if (!isOpen) return null;
  const Find = shown !== undefined && shown === openKey && isChecked ? CaseFind : ProgramFind;
  return (
    <Suspense fallback={null}>
      <Find onClose={closeFind} />
    </Suspense>
  );
}
