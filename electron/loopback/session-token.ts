import { randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Who may talk to the host: the token in the printed address is good for one exchange into a cookie, and the cookie for
 * as long as the host runs. The cookie's name carries the port, because cookies are shared between ports.
 */
export class SessionToken {
  readonly token = randomBytes(24).toString("base64url");
  private readonly secret = randomBytes(24).toString("base64url");
  private used = false;

  /** The `Set-Cookie` value for a fitting token, once. */
  exchange(token: string, port: number): string | undefined {
    if (this.used || !equal(token, this.token)) return undefined;
    this.used = true;
    return `${cookieName(port)}=${this.secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether the `Cookie` header carries our secret. */
  isKnown(header: string | undefined, port: number): boolean {
    return (header ?? "").split(";").some((pair) => {
      const [name, value] = pair.trim().split("=");
      return name === cookieName(port) && equal(value ?? "", this.secret);
    });
  }
}

const cookieName = (port: number) => `guohe-${port}`;

/** Compares without telling by its time how much was right. */
function equal(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
