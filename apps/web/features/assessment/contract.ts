// How are the answers called that an assessor's station shows?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type Observable = Views['ObservableView'];
export type Station = Views['StationView'];
export type StationRecord = Views['StationRecordView'];
export type StationOfTrainee = Views['StationOfTraineeView'];
export type Observation = Views['SignStationDto'];
