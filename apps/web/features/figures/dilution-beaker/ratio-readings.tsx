// What do the two ways of reading one ratio give?
import { mix, ratioReadings, type Mixture, type Ratio, type RatioReading } from '#libs/anatomy/dilution.js';
import { Beaker } from './beaker.js';
import classes from './figure.module.css';
import { useDilutionWords } from './words.js';
import { useWrite } from './write-strength.js';

/** The tallest beaker, in pixels. */
const tallest = 168;
/** More parts than this cannot be told apart as lines. */
const mostLines = 24;

export function RatioReadings({ stock, ratio }: { readonly stock: number; readonly ratio: Ratio }) {
  const { t } = useDilutionWords();
  const write = useWrite();
  const mixtures = ratioReadings.map((reading) => [reading, mix(stock, ratio, reading)] as const);
  const most = ratio.stock + ratio.other;
  const [inAll, withWater] = mixtures.map(([, mixture]) => mixture);
  return (
    <>
      <div className={classes.beakers}>
        {mixtures.map(([reading, mixture]) => (
          <Reading key={reading} reading={reading} mixture={mixture} ratio={ratio} unit={tallest / most} />
        ))}
      </div>
      {inAll && withWater && (
        <output className={classes.verdict}>{t('same', { ratio: t('ratio', { ...ratio }), inAll: write.ppm(inAll.percent), withWater: write.ppm(withWater.percent) })}</output>
      )}
    </>
  );
}

interface ReadingProps {
  readonly reading: RatioReading;
  readonly mixture: Mixture | null;
  readonly ratio: Ratio;
  /** The height of one part, in pixels. */
  readonly unit: number;
}

function Reading({ reading, mixture, ratio, unit }: ReadingProps) {
  const { t } = useDilutionWords();
  const write = useWrite();
  return (
    <section className={classes.reading}>
      <p className={classes.readingName}>{t(`readings.${reading}`, { ...ratio })}</p>
      {mixture ? (
        <>
          <Beaker stock={mixture.stockParts * unit} full={mixture.parts * unit} lines={mixture.parts <= mostLines ? mixture.parts : 0} level={t('parts', { count: mixture.parts })} />
          <p className={classes.sum}>{t('sum', { stock: mixture.stockParts, water: mixture.waterParts })}</p>
          <p className={classes.strength}>{write.percent(mixture.percent)}</p>
          <p className={classes.strength}>{write.ppm(mixture.percent)}</p>
        </>
      ) : (
        <p>{t('impossible', { ...ratio })}</p>
      )}
    </section>
  );
}
