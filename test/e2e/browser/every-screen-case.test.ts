import { test } from "vitest";
import { lookAtEveryScreen } from "./every-screen.ts";
import { documentsTour, exampleTours, findingsTour, newCaseTours, wizardTour } from "./tours/case-tours.ts";

test.each([wizardTour, documentsTour, findingsTour, ...exampleTours, ...newCaseTours.filter(({ name }) => name === "new-2")])(
  "every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host",
  lookAtEveryScreen,
);
