// What does the model say about this setting, in words?
import type { DepthOutcome, DepthSetting, DotOutcome } from '#libs/anatomy/depth-simulator.js';
import { bandDepth } from '#libs/anatomy/depth-simulator.js';
import { dotTimes, wordsOfDot, type DotLook } from '#libs/anatomy/dot-look.js';
import { Status, type StatusIcon, type StatusTone } from '../../../ui/status.js';
import classes from './figure.module.css';
import { useDepthWords } from './words.js';

export const verdictIds = ['none', 'epidermis', 'papillary', 'papillaryLow', 'upperReticular', 'deepReticular', 'pastDermis'] as const;
export type VerdictId = (typeof verdictIds)[number];

const marks: Readonly<Record<VerdictId, readonly [StatusTone, StatusIcon]>> = {
  none: ['neutral', 'back'],
  epidermis: ['caution', 'back'],
  papillary: ['good', 'check'],
  papillaryLow: ['caution', 'warning'],
  upperReticular: ['caution', 'warning'],
  deepReticular: ['bad', 'cross'],
  pastDermis: ['bad', 'cross'],
};

export function verdictOf({ band, isTarget }: DotOutcome): VerdictId {
  if (band === null) return 'none';
  return band === 'papillary' && !isTarget ? 'papillaryLow' : band;
}

export function Verdict({ outcome, setting }: { readonly outcome: DepthOutcome; readonly setting: DepthSetting }) {
  const { t } = useDepthWords();
  const id = verdictOf(outcome.middle);
  // the target counts only when all dots are there
  const [tone, icon] = marks[id === 'papillary' && outcome.isUneven ? 'papillaryLow' : id];
  const notes = useNotes(outcome, setting);
  return (
    <output className={classes.verdict}>
      <span className={classes.verdictTitle}>
        <Status tone={tone} icon={icon}>
          {t(`verdict.${id}.title`)}
        </Status>
      </span>
      <span>{[t(`verdict.${id}.text`), ...notes].join(' ')}</span>
      <Seen dot={outcome.middle} />
    </output>
  );
}

function useNotes({ shallowest, middle, deepest, isUneven }: DepthOutcome, setting: DepthSetting): string[] {
  const { t } = useDepthWords();
  const band = (dot: DotOutcome) => t(`bands.${dot.band ?? 'none'}`);
  const notes: string[] = [];
  if (middle.reach && bandDepth(middle.reach) > bandDepth(middle.band)) notes.push(t('notes.reach', { band: t(`bands.${middle.reach}`) }));
  if (isUneven && setting.stretch < 1) notes.push(t('notes.uneven', { shallow: band(shallowest), deep: band(deepest) }));
  else if (deepest.band) notes.push(t(setting.stretch < 1 ? 'notes.spread' : 'notes.even'));
  notes.push(t(setting.isReadRunning ? 'notes.running' : 'notes.off'));
  if (setting.isPressed) notes.push(t('notes.pressed'));
  return notes;
}

export function useLookInWords(): (look: DotLook | undefined) => string {
  const { t } = useDepthWords();
  return (look) => {
    if (!look) return t('look.none');
    const { kept, size, edge, tone, hasHalo } = wordsOfDot(look);
    if (kept === 'gone') return t('look.gone');
    return [t(`look.size.${size}`), t(`look.edge.${edge}`), t(`look.tone.${tone}`), ...(kept === 'pale' ? [t('look.pale')] : []), ...(hasHalo ? [t('look.halo')] : [])].join(', ');
  };
}

/** The same as the drawing shows, beside which it stands: nothing by colour alone. */
function Seen({ dot }: { readonly dot: DotOutcome }) {
  const { t } = useDepthWords();
  const say = useLookInWords();
  return (
    <span className={classes.seen}>
      <b>{t('look.title')}</b>
      {dotTimes.map((time) => (
        <span key={time}>{t('look.line', { time: t(`times.${time}`), look: say(dot.looks?.[time]) })}</span>
      ))}
    </span>
  );
}
