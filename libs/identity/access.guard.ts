// May this request come in, and in whose name?
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { ACCESS, type Access, type RequestWithActor } from '#libs/platform/http/access.js';
import { demandNamedPerson } from '#libs/platform/http/named-person.js';
import { demandSameOrigin } from '#libs/platform/http/same-origin.js';
import { Authentication } from './authentication.js';
import { verdictOn } from './core/access-policy.js';
import { accessRefused } from './errors.js';

/** Stands before every route, closed unless the route says otherwise. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #origin: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    @Inject(CONFIG) config: Config,
  ) {
    this.#origin = new URL(config.publicUrl).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & RequestWithActor>();
    demandSameOrigin(request, this.#origin);
    const demand = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    // A route without a demand is refused, and a public one asks nobody's name: neither needs the session.
    const asksWho = demand !== undefined && demand.who !== 'anyone';
    const actor = asksWho ? await this.authentication.by('session', request, http.getResponse<FastifyReply>()) : null;
    if (actor) demandNamedPerson(request, actor);
    const { academyId } = (request.params ?? {}) as { academyId?: string };
    const verdict = verdictOn(demand, actor, academyId);
    if (verdict !== 'allowed') throw accessRefused(verdict);
    if (actor) request.actor = actor;
    return true;
  }
}
