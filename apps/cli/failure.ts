// With which exit code does a command end that did not do what was asked?

/** Every other error ends with 1. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 | 3,
  ) {
    super(message);
  }
}
