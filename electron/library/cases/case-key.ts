import { resolve } from "node:path";
import { sha256 } from "../../files/sha256.ts";

/** Opaque name of a case folder for the screens: they never see a path that they could send back changed. */
export const caseKey = (folder: string): string => sha256(resolve(folder)).slice(0, 32);
