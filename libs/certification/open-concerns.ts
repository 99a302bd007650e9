// Is the register looking into a concern about a certificate?
import { Injectable } from '@nestjs/common';

/** Inside the caller's transaction, whoever the caller is; the number without dashes. */
export type OpenConcernsAnswer = (number: string) => Promise<boolean>;

/** Conduct stands above certification: it registers the answer when it starts. */
@Injectable()
export class OpenConcerns {
  #answer: OpenConcernsAnswer | null = null;

  answerWith(answer: OpenConcernsAnswer): void {
    this.#answer = answer;
  }

  async about(number: string): Promise<boolean> {
    if (!this.#answer) throw new Error('Nobody answers for concerns.');
    return this.#answer(number);
  }
}
