// What stands in one step of the review?
import { auditParts, clock, timeline, whys, type ReviewStep } from '#libs/anatomy/fishbone.js';
import classes from './figure.module.css';
import { useFishboneWords } from './words.js';

export function StepBody({ step }: { readonly step: ReviewStep }) {
  const { t } = useFishboneWords();
  if (step === 'timeline') {
    return (
      <ol className={classes.timeline}>
        {timeline.map(({ id, at }) => (
          <li key={id}>
            <b>{at === null ? t('healed') : clock(at)}</b>
            <span>{t(`events.${id}`)}</span>
          </li>
        ))}
      </ol>
    );
  }
  if (step === 'whys') {
    return (
      <ol className={classes.whys}>
        {whys.map((why) => (
          <li key={why}>
            <b>{t('why')}</b> {t(`because.${why}`)}
          </li>
        ))}
      </ol>
    );
  }
  if (step === 'audit') {
    return (
      <>
        <ul className={classes.audit}>
          {auditParts.map((part) => (
            <li key={part}>{t(`audit.${part}`)}</li>
          ))}
        </ul>
        <p>{t('not')}</p>
      </>
    );
  }
  return null;
}
