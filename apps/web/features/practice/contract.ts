// What do the API's answers about practice look like, under the names the pages use?
import type { components } from '../../api/schema.js';

type Shapes = components['schemas'];

export type Practice = Shapes['PracticeView'];
export type PracticeCard = Shapes['CardView'];
export type AnsweredCard = Shapes['AnsweredCardView'];
export type PracticePlan = Shapes['PracticePlanDto'];
export type PracticeAnswer = Shapes['PracticeAnswerDto'];
export type Rating = AnsweredCard['rating'];
