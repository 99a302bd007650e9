// Which figures are there?

/** By module. A lesson names them, the reader draws them, and hotspot items ask for their regions. */
export const figureIds = [
  'scalp-section', 'pigment-over-time', 'thickness-line',
  'depth-simulator', 'four-depths', 'three-dots', 'light-path',
  'cartridge', 'needle-code', 'packaging-symbols', 'sharps-clock',
  'hand-moments', 'spaulding-pyramid', 'dilution-beaker', 'room-flow', 'waste-streams',
  'triage-light', 'aftercare-timeline', 'scalp-map', 'session-density',
  'ink-label', 'supply-chain', 'speed-and-spacing',
  'results-tree', 'laser-calendar', 'complaint-clock', 'fishbone',
] as const;
export type FigureId = (typeof figureIds)[number];

/** The claims that each figure shows; a lesson with the figure stands on them too. */
export const figureClaims: Readonly<Record<FigureId, readonly string[]>> = {
  'scalp-section': ['C1.02', 'C1.03', 'C1.04', 'C1.05', 'C1.09', 'C1.10', 'C1.11', 'C1.13', 'C1.16', 'C1.17', 'C1.18', 'C1.26', 'C1.27', 'C1.28'],
  'pigment-over-time': ['C1.03', 'C1.39', 'C1.40', 'C1.41', 'C1.42', 'C1.43', 'C1.44', 'C1.48', 'C1.49', 'C1.50', 'C1.51', 'C1.52'],
  'thickness-line': ['C1.14', 'C1.15', 'C1.16', 'C1.17', 'C1.18', 'C1.19', 'C1.20', 'C1.21', 'C1.24', 'C1.26'],
  'depth-simulator': ['C2.01', 'C2.02', 'C2.03', 'C2.04', 'C2.06', 'C2.07', 'C2.08', 'C2.15', 'C2.16', 'C2.17', 'C2.19', 'C2.20', 'C2.23', 'C2.24', 'C2.36', 'C2.44', 'C2.49', 'C2.55', 'C2.56', 'C2.58', 'C2.59', 'C2.63', 'C2.68', 'C2.72'],
  'four-depths': ['C2.01', 'C2.02', 'C2.03', 'C2.04', 'C2.05', 'C2.06', 'C2.07', 'C2.08'],
  'three-dots': ['C2.08', 'C2.15', 'C2.16', 'C2.17', 'C2.36', 'C2.54', 'C2.55', 'C2.56', 'C2.60', 'C2.61', 'C2.68', 'C2.72'],
  'light-path': ['C2.56', 'C2.69', 'C2.71', 'C2.72'],
  cartridge: ['C3.01', 'C3.02', 'C3.03', 'C3.38', 'C3.48'],
  'needle-code': ['C3.04', 'C3.05', 'C3.10', 'C3.11', 'C3.12', 'C3.15'],
  'packaging-symbols': ['C3.29', 'C3.30', 'C3.31', 'C3.32', 'C3.33', 'C3.34'],
  'sharps-clock': ['C3.55', 'C3.56', 'C3.58', 'C3.60', 'C3.62', 'C3.63', 'C3.64', 'C3.65'],
  'hand-moments': ['C4.19', 'C4.20', 'C4.22', 'C4.23', 'C4.26', 'C4.27'],
  'spaulding-pyramid': ['C4.33', 'C4.34', 'C4.35', 'C4.36', 'C4.37', 'C4.38', 'C4.39', 'C4.55'],
  'dilution-beaker': ['C4.44', 'C4.47', 'C4.48', 'C4.49', 'C4.50', 'C4.51', 'C4.53'],
  'waste-streams': ['C4.65', 'C4.66', 'C4.67', 'C4.68', 'C4.69', 'C4.70'],
  'triage-light': ['C5.02', 'C5.05', 'C5.06', 'C5.07', 'C5.08', 'C5.09', 'C5.10', 'C5.11', 'C5.12', 'C5.13', 'C5.14', 'C5.18', 'C5.21', 'C5.23', 'C5.45'],
  'aftercare-timeline': ['C5.57', 'C5.58', 'C5.59', 'C5.60', 'C5.61', 'C5.63', 'C5.64', 'C5.65', 'C5.66', 'C5.67'],
  'session-density': ['C5.29', 'C5.55', 'C5.56', 'C5.67'],
  'ink-label': ['C6.21', 'C6.22', 'C6.23', 'C6.24', 'C6.26', 'C6.27', 'C6.29', 'C6.32', 'C6.33'],
  'speed-and-spacing': ['C6.61', 'C6.62', 'C6.67', 'C6.68'],
  'results-tree': ['C7.04', 'C7.05', 'C7.06', 'C7.08', 'C7.09', 'C7.10', 'C7.11', 'C7.13', 'C7.16', 'C7.17', 'C7.18', 'C7.19', 'C7.20', 'C7.21', 'C7.22', 'C7.23', 'C7.26', 'C7.27', 'C7.29', 'C7.34', 'C7.36', 'C7.38', 'C7.47'],
  'complaint-clock': ['C7.02', 'C7.03', 'C7.05', 'C7.06', 'C7.07', 'C7.08', 'C7.13', 'C7.14', 'C7.50', 'C7.51', 'C7.52', 'C7.53'],
  'room-flow': ['C4.14', 'C4.36', 'C4.38', 'C4.55', 'C4.66', 'C4.71', 'C4.72'],
  'scalp-map': ['C5.12', 'C5.13', 'C5.54', 'C5.56', 'C5.68'],
  'supply-chain': ['C6.21', 'C6.35', 'C6.37', 'C6.38'],
  'laser-calendar': ['C7.40', 'C7.41', 'C7.42', 'C7.44', 'C7.45', 'C7.47'],
  fishbone: ['C7.04', 'C7.70', 'C7.72', 'C7.73'],
};
