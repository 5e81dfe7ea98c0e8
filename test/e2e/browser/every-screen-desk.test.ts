import { test } from "vitest";
import { lookAtEveryScreen } from "./every-screen.ts";
import { deskTours } from "./tours/desk-tours.ts";

test.each(deskTours)("every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host", lookAtEveryScreen);
