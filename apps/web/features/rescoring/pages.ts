// Which pages come together? (Whoever proposes a rescoring looks at it next.)
export { RescoringPage } from './rescoring-page.js';
export { RescoringsPage } from './rescorings-page.js';
