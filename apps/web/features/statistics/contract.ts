// How are the answers called that the pages about exams' figures show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type ExamStatistics = Views['ExamStatisticsView'];
export type ExamFigures = Views['ExamFiguresView'];
export type ItemFigures = Views['ItemFiguresView'];
export type PilotFigures = Views['PilotFiguresView'];
export type ExaminedItem = Views['ExaminedItemView'];
export type Measure = Views['MeasureView'];
export type ItemFlag = Views['ItemFlagView'];
export type ItemReview = Views['ReviewItemDto'];
