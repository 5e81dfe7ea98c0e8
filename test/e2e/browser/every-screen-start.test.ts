import { test } from "vitest";
import { lookAtEveryScreen } from "./every-screen.ts";
import { savingTours } from "./tours/saving-tours.ts";
import { startTours } from "./tours/start-tours.ts";

test.each([...startTours, ...savingTours])(
  "every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host",
  lookAtEveryScreen,
);
