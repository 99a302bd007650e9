// How much stock and how much water make the wanted strength?
import type { Recipe } from '#libs/anatomy/dilution.js';
import { Beaker } from './beaker.js';
import classes from './figure.module.css';
import { useDilutionWords } from './words.js';
import { useWrite } from './write-strength.js';

const tallest = 168;

export function RecipeBeaker({ recipe, stock, wanted }: { readonly recipe: Recipe | null; readonly stock: number; readonly wanted: number }) {
  const { t } = useDilutionWords();
  const write = useWrite();
  if (!recipe) return <output className={classes.verdict}>{t('tooWeak')}</output>;
  const { stockMillilitres, waterMillilitres, finishedMillilitres } = recipe;
  const volume = write.millilitres(finishedMillilitres);
  const taken = write.millilitres(stockMillilitres);
  return (
    <>
      <div className={classes.beakers}>
        <div className={classes.reading}>
          <Beaker stock={(stockMillilitres / finishedMillilitres) * tallest} full={tallest} lines={0} level={volume} />
        </div>
        <div className={classes.reading}>
          <p className={classes.bottleTitle}>{t('bottleLabel')}</p>
          <dl className={classes.bottle}>
            <dt>{t('product')}</dt>
            <dd className={classes.blank} />
            <dt>ppm</dt>
            <dd>{write.ppm(wanted)}</dd>
            <dt>{t('date')}</dt>
            <dd className={classes.blank} />
            <dt>{t('initials')}</dt>
            <dd className={classes.blank} />
          </dl>
        </div>
      </div>
      <output className={classes.verdict}>
        <span className={classes.formula}>
          {t('formula')}
          <br />
          {t('worked', { wanted: write.percent(wanted), volume, stock: write.percent(stock), result: taken })}
        </span>
        {t('take', { stock: taken, volume, water: write.millilitres(waterMillilitres) })}
      </output>
    </>
  );
}
