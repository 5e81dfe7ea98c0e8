import { create } from "zustand";

/** Whether 查找 is open, over whatever screen is shown. */
export const useFindOpen = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const openFind = (): void => useFindOpen.setState({ isOpen: true });
export const closeFind = (): void => useFindOpen.setState({ isOpen: false });
