// What does the registrar area show first?
import { Page } from '../../frame/page.js';

export function RegisterPage() {
  return <Page title="Dermark" />;
}
