import { randomBytes, timingSafeEqual } from "node:crypto";
import { SESSION_HEADER } from "../../shared/session-header.ts";

/** What whoever brings the one-time token gets: the `Set-Cookie` value, and the secret that the page sends with every call. */
export type Session = { readonly cookie: string; readonly secret: string };

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Who may talk to the host. The token in the printed address is good for one exchange into two secrets that hold as long
 * as the host runs. The cookie lets the page load itself again; but browsers send cookies to every port of a machine
 * (RFC 6265, 8.5), so that the page of another user's program could get it. Whatever reads or writes asks for a secret
 * besides, which the page keeps for its own origin, port included, and sends as a header of its own.
 */
export class SessionToken {
  readonly token = randomBytes(24).toString("base64url");
  private readonly inCookie = randomBytes(24).toString("base64url");
  private readonly inHeader = randomBytes(24).toString("base64url");
  private used = false;

  /** Both secrets for a fitting token, once. */
  exchange(token: string, port: number): Session | undefined {
    if (this.used || !equal(token, this.token)) return undefined;
    this.used = true;
    return { cookie: `${cookieName(port)}=${this.inCookie}; HttpOnly; SameSite=Strict; Path=/`, secret: this.inHeader };
  }

  /** Whether the request carries the cookie: enough for the screens, which hold nothing of the user's. */
  isKnown({ cookie }: Headers, port: number): boolean {
    return String(cookie ?? "")
      .split(";")
      .some((pair) => {
        const [name, value] = pair.trim().split("=");
        return name === cookieName(port) && equal(value ?? "", this.inCookie);
      });
  }

  /** Whether it carries both secrets: needed for all that reads or writes. */
  mayCall(headers: Headers, port: number): boolean {
    return this.isKnown(headers, port) && equal(String(headers[SESSION_HEADER] ?? ""), this.inHeader);
  }
}

const cookieName = (port: number) => `guohe-${port}`;

/** Compares without telling by its time how much was right. */
function equal(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
