// How does a reader see that the connection is gone?
import { useSyncExternalStore } from 'react';
import { onlineManager } from '@tanstack/react-query';
import classes from './frame.module.css';
import { useFrameWords } from './words.js';

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

export function OfflineNote() {
  const { t } = useFrameWords();
  const online = useSyncExternalStore(subscribe, isOnline);
  return (
    <output aria-live="polite" className={classes.offline}>
      {online ? '' : t('offline')}
    </output>
  );
}
