// How strong does a dilution become, and how much of the bottle does it take?
import { useState } from 'react';
import { ratioRange, recipe, stockPartsRange, stockRange, volumeRange, wantedRange, type Ratio } from '#libs/anatomy/dilution.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { SteppedRange } from '../stepped-range.js';
import { DilutionInWords } from './dilution-in-words.js';
import { RatioReadings } from './ratio-readings.js';
import { RecipeBeaker } from './recipe-beaker.js';
import { useDilutionWords } from './words.js';
import { useWrite } from './write-strength.js';

export function Drawing() {
  const { t } = useDilutionWords();
  const write = useWrite();
  const [ask, setAsk] = useState<'ratio' | 'recipe'>('ratio');
  const [stock, setStock] = useState<number>(stockRange.start);
  const steps = { less: t('less'), more: t('more') };
  return (
    <Frame id="dilution-beaker" title={t('title')} caption={t('caption')} description={<DilutionInWords />}>
      <OptionRow label={t('ask')} value={ask} options={[['ratio', t('asks.ratio')], ['recipe', t('asks.recipe')]]} onChange={setAsk} />
      <SteppedRange label={t('stock')} said={write.percent(stock)} value={stock} {...stockRange} {...steps} onChange={setStock} />
      {ask === 'ratio' ? <AskRatio stock={stock} /> : <AskRecipe stock={stock} />}
    </Frame>
  );
}

function AskRatio({ stock }: { readonly stock: number }) {
  const { t } = useDilutionWords();
  const [ratio, setRatio] = useState<Ratio>({ stock: 1, other: 10 });
  const steps = { less: t('less'), more: t('more') };
  return (
    <>
      <SteppedRange label={t('stockParts')} said={String(ratio.stock)} value={ratio.stock} {...stockPartsRange} {...steps} onChange={(parts) => setRatio({ ...ratio, stock: parts })} />
      <SteppedRange label={t('other')} said={String(ratio.other)} value={ratio.other} {...ratioRange} {...steps} onChange={(parts) => setRatio({ ...ratio, other: parts })} />
      <RatioReadings stock={stock} ratio={ratio} />
    </>
  );
}

function AskRecipe({ stock }: { readonly stock: number }) {
  const { t } = useDilutionWords();
  const write = useWrite();
  const [wanted, setWanted] = useState<number>(wantedRange.start);
  const [volume, setVolume] = useState<number>(volumeRange.start);
  const steps = { less: t('less'), more: t('more') };
  return (
    <>
      <SteppedRange label={t('wanted')} said={write.percent(wanted)} value={wanted} {...wantedRange} {...steps} onChange={setWanted} />
      <SteppedRange label={t('volume')} said={write.millilitres(volume)} value={volume} {...volumeRange} {...steps} onChange={setVolume} />
      <RecipeBeaker recipe={recipe(stock, wanted, volume)} stock={stock} wanted={wanted} />
    </>
  );
}
