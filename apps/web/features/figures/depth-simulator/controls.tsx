// What can be set: machine, hand and skin?
import { depthRanges } from '#libs/anatomy/depth-parameters.js';
import type { DepthSetting } from '#libs/anatomy/depth-simulator.js';
import { sectionVariants } from '#libs/anatomy/scalp-section.js';
import { OptionRow } from '../option-row.js';
import { millimetres } from '../scalp-section/millimetres.js';
import { SteppedRange } from '../stepped-range.js';
import { useDepthWords } from './words.js';

export interface ControlsProps {
  readonly setting: DepthSetting;
  readonly onChange: (part: Partial<DepthSetting>) => void;
}

interface LengthProps {
  readonly of: keyof typeof depthRanges;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Length({ of, value, onChange }: LengthProps) {
  const { t, locale } = useDepthWords();
  return (
    <SteppedRange
      label={t(`controls.${of}`)}
      said={t('mm', { length: millimetres(locale)(value) })}
      value={value}
      {...depthRanges[of]}
      less={t('less')}
      more={t('more')}
      onChange={onChange}
    />
  );
}

/** Stands nearest to the drawing: it is moved most. */
export function Hang({ setting, onChange }: ControlsProps) {
  return <Length of="hang" value={setting.hang} onChange={(hang) => onChange({ hang })} />;
}

export function MachineControls({ setting, onChange }: ControlsProps) {
  const { t } = useDepthWords();
  return (
    <div>
      <OptionRow
        label={t('controls.read')}
        value={setting.isReadRunning ? 'running' : 'off'}
        options={[['running', t('controls.running')], ['off', t('controls.off')]]}
        onChange={(read) => onChange({ isReadRunning: read === 'running' })}
      />
      <Length of="stroke" value={setting.stroke} onChange={(stroke) => onChange({ stroke })} />
    </div>
  );
}

const stretches = { slack: 0, half: 0.5, taut: 1 } as const;
const stretchIds = ['slack', 'half', 'taut'] as const;

export function HandControls({ setting, onChange }: ControlsProps) {
  const { t } = useDepthWords();
  return (
    <div>
      <OptionRow
        label={t('controls.contact')}
        value={setting.isPressed ? 'pressed' : 'clear'}
        options={[['clear', t('controls.clear')], ['pressed', t('controls.pressed')]]}
        onChange={(contact) => onChange({ isPressed: contact === 'pressed' })}
      />
      <OptionRow
        label={t('controls.stretch')}
        value={stretchIds.find((id) => stretches[id] === setting.stretch) ?? null}
        options={stretchIds.map((id) => [id, t(`controls.stretches.${id}`)] as const)}
        onChange={(id) => onChange({ stretch: stretches[id] })}
      />
    </div>
  );
}

const skinIds = ['model', 'thin', 'man', 'atrophic'] as const;

export function SkinControls({ setting, onChange }: ControlsProps) {
  const { t } = useDepthWords();
  const { skin } = setting;
  const known = skinIds.find((id) => sectionVariants[id].epidermis === skin.epidermis && sectionVariants[id].total === skin.total);
  return (
    <div>
      <OptionRow
        label={known ? t('controls.skin') : `${t('controls.skin')} ${t('controls.own')}`}
        value={known ?? null}
        options={skinIds.map((id) => [id, t(`controls.skins.${id}`)] as const)}
        onChange={(id) => onChange({ skin: { epidermis: sectionVariants[id].epidermis, total: sectionVariants[id].total } })}
      />
      <Length of="total" value={skin.total} onChange={(total) => onChange({ skin: { ...skin, total } })} />
      <Length of="epidermis" value={skin.epidermis} onChange={(epidermis) => onChange({ skin: { ...skin, epidermis } })} />
    </div>
  );
}
