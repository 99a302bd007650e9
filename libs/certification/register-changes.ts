// Who in this process wants to know at once that the public register says something new?
import { Injectable } from '@nestjs/common';

/** A courtesy: whoever changes the register here sees it here with the next check. Other processes find out by asking the database. */
@Injectable()
export class RegisterChanges {
  readonly #listeners: (() => void)[] = [];

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** After the commit. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
