import { useCallback, useRef } from "react";

type Job = () => Promise<void>;

/** Runs jobs one after the other; while one runs, only the newest further one waits. */
export function useNewestOnly(): (job: Job) => void {
  const running = useRef(false);
  const wanted = useRef<Job | undefined>(undefined);
  return useCallback((job) => {
    wanted.current = job;
    if (running.current) return;
    running.current = true;
    void runAll(wanted).finally(() => {
      running.current = false;
    });
  }, []);
}

async function runAll(wanted: { current: Job | undefined }): Promise<void> {
  for (let next = wanted.current; next !== undefined; next = wanted.current) {
    wanted.current = undefined;
    await next();
  }
}
