// How does an attempt look to whoever looks at it again: as the candidate saw it, one question at a time, with what happened in order?
import { useCallback, useEffect, useRef, useState } from 'react';
import { writeMoment, writeNumber } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { CaseTold } from '../item/case-told.js';
import { MarkedItem } from '../item/marked-item.js';
import { MarkedText } from '../item/marked-text.js';
import classes from './appeal.module.css';
import type { Happened, Replay, ReplayedItem } from './queries.js';
import { Saved, Timeline, writeSecond } from './timeline.js';
import { useAppealWords } from './words.js';

export function ReplayPart({ replay }: { readonly replay: Replay }) {
  const { t, locale } = useAppealWords();
  const { number, result, form, seal, sealDiffersAt, startedAt, deadline, items, timeline } = replay;
  return (
    <>
      <Section title={t('replay')}>
        <Facts
          facts={[
            [t('facts.attempt'), t('facts.number', { number })],
            [t('facts.language'), t(`languages.${replay.locale}`)],
            [t('facts.begun'), writeMoment(startedAt, locale)],
            ...(deadline === null ? [] : [[t('facts.deadline'), writeMoment(deadline, locale)] as const]),
            [t('facts.result'), t('score', { points: writeNumber(result.points, locale), possible: result.possible, verdict: t(result.passed ? 'passed' : 'failed') })],
            [t('facts.form'), <Status key="form" {...(form === 'same' ? { tone: 'good', icon: 'check' } : { tone: 'caution', icon: 'warning' })}>{t(`forms.${form}`)}</Status>],
            [t('facts.seal'), <Status key="seal" {...(seal === 'holds' ? { tone: 'good', icon: 'check' } : seal === 'differs' ? { tone: 'bad', icon: 'cross' } : { tone: 'caution', icon: 'warning' })}>{t(`seals.${seal}`, { place: sealDiffersAt ?? '/' })}</Status>],
          ]}
        />
      </Section>
      <Questions items={items} timeline={timeline} lang={replay.locale} addressOf={(digest) => `/v1/register/appeals/${replay.appeal.id}/photos/${digest}`} />
      <Section title={t('timeline')}>
        <Timeline happened={timeline} photos={new Set(items.filter(({ kind }) => kind === 'photo').map(({ position }) => position))} />
      </Section>
    </>
  );
}

interface Shown {
  readonly lang: string;
  /** Where the register reads a photo of this appeal. */
  readonly addressOf: (digest: string) => string;
}

/** The arrow keys work while the focus is in it, so that they go on meaning what they do elsewhere. */
function Questions({ items, timeline, ...shown }: Shown & { readonly items: readonly ReplayedItem[]; readonly timeline: readonly Happened[] }) {
  const { t } = useAppealWords();
  const [at, setAt] = useState(0);
  const all = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const go = useCallback(
    (by: number) => {
      setAt((before) => Math.min(Math.max(before + by, 0), items.length - 1));
      heading.current?.focus();
    },
    [items.length],
  );
  useEffect(() => {
    const part = all.current;
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') go(1);
      if (key === 'ArrowLeft') go(-1);
    };
    part?.addEventListener('keydown', turn);
    return () => part?.removeEventListener('keydown', turn);
  }, [go]);
  const item = items[at];
  if (!item) return null;
  return (
    <Section title={t('items')} lead={t('keys')}>
      <div ref={all}>
        <h3 ref={heading} tabIndex={-1} className={classes.question}>
          {t('question', { number: at + 1, of: items.length })}
        </h3>
        <Question item={item} saved={timeline.filter(({ act, position }) => act === 'saved' && position === item.position)} {...shown} />
        <div className={classes.acts}>
          <Button variant="default" disabled={at === 0} onClick={() => go(-1)}>
            {t('previous')}
          </Button>
          <Button variant="default" disabled={at === items.length - 1} onClick={() => go(1)}>
            {t('next')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Question({ item, saved, lang, addressOf }: Shown & { readonly item: ReplayedItem; readonly saved: readonly Happened[] }) {
  const { t, locale } = useAppealWords();
  const grade = item.points === 1 ? 'right' : item.points > 0 ? 'partly' : 'wrong';
  return (
    <>
      <p className={classes.about}>
        <span translate="no">{t('item', { code: item.code, version: item.version })}</span>{' '}
        {item.scored ? (
          <>
            <Status tone={grade === 'right' ? 'good' : 'neutral'} icon={grade === 'right' ? 'check' : 'back'}>
              {t(`grades.${grade}`)}
            </Status>{' '}
            {t('points', { points: writeNumber(item.points, locale) })}
          </>
        ) : (
          t('tried')
        )}
      </p>
      {item.markedOtherwise.map((treatment) => (
        <p key={treatment}>{t(`markedOtherwise.${treatment}`)}</p>
      ))}
      <div lang={lang}>
        {item.vignette && <CaseTold vignette={item.vignette} />}
        <p className={classes.stem}>{item.stem}</p>
        {item.written ? <MarkedText kind={item.kind} written={item.written} addressOf={addressOf} /> : <MarkedItem kind={item.kind} text={item.text} picture={item.picture} marked={item} />}
      </div>
      {saved.length > 0 && (
        <>
          <p>{t('revisions', { count: saved.length })}</p>
          <ol className={classes.saved}>
            {saved.map(({ at, revision, choice }) => (
              <li key={revision}>
                {writeSecond(at, locale)}: <Saved choice={choice} isPhoto={item.kind === 'photo'} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
