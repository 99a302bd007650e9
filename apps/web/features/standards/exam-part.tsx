// Which page about an exam's forms and pass mark does an address mean?
import { useParams } from '@tanstack/react-router';
import { NotFound } from '../../frame/not-found.js';
import { PanelPage } from './panel-page.js';
import { PreviewPage } from './preview-page.js';
import { StandardsPage } from './standards-page.js';

/** `form`, `standards`, or the id of a panel. */
export function ExamPart() {
  const { blueprintId, part } = useParams({ from: '/framed/signed-in/register/exams/$blueprintId/$part' });
  if (part === 'form') return <PreviewPage blueprintId={blueprintId} />;
  if (part === 'standards') return <StandardsPage blueprintId={blueprintId} />;
  return /^[0-9a-f-]{36}$/.test(part) ? <PanelPage key={part} panelId={part} /> : <NotFound />;
}
