import "./look/tokens.css";
import "./look/base.css";
import "./look/frame.css";
import "./look/parts.css";
import "./look/controls.css";
import "./look/small-screens.css";
import "./look/system-settings.css";
import "./look/print.css";
import { createRoot } from "react-dom/client";
import { Application } from "./application.tsx";
import { startChecking } from "./state/checked.ts";
import { startInspecting } from "./state/inspecting.ts";
import { loadLibrary } from "./state/library.ts";
import { startSaving } from "./state/saving.ts";

/** Puts the application on the page and sets its stores going. */
export function startApplication(): void {
  startChecking();
  startSaving();
  startInspecting();
  void loadLibrary();
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(<Application />);
}
