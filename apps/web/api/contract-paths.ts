// At which addresses does the API answer, with which inputs?
import type * as shape from './contract.js';

type Inputs = { path?: object; query?: object; header?: object; body?: object };
type Given<In extends Inputs, Name extends keyof Inputs> = In extends { [name in Name]: infer Value } ? { [name in Name]: Value } : { [name in Name]?: never };
type Operation<Reply, In extends Inputs = object> = {
  parameters: Given<In, 'path'> & Given<In, 'query'> & Given<In, 'header'> & { cookie?: never };
  responses: { 200: { headers: object; content: { 'application/json': Reply } } };
} & (In extends { body: infer Body } ? { requestBody: { content: { 'application/json': Body } } } : { requestBody?: never });
type Id = { path: { id: string } };
type Nothing = Record<string, never>;
export type KeyHeader = { header: { 'Idempotency-Key': string } };

/** The same form that openapi-typescript gives; what the academy and registrar areas call is added by their features. */
export interface paths {
  '/v1/session': {
    get: Operation<shape.Me>;
    post: Operation<shape.Me, { body: { email: string; password: string } }>;
    delete: Operation<undefined>;
  };
  '/v1/sessions': { delete: Operation<undefined> };
  '/v1/me': { patch: Operation<shape.Me, { body: { name?: string; locale?: shape.Locale } }> };
  '/v1/me/password': { put: Operation<undefined, { body: { current: string; password: string } }> };
  '/v1/password-resets': { post: Operation<undefined, { body: { email: string } }> };
  '/v1/links/{token}': {
    get: Operation<shape.LinkInvitation, { path: { token: string } }>;
    post: Operation<shape.Me, { path: { token: string }; body: { password?: string; name?: string } }>;
  };
  '/v1/installation': { get: Operation<shape.Installation> };
  '/v1/inbox': { get: Operation<shape.InboxLetter[]> };
  '/v1/academy-applications': {
    post: Operation<
      { id: string; state: 'applied' },
      KeyHeader & { body: { name: string; city: string; country: string; website?: string; applicantName: string; email: string; locale: shape.Locale } }
    >;
  };
  '/v1/programmes': { get: Operation<shape.ProgrammeSummary[]> };
  '/v1/programmes/{versionId}': { get: Operation<shape.Programme, { path: { versionId: string } }> };
  '/v1/lessons/{lessonId}': { get: Operation<shape.Lesson, { path: { lessonId: string } }> };
  '/v1/me/enrolments': { get: Operation<shape.Enrolment[]> };
  '/v1/enrolments/{id}': { get: Operation<shape.Progress, Id> };
  '/v1/enrolments/{id}/lessons/{lessonId}/completion': { put: Operation<shape.Progress, { path: { id: string; lessonId: string }; body: Nothing }> };
  '/v1/enrolments/{id}/attempts': { post: Operation<shape.Attempt, Id & KeyHeader & { body: { requirement: string; locale: shape.Locale } }> };
  '/v1/enrolments/{id}/certification': { get: Operation<shape.CertificationStatus, Id> };
  '/v1/attempts/{id}': { get: Operation<shape.Attempt, Id> };
  '/v1/attempts/{id}/responses/{position}': {
    put: Operation<shape.SavedResponse, { path: { id: string; position: number }; body: { choice: string[]; revision: number } }>;
  };
  '/v1/attempts/{id}/submission': { post: Operation<shape.Attempt, Id & { body: Nothing }> };
  '/v1/attempts/{id}/review': { get: Operation<{ items: shape.ReviewItem[] }, Id> };
  '/v1/name-checks/{id}/confirmation': { post: Operation<undefined, Id & { body: Nothing }> };
  '/v1/me/certificates': { get: Operation<shape.Certificate[]> };
}
