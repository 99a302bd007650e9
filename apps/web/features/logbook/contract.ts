// What do the API's answers about a logbook look like, under the names the pages use?
import type { components } from '../../api/schema.js';

type Shapes = components['schemas'];

export type Logbook = Shapes['LogbookView'];
export type LogbookEntry = Shapes['LogbookEntryView'];
export type LogbookTally = Shapes['LogbookTallyView'];
export type WaitingEntry = Shapes['WaitingEntryView'];
