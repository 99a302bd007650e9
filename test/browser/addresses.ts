// Which pages can each kind of person open, in the demonstration?
import { randomUUID } from 'node:crypto';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { Backstage } from './backstage.js';
import type { Stage } from './stage.js';

interface Cohort {
  readonly id: string;
  readonly trainees: readonly { readonly enrolmentId: string; readonly name: string }[];
}

interface Ids {
  readonly id: string;
}

export const everybody = ['nobody', 'trainee', 'certified', 'suspended', 'owner', 'instructor', 'assessor', 'certifier', 'registrar'] as const;
export type Somebody = (typeof everybody)[number];

const own = async (backstage: Backstage): Promise<string> => (await backstage.ask<{ memberships: { academyId: string }[] }>('get', '/v1/session')).memberships[0]?.academyId ?? '';

/** Real addresses, with what must be there for them put in place. */
export async function addressesOf(stage: Stage, who: Somebody): Promise<readonly string[]> {
  if (who === 'nobody') return ['/', '/sign-in', '/forgot', '/academies/apply', '/privacy', '/terms', '/imprint', '/pass-mark', '/receipts', '/inbox', `/links/${randomUUID()}.${'a'.repeat(43)}`, '/not-a-page'];
  const context = await stage.as(who, 'desktop');
  const backstage = new Backstage(context.request, stage.url);
  try {
    switch (who) {
      case 'trainee':
        return await traineeAddresses(backstage);
      case 'certified':
      case 'suspended':
        return ['/study', '/my/certificates', ...(await backstage.ask<Ids[]>('get', '/v1/me/certificates')).map(({ id }) => `/my/certificates/${id}`)];
      case 'registrar':
        return await registrarAddresses(backstage, stage);
      default:
        return await staffAddresses(backstage, who);
    }
  } finally {
    await context.close();
  }
}

