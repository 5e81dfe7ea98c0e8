import { test } from "vitest";
import { lookAtEveryScreen } from "./every-screen.ts";
import { guideTours } from "./tours/guide-tours.ts";

test.each(guideTours)("every screen of the tour $name fits its window, is accessible in light and dark, and keeps to its policy and host", lookAtEveryScreen);
