// Which controls does a task leave free, and how do the others stand?
import { controlRanges, depthControlIds, type DepthControlId, type DepthControls } from '#libs/anatomy/depth-controls.js';
import type { DepthTask } from '../../../api/contract.js';
import { Facts } from '../../../ui/facts.js';
import { useDepthWords } from '../depth-simulator/words.js';
import { OptionRow } from '../option-row.js';
import { millimetres } from '../scalp-section/millimetres.js';
import { SteppedRange } from '../stepped-range.js';
import { useTaskWords } from './words.js';

interface FreeControlProps {
  readonly control: DepthControlId;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

export function FreeControl({ control, value, onSet }: FreeControlProps) {
  const { t } = useDepthWords();
  const say = useControlWords();
  if (control === 'hang' || control === 'stroke') {
    return <SteppedRange label={t(`controls.${control}`)} said={say(control, value)} value={value} {...controlRanges[control]} less={t('less')} more={t('more')} onChange={onSet} />;
  }
  const values = Array.from({ length: controlRanges[control].max + 1 }, (_, each) => each);
  return <OptionRow label={t(`controls.${control}`)} value={String(value)} options={values.map((each) => [String(each), say(control, each)] as const)} onChange={(chosen) => onSet(Number(chosen))} />;
}

/** What a control is set to, in words. */
export function useControlWords(): (control: DepthControlId, value: number) => string {
  const { t, locale } = useDepthWords();
  return (control, value) => {
    switch (control) {
      case 'hang':
      case 'stroke':
        return t('mm', { length: millimetres(locale)(value) });
      case 'read':
        return t(value === 1 ? 'controls.running' : 'controls.off');
      case 'contact':
        return t(value === 1 ? 'controls.pressed' : 'controls.clear');
      case 'stretch':
        return t(`controls.stretches.${(['slack', 'half', 'taut'] as const)[value] ?? 'taut'}`);
    }
  };
}

/** Whose skin it is, and all that cannot be changed. */
export function FixedControls({ task }: { readonly task: DepthTask }) {
  const { t } = useDepthWords();
  const { t: told } = useTaskWords();
  const say = useControlWords();
  const fixed = depthControlIds.filter((id) => !task.free.includes(id));
  return (
    <>
      <p>
        <b>{told('situation')}</b>
      </p>
      <Facts facts={[[t('controls.skin'), t(`controls.skins.${task.skin}`)] as const, ...fixed.map((id) => [t(`controls.${id}`), say(id, task.start[id])] as const)]} />
    </>
  );
}

export function AllControls({ controls }: { readonly controls: DepthControls }) {
  const { t } = useDepthWords();
  const say = useControlWords();
  return <Facts facts={depthControlIds.map((id) => [t(`controls.${id}`), say(id, controls[id])] as const)} />;
}
