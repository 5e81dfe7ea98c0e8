import { create } from "zustand";
import type { MoneyUnit } from "../../shared/wizard/amount.ts";

/** Whether amounts are shown and typed in 万元 or in 元; the case keeps yuan either way. */
export const useMoneyUnit = create<{ readonly unit: MoneyUnit }>(() => ({ unit: "wan" }));
