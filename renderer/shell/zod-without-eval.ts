import { z } from "zod";

// the pages' Content-Security-Policy forbids eval, which zod would try for speed
z.config({ jitless: true });
