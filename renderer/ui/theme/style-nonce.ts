/**
 * antd writes its styles into `<style>` elements while it runs. Under our Content-Security-Policy each needs the nonce
 * of the page, which vite puts on `<meta property="csp-nonce">` and whoever serves the page fills in. Runs before antd.
 */
export const styleNonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

const createElement = document.createElement.bind(document);

function createElementWithNonce(name: string, options?: ElementCreationOptions): HTMLElement {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = styleNonce;
  return element;
}

Object.defineProperty(document, "createElement", { value: createElementWithNonce, configurable: true });
