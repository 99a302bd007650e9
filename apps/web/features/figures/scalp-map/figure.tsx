// Where on the scalp is a finding written down, and what else stands in the record?
import { useState } from 'react';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { MapForm } from './map-form.js';
import { MapInWords } from './map-in-words.js';
import { WholeRecord } from './whole-record.js';
import { useScalpMapWords } from './words.js';

export function Drawing() {
  const { t } = useScalpMapWords();
  const [view, setView] = useState<'map' | 'record'>('map');
  return (
    <Frame id="scalp-map" title={t('title')} caption={t('caption')} description={<MapInWords />}>
      <OptionRow label={t('view')} value={view} options={[['map', t('views.map')], ['record', t('views.record')]]} onChange={setView} />
      {view === 'map' ? <MapForm /> : <WholeRecord />}
    </Frame>
  );
}
