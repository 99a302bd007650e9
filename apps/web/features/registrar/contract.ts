// How are the answers called that the registrar's area shows?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type RegisteredAcademy = Views['RegisteredAcademyView'];
export type ReportedConcern = Views['ConcernView'];
export type LedgerHealth = Views['RegisterLedgerView'];
export type ExceptionWish = Views['RecordExceptionDto'];