async function traineeAddresses(backstage: Backstage): Promise<string[]> {
  const before = await backstage.progress();
  const { enrolmentId, requirements } = before;
  const [{ versionId } = { versionId: '' }] = await backstage.ask<{ versionId: string }[]>('get', '/v1/me/enrolments');
  const sitting = await backstage.ask<Ids>('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
  // the last of each module: where everything that a lesson can hold has been taught
  const last = requirements.filter(({ kind }, at) => kind === 'lesson' && requirements[at + 1]?.kind !== 'lesson');
  const noted = requirements.filter(({ requirement }) => requirement === 'lesson:1.4');
  const lessons = [...noted, ...last].map(({ subjectId }) => `/lessons/${subjectId}?enrolment=${enrolmentId}`);
  for (const { requirement, subjectId } of requirements) if (requirement.startsWith('lesson:2.')) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
  const handedIn = await backstage.sit(enrolmentId, 'quiz:M2', answerKey());
  const logbook = `/study/${enrolmentId}/logbook`;
  const { entries } = await backstage.ask<{ entries: Ids[] }>('get', `/v1/enrolments/${enrolmentId}/logbook`);
  return [
    '/study',
    `/study/${enrolmentId}`,
    `/study/${enrolmentId}/practice`,
    `/study/${enrolmentId}/practice?more=true`,
    logbook,
    `${logbook}/new`,
    ...entries.map(({ id }) => `${logbook}/${id}`),
    `/programmes/${versionId}/notes`,
    `/study/${enrolmentId}/start/quiz:M2`,
    `/study/${enrolmentId}/start/exam`,
    ...lessons,
    `/attempts/${sitting.id}?enrolment=${enrolmentId}`,
    `/attempts/${sitting.id}?enrolment=${enrolmentId}&item=end`,
    `/attempts/${handedIn}?enrolment=${enrolmentId}`,
    '/my/certificates',
    '/account',
  ];
}

async function registrarAddresses(backstage: Backstage, stage: Stage): Promise<string[]> {
  await backstage.ask('post', '/check/concerns', { number: stage.sample, about: 'hygiene', account: 'O balcão não estava limpo.', contact: 'ana@example.org' });
  const [exam] = await backstage.ask<{ blueprintId: string }[]>('get', '/v1/register/exam-statistics');
  const exams = `/register/exams/${exam?.blueprintId}`;
  const { items } = await backstage.ask<{ items: { versionId: string }[] }>('get', `/v1/register/exam-statistics/${exam?.blueprintId}`);
  const { id: panel } = await backstage.ask<Ids>('post', `/v1${exams}/panels`, { name: 'Autumn panel' });
  return ['/register/exams', '/register/item-exchange', exams, `${exams}/form`, `${exams}/standards`, `${exams}/${panel}`, `${exams}/items/${items[0]?.versionId}`, '/register/rescorings', '/register/rescorings?appeal=all', `/register/rescorings?item=${items[0]?.versionId}`, '/register', '/register/academies', '/register/concerns', '/register/certificates', `/register/certificates?number=${stage.sample}`, '/register/exceptions', '/register/agreement', '/register/ledger', '/account'];
}

async function staffAddresses(backstage: Backstage, who: 'owner' | 'instructor' | 'assessor' | 'certifier'): Promise<string[]> {
  const academy = await own(backstage);
  const base = `/academies/${academy}`;
  const [cohort] = await backstage.ask<Cohort[]>('get', `/v1${base}/cohorts`);
  const enrolmentOf = (name: string) => cohort?.trainees.find((trainee) => trainee.name === name)?.enrolmentId;
  const studying = enrolmentOf('Tiago Valente');
  const certificates = await backstage.ask<Ids[]>('get', `/v1${base}/certificates`);
  const shown = [`${base}/certificates`, ...certificates.map(({ id }) => `${base}/certificates/${id}`)];
  if (who === 'owner') {
    const cohorts = `${base}/cohorts/${cohort?.id}`;
    const editions = await editionAddresses(backstage, base);
    const sittings = await sittingAddresses(backstage, base, studying ?? '');
    return [base, cohorts, `${cohorts}/enrol`, `${cohorts}/enrol?many=true`, `${base}/cohorts/new`, `${base}/trainees/${studying}`, `${base}/people`, `${base}/people/invite`, `${base}/agreement`, `${base}/marking`, `${base}/record`, ...editions, ...sittings, ...shown];
  }
  if (who === 'certifier') return [base, `${base}/batches/new`, `${base}/decisions/${enrolmentOf('Marta Figueiredo')}`, `${base}/decisions/${studying}`, ...shown];
  const stations = async (name: string) => {
    const enrolment = enrolmentOf(name);
    const { requirements } = await backstage.ask<{ requirements: { kind: string; subjectId: string }[] }>('get', `/v1${base}/enrolments/${enrolment}`);
    return `${base}/trainees/${enrolment}/stations/${requirements.find(({ kind }) => kind === 'station')?.subjectId}`;
  };
  const toAssess = enrolmentOf('Nuno Salgueiro');
  if (who === 'instructor') {
    const logbook = `${base}/trainees/${studying}/logbook`;
    const { entries } = await backstage.ask<{ entries: Ids[] }>('get', `/v1/enrolments/${studying}/logbook`);
    return [base, logbook, ...entries.map(({ id }) => `${logbook}/${id}`)];
  }
  return [base, `${base}/marking`, '/practical', `${base}/people`, `${base}/trainees/${toAssess}`, await stations('Nuno Salgueiro'), await stations('Helena Vasconcelos'), `${base}/trainees/${toAssess}/name`, `${base}/trainees/${enrolmentOf('Marta Figueiredo')}/name`];
}

/** All of them, and one that is to come. */
async function sittingAddresses(backstage: Backstage, base: string, enrolmentId: string): Promise<string[]> {
  const { invigilators } = await backstage.ask<{ invigilators: { id: string; name: string }[] }>('get', `/v1${base}/sittings`);
  const { personId } = await backstage.ask<{ personId: string }>('get', '/v1/session');
  const [startsAt, endsAt] = [24, 26].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const invigilatorId = invigilators.find(({ id }) => id === personId)?.id;
  const { id } = await backstage.ask<Ids>('post', `/v1${base}/sittings`, { place: 'Sala 2', online: false, startsAt, endsAt, invigilatorId, enrolmentIds: [enrolmentId] });
  return [`${base}/sittings`, `${base}/sittings?sitting=${id}`];
}

/** What is published, a draft from it with a fault, and lessons of that: the academy's own, one with faults, and the programme's. */
async function editionAddresses(backstage: Backstage, base: string): Promise<string[]> {
  const [published] = await backstage.ask<Ids[]>('get', `/v1${base}/editions`);
  const { id } = await backstage.ask<Ids>('post', `/v1${base}/editions`, { name: '2027', from: published?.id });
  const lesson = await backstage.ask<{ base: { texts: object } }>('get', `/v1${base}/editions/${id}/lessons/1.4`);
  const text = { ...(lesson.base.texts as { 'pt-PT': object })['pt-PT'], body: '## Sem identificador\n\n<b>17</b>' };
  await backstage.ask('put', `/v1${base}/editions/${id}/lessons/1.4`, { revision: 0, minutes: 15, texts: { en: null, 'pt-PT': text } });
  const read = await backstage.ask<{ modules: { lessons: { code: string; lessonId: string }[] }[] }>('get', `/v1${base}/editions/${published?.id}`);
  const own = read.modules.flatMap(({ lessons }) => lessons).find(({ code }) => code === '5.A1');
  const drafted = `${base}/editions/${id}`;
  return [`${base}/editions`, `${base}/editions/${published?.id}`, drafted, `${drafted}/lessons/5-A1?text=pt-PT`, `${drafted}/lessons/1-4`, `${drafted}/lessons/2-1?text=pt-PT`, `/lessons/${own?.lessonId}`];
}
