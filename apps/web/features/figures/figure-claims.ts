// Which statements does the figure show that is being drawn?
import { createContext } from 'react';

/** Ids of claims; the lesson says them. */
export const FigureClaims = createContext<readonly string[]>([]);
