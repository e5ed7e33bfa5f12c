/** "Who asks?", for programs: the answer of `GET /devices/detect`, GraphQL and the command line alike. */
import type { DetectionInput } from '../../core/devices/detector.ts';
import type { Detection } from '../../core/devices/profile.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { ruleSetsOf } from './rule-sets.ts';

/** With the rules of a site, or (null) of the installation. */
export async function detectDeviceFor(
  services: Services,
  site: Site | null,
  input: DetectionInput,
): Promise<Detection> {
  return (await ruleSetsOf(services.db).of(services, site)).detect(input);
}
