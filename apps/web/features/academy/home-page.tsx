// What does the academy area show first?
import { Page } from '../../frame/page.js';

export function AcademyPage() {
  return <Page title="Dermark" />;
}
