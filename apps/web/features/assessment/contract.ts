// How are the answers called that an assessor's station shows?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type Observable = Views['ObservableView'];
export type Station = Views['StationView'];
export type StationRecord = Views['StationRecordView'];
export type StationOfTrainee = Views['StationOfTraineeView'];
export type StationSigned = Views['StationSignedView'];
export type StationRuling = Views['StationRulingView'];
export type StationAgreements = Views['StationAgreementsView'];
export type Agreement = Views['AgreementView'];
export type Kappa = Views['KappaView'];
/** What an assessor enters; the moment is the device's. */
export type Observation = Omit<Views['SignStationDto'], 'observedAt' | 'photos'>;
