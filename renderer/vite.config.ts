import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { antdStylesAtBuild } from "./antd-styles.ts";

/**
 * The screens, built into dist/renderer. Whoever serves them (the desktop's app:// scheme, the loopback host) replaces
 * each `__CSP_NONCE__` of index.html by a fresh nonce and sends it in the Content-Security-Policy of the same answer.
 */
const CSP_NONCE_PLACEHOLDER = "__CSP_NONCE__";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react(), antdStylesAtBuild],
  html: { cspNonce: CSP_NONCE_PLACEHOLDER },
  build: {
    outDir: fileURLToPath(new URL("../dist/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
  },
});
