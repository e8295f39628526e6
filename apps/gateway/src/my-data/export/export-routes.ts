import { keptDataOf, openExport, anonymous, type KeptData } from '@yizhan/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { badRequest } from '../../graphql/edge/refusals.ts';
import type { Services } from '../../graphql/services.ts';
import { openScope } from '../../http/request-scope.ts';
import { sendRefusal } from '../../http/send-answer.ts';
import { renderPage } from './page.ts';
import { sectionsOf, timeIn, type Places } from './sections.ts';
import { wordsIn } from './words.ts';

type Form = 'html' | 'json';

/** Where a person's file is fetched. */
export const exportPath = (token: string, form: Form): string => `/exports/${token}.${form}`;

const types: Record<Form, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Files of what is kept on people, by links that are good for a quarter of an hour. */
export function registerExports(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { name: string } }>('/exports/:name', async (request, reply) => {
    const [, token, form] = /^([\w.-]{1,200})\.(html|json)$/.exec(request.params.name) ?? [];
    const scope = openScope(request);
    const { markets, occupations, vault, clock } = services;
    const { language, requestId } = scope;
    const context = {
      ...{ db: services.database.scoped(), principal: anonymous, market: markets.first!, markets },
      ...{ occupations, vault, clock, language, requestId },
    };
    const opened = token ? await openExport(context, token) : null;
    if (!opened) return sendRefusal(request, reply, scope, gone());
    const data = await keptDataOf(context, opened.personId);
    const places = { markets, occupations, language: opened.language };
    const body = form === 'html' ? htmlOf(data, places, clock.now()) : jsonOf(data, clock.now());
    return sendFile(reply, form as Form, body, clock.now());
  });
}

const gone = () =>
  badRequest(
    '这个链接不对或已过期，请重新下载。',
    'This link is wrong or has run out; ask for a new one.',
    404,
  );

/** To be kept, not shown: no cache, no guessing, no script. */
function sendFile(reply: FastifyReply, form: Form, body: string, now: Date): FastifyReply {
  const name = `yizhan-my-data-${now.toISOString().slice(0, 10)}.${form}`;
  return reply
    .type(types[form])
    .headers({
      'cache-control': 'no-store, private',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
    .send(body);
}

function htmlOf(data: KeptData, places: Places, now: Date): string {
  const t = wordsIn(places.language);
  const notes = [t('made', { time: timeIn(places, now) }), t('keep')];
  return renderPage(places.language, { title: t('title'), notes, sections: sectionsOf(data, places) });
}

/** The same for machines; ids of rows and keys are nobody's use. */
function jsonOf({ workers, person, ethnicGroups, ...rest }: KeptData, now: Date): string {
  const { realName, idNumber, phone } = person;
  const registered = workers.map(({ person: _person, personId: _personId, ...worker }) => worker);
  const said = Object.fromEntries(ethnicGroups);
  const whole = {
    madeAt: now,
    person: { realName, idNumber, phone },
    workers: registered,
    ethnicGroups: said,
  };
  return JSON.stringify({ ...whole, ...rest }, null, 2);
}
