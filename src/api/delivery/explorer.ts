/**
 * Yoga, for what the lean handler does not speak: the explorer, server-sent events, multipart answers, and Accept headers that
 * weigh one against another. It does HTTP only: operations go to the same engine, past Yoga's own pipeline.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Site } from '../../features/tenancy/site.ts';
import { askerOf } from './asker.ts';
import { check } from './read-request.ts';
import { perform, type Engine } from './perform.ts';
import type { Waiting } from './waiting.ts';

interface YogaContext {
  readonly req: IncomingMessage;
  readonly site: Site;
  readonly requestId: string;
  readonly waiting: Waiting;
}

export interface Explorer {
  readonly handle: (req: IncomingMessage, res: ServerResponse, context: Omit<YogaContext, 'req'>) => Promise<void>;
}

const FIRST_QUERY = `# The content API of this site: published content, as its readers see it.
# "Docs" lists every type and field; Ctrl+Space completes.
{
  site {
    name
    locales { code label }
    menu(place: HEADER) { label href }
  }
}
`;

export function createExplorer(engine: Engine): Explorer {
  const throughTheEngine: Plugin<YogaContext> = {
    onParams({ setParamsHandler }) {
      setParamsHandler(async ({ params, context }) => {
        const { req, site, requestId, waiting } = context as unknown as YogaContext;
        const { result } = await perform(
          engine,
          { site, request: check(params) },
          { requestId, waiting, asker: askerOf(req) },
        );
        return result;
      });
    },
  };
  const yoga = createYoga<YogaContext>({
    graphqlEndpoint: '/sites/:site/graphql',
    plugins: [throughTheEngine],
    graphiql: engine.introspection ? { title: 'Content API', defaultQuery: FIRST_QUERY } : false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    // The engine has formatted and masked its errors already.
    maskedErrors: false,
  });
  return {
    handle: async (req, res, context) => {
      res.setHeader('Access-Control-Allow-Origin', '*');
      res.setHeader('X-Content-Type-Options', 'nosniff');
      res.setHeader('X-Cache', 'bypass');
      res.setHeader('Cache-Control', 'no-store');
      await yoga.handle(req, res, { req, ...context });
    },
  };
}
