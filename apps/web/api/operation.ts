// How does a feature describe an operation that it adds to the typed client?
type Inputs = { path?: object; query?: object; header?: object; body?: object };
type Given<In extends Inputs, Name extends keyof Inputs> = In extends { [name in Name]: infer Value } ? { [name in Name]: Value } : { [name in Name]?: never };

/** The same form that openapi-typescript gives. */
export type Operation<Reply, In extends Inputs = object> = {
  parameters: Given<In, 'path'> & Given<In, 'query'> & Given<In, 'header'> & { cookie?: never };
  responses: { 200: { headers: object; content: { 'application/json': Reply } } };
} & (In extends { body: infer Body } ? { requestBody: { content: { 'application/json': Body } } } : { requestBody?: never });

export type NoFields = Record<string, never>;
