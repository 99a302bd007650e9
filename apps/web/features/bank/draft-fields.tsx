// In which fields is a part of an item written, in both languages side by side?
import { createContext, useContext, type ReactNode } from 'react';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { locales, type Localised } from '#libs/kernel/locale.js';
import type { Fault } from '../../api/problem.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './bank.module.css';
import { isFaultCode, useFaultWords } from './fault-words.js';
import { useBankWords } from './words.js';

export interface PartsProps {
  readonly draft: ItemDraft;
  readonly onChange: (part: Partial<ItemDraft>) => void;
}

/** What was found wrong when it was handed in last. */
export const Faults = createContext<readonly Fault[]>([]);

/** What is wrong at this place; with `deep`, at it and within it. Null when nothing is. */
export function useFaultAt(): (pointer: string, deep?: boolean) => ReactNode {
  const faults = useContext(Faults);
  const { t } = useFaultWords();
  return (pointer, deep = false) => {
    const here = faults.filter((fault) => fault.pointer === pointer || (deep && fault.pointer.startsWith(`${pointer}/`)));
    const said = [...new Set(here.map(({ code }) => t(isFaultCode(code) ? code : 'item-unfit')))];
    return said.length === 0 ? null : said.join(' ');
  };
}

/** What is wrong with a part as a whole. */
export function FaultLine({ pointer }: { readonly pointer: string }) {
  const said = useFaultAt()(pointer);
  return said === null ? null : <p className={classes.fault}>{said}</p>;
}

interface PairProps {
  readonly label: string;
  readonly description?: string;
  readonly value: Localised;
  readonly pointer: string;
  readonly rows?: number;
  readonly most?: number;
  readonly onChange: (value: Localised) => void;
}

export function Pair({ label, description, value, pointer, rows = 2, most = 1000, onChange }: PairProps) {
  const { t } = useBankWords();
  const faultAt = useFaultAt();
  return (
    <div className={classes.pair}>
      {locales.map((locale) => (
        <Textarea
          key={locale}
          label={`${label} · ${t(locale)}`}
          description={description}
          lang={locale}
          rows={rows}
          grows
          maxLength={most}
          value={value[locale]}
          error={faultAt(`${pointer}/${locale}`)}
          onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

/** A list with one entry changed, moved or left out. */
export const changed = <T,>(list: readonly T[], at: number, part: Partial<T>): T[] => list.map((each, place) => (place === at ? { ...each, ...part } : each));
export const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, place) => place !== at);
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = without(list, from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
