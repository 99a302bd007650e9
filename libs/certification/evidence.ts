// What of a dossier is kept with the decision that rests on it?
import { currentTemplate } from './certificate-template.js';
import type { DecisionEvidence } from './decision.entity.js';
import type { Dossier } from './gather-dossier.js';

export const evidenceOf = ({ progress, exam, stations, academy }: Dossier): DecisionEvidence => ({
  programmeVersionId: progress.enrolment.programmeVersionId,
  requirements: progress.requirements.map(({ requirement, completedAt }) => ({ requirement, completedAt: completedAt?.toISOString() ?? '' })),
  exam: exam && { attemptId: exam.attemptId, points: exam.points, possible: exam.possible, gatesRight: exam.gatesRight, gatesTotal: exam.gatesTotal },
  stations: stations
    .filter((record) => record.passed && record.standing === 'passed')
    .map(({ id, stationId, assessorId, signedAt }) => ({ recordId: id, stationId, assessorId, signedAt: signedAt.toISOString() })),
  paper: { template: currentTemplate, academyName: academy.name, academyPlace: `${academy.city}, ${academy.country}` },
});
