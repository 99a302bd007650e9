// What does a trainee study, and where?
import { Page } from '../../frame/page.js';

export function StudyPage() {
  return <Page title="Dermark" />;
}
