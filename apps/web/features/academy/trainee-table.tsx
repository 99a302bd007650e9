// How far is each trainee of a cohort, as rows of dots?
import { Link } from '@tanstack/react-router';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import { Table, tableClasses } from '../../ui/table.js';
import classes from './cohorts.module.css';
import type { CohortTrainee, Count } from './contract.js';
import type { Place } from './stage.js';
import { useAcademyWords } from './words.js';

export interface PlacedTrainee {
  readonly trainee: CohortTrainee;
  readonly place: Place;
}

export interface TraineeTableProps {
  readonly academyId: string;
  readonly cohortName: string;
  readonly trainees: readonly PlacedTrainee[];
}

const looks: Readonly<Record<Place, readonly [StatusTone, StatusIcon]>> = {
  invited: ['neutral', 'clock'],
  studying: ['neutral', 'forward'],
  'to-assess': ['notice', 'forward'],
  name: ['caution', 'warning'],
  'to-decide': ['notice', 'forward'],
  complete: ['notice', 'forward'],
  certified: ['good', 'check'],
};

/** So many dots have room in their usual size. */
const many = 12;

const kinds = ['lessons', 'quizzes', 'exam', 'stations'] as const;

const countsOf = ({ lessons, quizzes, exam, stations }: CohortTrainee): Readonly<Record<(typeof kinds)[number], Count>> => ({
  lessons,
  quizzes,
  exam: { done: exam ? 1 : 0, total: 1 },
  stations,
});

export function TraineeTable({ academyId, cohortName, trainees }: TraineeTableProps) {
  const { t } = useAcademyWords();
  const head = [
    t('table.trainee'),
    ...kinds.map((kind) => ({ name: t(`table.${kind}`), className: tableClasses.wide })),
    t('table.place'),
  ];
  return (
    <Table caption={t('table.caption', { cohort: cohortName })} head={head}>
      {trainees.map(({ trainee, place }) => (
        <TraineeRow key={trainee.enrolmentId} academyId={academyId} trainee={trainee} place={place} />
      ))}
    </Table>
  );
}

function TraineeRow({ academyId, trainee, place }: PlacedTrainee & { readonly academyId: string }) {
  const { t } = useAcademyWords();
  const counts = countsOf(trainee);
  const [tone, icon] = looks[place];
  const dots = (kind: (typeof kinds)[number]) => {
    const { done, total } = counts[kind];
    return <DotRow dots={filled(done, total)} size={total > many ? 4 : 8} label={t('table.count', { kind: t(`table.${kind}`), done, total })} />;
  };
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link to="/academies/$academyId/trainees/$enrolmentId" params={{ academyId, enrolmentId: trainee.enrolmentId }}>
          {trainee.name}
        </Link>
        <div className={classes.row}>
          {kinds.map((kind) => (
            <span key={kind}>{dots(kind)}</span>
          ))}
        </div>
      </th>
      {kinds.map((kind) => (
        <td key={kind} className={tableClasses.wide}>
          {dots(kind)}
        </td>
      ))}
      <td>
        <Status tone={tone} icon={icon}>
          {t(`place.${place}`)}
        </Status>
      </td>
    </tr>
  );
}
