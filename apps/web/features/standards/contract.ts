// How are the answers called that the pages about pass marks and forms show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type FormPreview = Views['FormPreviewView'];
export type Supply = Views['SupplyView'];
export type Standard = Views['StandardView'];
export type PanelResult = Views['PanelResultView'];
export type LedPanel = Views['LedPanelView'];
export type Sheet = Views['SheetView'];
export type SheetItem = Views['SheetItemView'];
export type PassMark = Views['PassMarkView'];
