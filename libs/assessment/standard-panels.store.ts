// Who sits on which panel, what was rated, and how far has it come?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { stateAfter, type PanelState, type PanelStep } from './core/standard.js';
import { StandardPanelRow } from './standard.entity.js';

export interface Panel extends StandardPanelRow {
  readonly state: PanelState;
  readonly steps: readonly { readonly step: PanelStep; readonly takenAt: Date }[];
}

export interface Judge {
  readonly judgeId: string;
  /** Rounds that were handed in. */
  readonly handedIn: readonly number[];
}

/** The judge's last word on an item in a round. */
export interface Rating {
  readonly judgeId: string;
  readonly position: number;
  readonly share: number;
}

export interface Remark {
  readonly id: string;
  readonly judgeId: string;
  readonly position: number;
  readonly text: string;
  readonly saidAt: Date;
}

const panel = `p.id, p.blueprint_id as "blueprintId", p.name, p.item_versions as "itemVersions", p.option_orders as "optionOrders", p.led_by as "ledBy", p.opened_at as "openedAt",
  coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'takenAt', s.taken_at) order by s.taken_at) from standard_step s where s.panel_id = p.id), '[]') as steps,
  exists (select from standard f where f.panel_id = p.id) as frozen`;

type PanelRead = StandardPanelRow & { readonly steps: readonly { readonly step: PanelStep; readonly takenAt: string }[]; readonly frozen: boolean };

const panelOf = ({ frozen, steps, ...row }: PanelRead): Panel => ({
  ...row,
  steps: steps.map(({ step, takenAt }) => ({ step, takenAt: new Date(takenAt) })),
  state: stateAfter(steps.map(({ step }) => step), frozen),
});

/** Row level security shows a judge his or her own panels and ratings, and nobody the ratings of a round that is not over. */
@Injectable()
export class StandardPanelsStore {
  constructor(private readonly db: Database) {}

  async of(blueprintId: string): Promise<Panel[]> {
    return (await this.db.query<PanelRead>(`select ${panel} from standard_panel p where p.blueprint_id = $1 order by p.opened_at desc, p.id desc`, [blueprintId])).map(panelOf);
  }

  async byId(id: string): Promise<Panel | null> {
    const row = await this.db.row<PanelRead>(`select ${panel} from standard_panel p where p.id = $1`, [id]);
    return row && panelOf(row);
  }

  /** A judge finds himself alone. */
  async judges(panelId: string): Promise<Judge[]> {
    return this.db.query<Judge>(
      `select j.judge_id as "judgeId", array(select h.round from standard_hand_in h where h.panel_id = j.panel_id and h.judge_id = j.judge_id order by h.round) as "handedIn"
         from standard_judge j where j.panel_id = $1 order by j.invited_at, j.judge_id`,
      [panelId],
    );
  }

  /** One's own, and those of others once the round is over. */
  async ratings(panelId: string, round: 1 | 2): Promise<Rating[]> {
    return this.db.query<Rating>(
      `select distinct on (judge_id, position) judge_id as "judgeId", position, share from standard_rating where panel_id = $1 and round = $2 order by judge_id, position, revision desc`,
      [panelId, round],
    );
  }

  async remarks(panelId: string): Promise<Remark[]> {
    return this.db.query<Remark>('select id, judge_id as "judgeId", position, text, said_at as "saidAt" from standard_remark where panel_id = $1 order by said_at, id', [panelId]);
  }

  async open(row: StandardPanelRow): Promise<void> {
    await this.db.rows(StandardPanelRow, (rows) => rows.insert(row));
  }

  /** False, and nothing happens, to whom is a judge of it already. */
  async invite(judge: { readonly panelId: string; readonly judgeId: string; readonly invitedBy: string; readonly at: Date }): Promise<boolean> {
    const added = await this.db.query('insert into standard_judge (panel_id, judge_id, invited_by, invited_at) values ($1, $2, $3, $4) on conflict do nothing returning judge_id', [judge.panelId, judge.judgeId, judge.invitedBy, judge.at]);
    return added.length > 0;
  }

  async step(step: { readonly panelId: string; readonly step: PanelStep; readonly takenBy: string; readonly at: Date }): Promise<void> {
    await this.db.query('insert into standard_step (panel_id, step, taken_by, taken_at) values ($1, $2, $3, $4) on conflict do nothing', [step.panelId, step.step, step.takenBy, step.at]);
  }

  async rate({ panelId, judgeId, round, position, share, at }: Rating & { readonly panelId: string; readonly round: 1 | 2; readonly at: Date }): Promise<void> {
    await this.db.query(
      `insert into standard_rating (panel_id, judge_id, round, position, revision, share, rated_at)
       select $1, $2, $3, $4, coalesce(max(revision), 0) + 1, $5, $6 from standard_rating where panel_id = $1 and judge_id = $2 and round = $3 and position = $4`,
      [panelId, judgeId, round, position, share, at],
    );
  }

  async handIn(panelId: string, judgeId: string, round: 1 | 2, at: Date): Promise<void> {
    await this.db.query('insert into standard_hand_in (panel_id, judge_id, round, handed_in_at) values ($1, $2, $3, $4)', [panelId, judgeId, round, at]);
  }

  async remark({ id, panelId, judgeId, position, text, saidAt }: Remark & { readonly panelId: string }): Promise<void> {
    await this.db.query('insert into standard_remark (id, panel_id, judge_id, position, text, said_at) values ($1, $2, $3, $4, $5, $6)', [id, panelId, judgeId, position, text, saidAt]);
  }
}
