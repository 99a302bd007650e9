// What is printed on a label, and which number stands beside which line?
import type { ReactNode } from 'react';
import { inkLabels, labelParts, type LabelId, type LabelPart, type Standing } from '#libs/anatomy/ink-label.js';
import { Bottle } from './bottle.js';
import classes from './figure.module.css';
import { useInkLabelWords } from './words.js';

/** Label B is in a language that the studio does not read, whatever the language of the page. */
const foreign = { name: 'Tiefschwarz', slogan: 'Nur beste Pigmente', expires: 'Haltbar bis' };

export type Standings = Readonly<Record<LabelPart, Standing>>;

export interface LabelSheetProps {
  readonly id: LabelId;
  /** The numbers are shown with what they stand for; without them the learner has to look. */
  readonly standings: Standings | null;
}

export function LabelSheet({ id, standings }: LabelSheetProps) {
  const { t } = useInkLabelWords();
  const label = inkLabels[id];
  return (
    <section className={classes.sheet} aria-label={t('labelOf', { id: id.toUpperCase() })}>
      <div className={classes.bottleSide}>
        <Bottle broken={label.seal === 'broken'} />
        <p className={classes.sealNote}>
          <Mark part="seal" standings={standings} /> {t(label.seal === 'broken' ? 'sealBroken' : 'sealWhole')}
        </p>
      </div>
      <div className={classes.label}>
        <Line part="language" standings={standings} strong>
          {id === 'b' ? <span lang="de">{foreign.name}</span> : t(`print.name.${id}`)}
        </Line>
        {id === 'b' ? <Missing part="statement" standings={standings} /> : <Line part="statement" standings={standings}>{t(`print.statement.${id}`)}</Line>}
        <Line part="ingredients" standings={standings}>
          {id === 'b' ? <span lang="de">{foreign.slogan}</span> : t(`print.ingredients.${id}`)}
        </Line>
        {id === 'b' ? (
          <Missing part="warnings" standings={standings} />
        ) : (
          <Line part="warnings" standings={standings}>
            {id === 'a' && `${t('print.metal.a')} `}
            {t(`print.safety.${id}`)}
          </Line>
        )}
        {label.batch ? <Line part="batch" standings={standings}>{t('print.batch', { batch: label.batch })}</Line> : <Missing part="batch" standings={standings} />}
        <Line part="seal" standings={standings}>
          <Expiry id={id} />
        </Line>
        {label.slogans.length > 0 && (
          <p className={classes.slogans}>
            {label.slogans.map((slogan) => (
              <span key={slogan}>{t(`print.slogans.${slogan}`)}</span>
            ))}
          </p>
        )}
      </div>
      {label.batch && (
        <p className={classes.box}>
          <b>{t('box')}</b> {t('print.batch', { batch: label.batch })} · <Expiry id={id} />
        </p>
      )}
    </section>
  );
}

function Expiry({ id }: { readonly id: LabelId }) {
  const { t } = useInkLabelWords();
  const [year = '', month = ''] = inkLabels[id].expires.split('-');
  return id === 'b' ? <span lang="de">{`${foreign.expires} ${month}/${year}`}</span> : t('print.expires', { month, year });
}

interface LineProps {
  readonly part: LabelPart;
  readonly standings: Standings | null;
}

function Line({ part, standings, strong = false, children }: LineProps & { readonly strong?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.line} data-part={part}>
      <Mark part={part} standings={standings} />
      <p data-strong={strong || undefined}>{children}</p>
    </div>
  );
}

/** Where nothing is printed nothing is seen, until the answers are shown. */
function Missing({ part, standings }: LineProps) {
  const { t } = useInkLabelWords();
  if (!standings) return null;
  return (
    <div className={classes.line} data-part={part} data-missing="true">
      <Mark part={part} standings={standings} />
      <p>{t('nothingHere')}</p>
    </div>
  );
}

/** Round in order, square where it rejects, dashed where it cannot be told. */
export function Mark({ part, standings }: LineProps) {
  return standings ? (
    <span className={classes.mark} data-standing={standings[part]}>
      {labelParts.indexOf(part) + 1}
    </span>
  ) : null;
}
