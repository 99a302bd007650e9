// Where does one programme of a trainee stand?
import { useParams } from '@tanstack/react-router';
import { EnrolmentWay } from './enrolment-way.js';

export function EnrolmentPage() {
  const { enrolmentId } = useParams({ from: '/framed/signed-in/study/$enrolmentId' });
  return <EnrolmentWay key={enrolmentId} enrolmentId={enrolmentId} />;
}
