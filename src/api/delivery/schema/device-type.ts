/** Who asks, by the site's own rules: the same answer as `GET /devices/detect` gives. */
import {
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import type { DetectionInput } from '../../../core/devices/input.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { cost } from './cost.ts';
import type { DeliveryContext } from './source.ts';

const text = new GraphQLNonNull(GraphQLString);
const maybe = { type: GraphQLString };
const MAX_USER_AGENT = 4_096;
const MAX_HEADERS = 40;

const DetectedDeviceType = new GraphQLObjectType({
  name: 'DetectedDevice',
  description: 'What a request comes from.',
  fields: {
    class: {
      type: text,
      description:
        '`desktop`, `tablet`, `smartphone`, `feature-phone`, `signage`, `tv`, `console`, `ereader`, `wearable`, `car`, `bot`, `preview` or `unknown`.',
    },
    renderClass: {
      type: text,
      description:
        'The one of five that pages are made for: `PC`, `TABLET`, `SMARTPHONE`, `FEATURE_PHONE` or `SIGNAGE`.',
    },
    profile: { type: text, description: 'Name of the profile: what the device can do.' },
    carrier: { ...maybe, description: '`docomo`, `au`, `softbank`, `willcom` or `emobile`.' },
    vendor: maybe,
    model: maybe,
    os: maybe,
    browser: maybe,
    engine: maybe,
    rule: { type: text, description: 'The rule that decided; `custom:` and an id for one that was added.' },
    confidence: { type: new GraphQLNonNull(GraphQLFloat), description: '0 to 1.' },
  },
});

const DeviceHeaderInput = new GraphQLInputObjectType({
  name: 'DeviceHeaderInput',
  fields: { name: { type: text }, value: { type: text } },
});

interface Arguments {
  readonly userAgent?: string | null;
  readonly headers?: readonly { readonly name: string; readonly value: string }[] | null;
}

export const detectDeviceField: GraphQLFieldConfig<unknown, DeliveryContext, Arguments> = {
  type: new GraphQLNonNull(DetectedDeviceType),
  description:
    'Who asks, by the rules of this site: the same answer as `GET /devices/detect?site=…`. Without arguments the request itself is judged by its own headers. An answer that holds this field is never kept.',
  args: {
    userAgent: { type: GraphQLString, description: 'A User-Agent to judge instead of the request’s own.' },
    headers: {
      type: new GraphQLList(new GraphQLNonNull(DeviceHeaderInput)),
      description: 'What came beside that User-Agent: client hints, carrier headers. Unknown names change nothing.',
    },
  },
  extensions: cost(1),
  resolve: (_root, args, { detect, asker }) => detect(inputOf(args) ?? asker),
};

/** Headers belong to who is asked about, never to who asks. Null = neither was given. */
function inputOf({ userAgent, headers }: Arguments): DetectionInput | null {
  if (userAgent == null && headers == null) return null;
  if ((userAgent?.length ?? 0) > MAX_USER_AGENT || (headers?.length ?? 0) > MAX_HEADERS) {
    const message = `a User-Agent has ${MAX_USER_AGENT} characters at most, and ${MAX_HEADERS} headers.`;
    throw invalidInput('The query', [{ path: ['detectDevice'], code: 'too_long', message }]);
  }
  const named = Object.fromEntries((headers ?? []).map(({ name, value }) => [name.toLowerCase(), value]));
  return { userAgent: userAgent ?? named['user-agent'] ?? '', headers: named };
}
