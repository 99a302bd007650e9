// Whom or what is a line of the record about, and where does that stand?
import { useQuery } from '@tanstack/react-query';
import { certificatesQuery } from '../certification/queries.js';
import type { AuditLine } from './contract.js';
import { academyQuery, cohortsQuery } from './queries.js';
import { useAcademyWords } from './words.js';

export interface RecordSubject {
  readonly name: string;
  readonly to: string | null;
}

/** The record keeps ids only; the names come from the lists that the reader may see anyway. */
export function useSubjects(academyId: string): (line: AuditLine) => RecordSubject | null {
  const { t } = useAcademyWords();
  const academy = useQuery(academyQuery(academyId)).data;
  const cohorts = useQuery(cohortsQuery(academyId)).data ?? [];
  const certificates = useQuery(certificatesQuery(academyId)).data ?? [];
  const at = (page: string) => `/academies/${academyId}/${page}`;
  const trainees = cohorts.flatMap((cohort) => cohort.trainees);
  const personOf = (id: string): RecordSubject | null => {
    const member = academy?.members.find(({ personId }) => personId === id);
    const trainee = trainees.find(({ personId }) => personId === id);
    if (member) return { name: member.name, to: null };
    return trainee ? { name: trainee.name, to: at(`trainees/${trainee.enrolmentId}`) } : null;
  };
  return ({ act, subjectType, subjectId, detail }) => {
    switch (subjectType) {
      case 'person':
        return personOf(subjectId);
      case 'enrolment': {
        const trainee = trainees.find(({ enrolmentId }) => enrolmentId === subjectId);
        return trainee ? { name: trainee.name, to: at(`trainees/${subjectId}`) } : null;
      }
      case 'cohort': {
        const cohort = cohorts.find(({ id }) => id === subjectId);
        const added = act === 'instructor.added' ? personOf(String(detail['personId'])) : null;
        return cohort ? { name: added ? `${added.name}, ${cohort.name}` : cohort.name, to: at(`cohorts/${subjectId}`) } : null;
      }
      case 'certificate-batch':
        return { name: t('record.batch', { count: Number(detail['size']) }), to: at(`batches/${subjectId}`) };
      case 'certificate': {
        const certificate = certificates.find(({ id }) => id === subjectId);
        return certificate ? { name: certificate.holderName, to: at(`certificates/${subjectId}`) } : null;
      }
      default:
        return null;
    }
  };
}
