// How does a remark survive a reload, and an entry that was taken back meanwhile?
import { useDraft } from '../../ui/draft.js';
import { useMe } from '../identity/session.js';

const empty = { remark: '' };

export const useRemark = (entryId: string) => useDraft(`logbook.remark.${entryId}.${useMe()?.personId ?? ''}`, empty);
