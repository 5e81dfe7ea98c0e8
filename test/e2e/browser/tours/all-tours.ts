import { documentsTour, exampleTours, findingsTour, newCaseTours, wizardTour } from "./case-tours.ts";
import { deskTours } from "./desk-tours.ts";
import { guideTours } from "./guide-tours.ts";
import { packageTours } from "./package-tours.ts";
import { reviewTour } from "./review-tours.ts";
import { savingTours } from "./saving-tours.ts";
import { startTours } from "./start-tours.ts";
import type { Tour } from "./tour.ts";

/** Together they stop at every screen of the product and at the states that change how it looks. */
export const allTours: readonly Tour[] = [
  ...startTours,
  ...guideTours,
  ...deskTours,
  ...newCaseTours,
  ...exampleTours,
  wizardTour,
  findingsTour,
  documentsTour,
  ...savingTours,
  ...packageTours,
  reviewTour,
];
