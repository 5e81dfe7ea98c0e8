import { test } from "vitest";
import { lookAtEveryScreen } from "./every-screen.ts";
import { packageTours } from "./tours/package-tours.ts";
import { reviewTour } from "./tours/review-tours.ts";

test.each([...packageTours, reviewTour])(
  "every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host",
  lookAtEveryScreen,
);
