// About what can an act in the record be?
export const actSubjects = ['people', 'cohorts', 'trainees', 'certificates', 'academy'] as const;
export type ActSubject = (typeof actSubjects)[number];
