/**
 * The header in which a page behind the loopback host sends the session's second secret with all that it asks, and the
 * name under which it keeps that secret for its origin. A cookie would go to every port of the machine; this does not.
 */
export const SESSION_HEADER = "x-guohe-session";
