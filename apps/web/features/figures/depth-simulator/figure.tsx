// What changes the layer in which pigment comes to lie?
import { useState } from 'react';
import { simulateDepth, type DepthSetting } from '#libs/anatomy/depth-simulator.js';
import { sectionVariants } from '#libs/anatomy/scalp-section.js';
import { Frame } from '../frame.js';
import { HandControls, Hang, MachineControls, SkinControls } from './controls.js';
import { DepthDrawing } from './drawing.js';
import classes from './figure.module.css';
import { DepthInWords } from './in-words.js';
import { Verdict } from './verdict.js';
import { useDepthWords } from './words.js';

const { epidermis, total } = sectionVariants.model;
/** The 1.5 of the notebook in lesson 2.1. */
const start: DepthSetting = { hang: 1500, isReadRunning: true, stroke: 3000, isPressed: false, stretch: 1, skin: { epidermis, total } };

export function Drawing() {
  const { t } = useDepthWords();
  const [setting, setSetting] = useState(start);
  const change = (part: Partial<DepthSetting>) => setSetting((before) => ({ ...before, ...part }));
  const outcome = simulateDepth(setting);
  return (
    <Frame id="depth-simulator" title={t('title')} caption={t('caption')} description={<DepthInWords outcome={outcome} />}>
      <DepthDrawing outcome={outcome} skin={setting.skin} isPressed={setting.isPressed} />
      <Hang setting={setting} onChange={change} />
      <Verdict outcome={outcome} setting={setting} />
      <div className={classes.controls}>
        <MachineControls setting={setting} onChange={change} />
        <HandControls setting={setting} onChange={change} />
        <SkinControls setting={setting} onChange={change} />
      </div>
    </Frame>
  );
}
