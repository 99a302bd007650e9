// How does a wish to create something stay one wish, however often it is sent?
import { useCallback, useRef } from 'react';
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { asProblem, type Problem } from './problem.js';

/** 32 hexadecimal characters; `crypto.randomUUID` is missing on plain http addresses other than this machine. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The keys of the wishes that are not answered yet: the same input gets the same key until the server has answered. */
export class Intents {
  readonly #open = new Map<string, string>();

  keyFor(input: unknown): string {
    const wish = JSON.stringify(input) ?? '';
    const key = this.#open.get(wish) ?? newKey();
    this.#open.set(wish, key);
    return key;
  }

  settle(input: unknown): void {
    this.#open.delete(JSON.stringify(input) ?? '');
  }
}

/**
 * A mutation that creates something. `create` gets the idempotency key to send: the same one for a double click and for
 * every retry of the same input, a new one once the server has answered.
 */
export function useCreating<Input, Result>(
  create: (input: Input, key: string) => Promise<Result>,
  options: Omit<UseMutationOptions<Result, Problem, Input>, 'mutationFn'> = {},
): UseMutationResult<Result, Problem, Input> {
  const intents = useRef(new Intents());
  const underway = useRef(new Map<string, Promise<Result>>());
  const mutationFn = useCallback(
    (input: Input) => {
      const key = intents.current.keyFor(input);
      const running = underway.current.get(key);
      if (running) return running;
      const asked = create(input, key)
        .then(
          (result) => {
            intents.current.settle(input);
            return result;
          },
          (error: unknown) => {
            // a passing failure may have been a success whose answer was lost: the key stays
            if (!asProblem(error).isPassing) intents.current.settle(input);
            throw error;
          },
        )
        .finally(() => underway.current.delete(key));
      underway.current.set(key, asked);
      return asked;
    },
    [create],
  );
  return useMutation<Result, Problem, Input>({ ...options, mutationFn });
}
