// Are the letters of the exam large?
import { useEffect } from 'react';
import { useRemembered } from './remembered.js';
import './large-print.css';

/** From the start where it was granted, and as this device remembers it once somebody has chosen. Everything grows, as with the browser's own setting. */
export function useLargePrint(isGranted: boolean): readonly [boolean, () => void] {
  const [isLarge, choose] = useRemembered('large-print', isGranted);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isLarge) dataset['print'] = 'large';
    return () => {
      delete dataset['print'];
    };
  }, [isLarge]);
  return [isLarge, () => choose(!isLarge)];
}
