import { test } from "vitest";
import { atNight } from "../../fixtures/at-night.ts";
import { lookAtEveryScreen } from "./every-screen.ts";
import { documentsTour, exampleTours, findingsTour, newCaseTours, wizardTour } from "./tours/case-tours.ts";

/** The examples of the other topics are filled in at the same questions. */
const DIFFERENT = /^example-(2|3-2)$/;

test.each([
  wizardTour,
  documentsTour,
  findingsTour,
  ...exampleTours.filter(({ name }) => atNight || DIFFERENT.test(name)),
  ...newCaseTours.filter(({ name }) => name === "new-2"),
])("every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host", lookAtEveryScreen);
