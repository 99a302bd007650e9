// What is an event that one lib tells the libs above it about?

/** Something that happened, told after its transaction committed. `payload` holds ids and codes, never names. */
export interface DomainEvent<Type extends string = string, Payload extends object = object> {
  readonly id: string;
  readonly type: Type;
  readonly occurredAt: Date;
  readonly payload: Payload;
}
