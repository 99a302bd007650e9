// Where does an appeal stand, in one word?
import { Status } from '../../ui/status.js';
import type { AppealHead } from './queries.js';
import { useAppealWords } from './words.js';

const looks = { waits: { tone: 'notice', icon: 'clock' }, dismissed: { tone: 'neutral', icon: 'stop' }, referred: { tone: 'good', icon: 'forward' }, annulled: { tone: 'good', icon: 'back' } } as const;

export function AppealState({ outcome }: Pick<AppealHead, 'outcome'>) {
  const { t } = useAppealWords();
  const state = outcome ?? 'waits';
  return <Status {...looks[state]}>{t(`states.${state}`)}</Status>;
}
