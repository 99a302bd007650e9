// How are the answers called that the page about files of other programs shows?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type ExchangeReport = Views['ExchangeReportView'];
export type ExchangedItem = Views['ExchangedItemView'];
export type ExchangeNote = Views['ExchangeNoteView'];
export type ExportLoss = Views['ExportLossView'];
