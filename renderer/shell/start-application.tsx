import "virtual:antd.css";
import "../ui/theme/tokens.css";
import "../ui/theme/base.css";
import "../ui/theme/frame.css";
import "../ui/theme/parts.css";
import "../ui/theme/controls.css";
import "../ui/theme/small-screens.css";
import "../ui/theme/system-settings.css";
import "../ui/theme/print.css";
import { createRoot } from "react-dom/client";
import { startChecking } from "../state/checked.ts";
import { startInspecting } from "../state/inspecting.ts";
import { loadLibrary } from "../state/library.ts";
import { startRefreshingRecent } from "../state/opening.ts";
import { startReview } from "../state/review.ts";
import { startSaving } from "../state/saving.ts";
import { keepChoicesByTab } from "../ui/keep-by-tab.ts";
import { registerLatinFont, registerThaiFont } from "../ui/page-fonts.ts";
import { Application } from "./application.tsx";

/** Puts the application on the page and sets its stores going. */
export function startApplication(): void {
  registerThaiFont();
  registerLatinFont();
  keepChoicesByTab();
  startChecking();
  startSaving();
  startReview();
  startInspecting();
  startRefreshingRecent();
  void loadLibrary();
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(<Application />);
}
