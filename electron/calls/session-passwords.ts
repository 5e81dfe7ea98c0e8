/** Passwords that the user gave for the attachments of each open case: never on disk, never in a log, they end with the program. */
export class SessionPasswords {
  private readonly given = new Map<string, readonly string[]>();

  of(key: string): readonly string[] {
    return this.given.get(key) ?? [];
  }

  add(key: string, password: string): void {
    this.given.set(key, [...new Set([...this.of(key), password])]);
  }
}
