// Which sentence says when a trainee will be ready?
import type { Locale } from '#libs/kernel/locale.js';
import type { Say } from '../../i18n/define-words.js';
import { writeDay } from '../../i18n/written.js';
import type { Practice } from './contract.js';
import type { english } from './words.en.js';

export function forecastSentence({ today, plan, forecast }: Pick<Practice, 'today' | 'plan' | 'forecast'>, t: Say<typeof english>, locale: Locale): string {
  const { readyOn, minutesNeeded: needed } = forecast;
  const { examOn, minutesADay: minutes } = plan;
  const written = (day: string | null) => (day === null ? '' : writeDay(day, locale));
  const [day, exam] = [written(readyOn), written(examOn)];
  if (examOn !== null && examOn < today) return t('forecast.over', { exam });
  if (examOn !== null && (readyOn === null || readyOn > examOn)) {
    if (needed !== null) return readyOn === null ? t('forecast.lateMinutes', { exam, needed }) : t('forecast.late', { exam, needed, day });
    return readyOn === null ? t('forecast.lateNever', { exam, minutes }) : t('forecast.lateDay', { exam, day });
  }
  if (readyOn === null) return t('forecast.never', { minutes });
  if (examOn !== null) return t('forecast.inTime', { day, minutes, exam });
  return readyOn <= today ? t('forecast.now', { minutes }) : t('forecast.ready', { day, minutes });
}
