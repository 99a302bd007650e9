// How are the answers called that the pages about rescoring show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type Ground = Views['RescoringGroundView'];
export type RescoredItem = Views['RescoredItemView'];
export type Preview = Views['RescoringPreviewView'];
export type RescoringHead = Views['RescoringHeadView'];
export type Rescoring = Views['RescoringView'];
export type Proposed = Views['ProposeRescoringDto'];
