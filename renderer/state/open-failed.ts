import { create } from "zustand";
import type { AppError } from "../../shared/errors.ts";

/** Why what was asked for by a menu or a command did not open: said above any page, as no page has asked for it. */
export const useOpenFailed = create<{ readonly error: AppError | undefined }>(() => ({ error: undefined }));
