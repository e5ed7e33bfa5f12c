/**
 * The only place that knows jsonwebtoken. HS256 with one key of this installation: tokens are made and read by ourselves only.
 * What the library leaves open is closed here: algorithm pinned, audience, issuer, times and type required, `crit` refused.
 */
import { createHmac, createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Clock, TokenSigner } from '../ports.ts';

const ALGORITHM = 'HS256';
const ISSUER = 'utsuwa';
const SHORTEST_KEY_BYTES = 32;
const LONGEST_TOKEN = 4_096;
const SKEW_SECONDS = 30;
/** Claims that the wrapper sets; a caller's own would say something else than `purpose` and `lifetimeSeconds` do. */
const RESERVED = ['aud', 'iss', 'exp', 'iat', 'nbf'] as const;

function hasTrustedHeader(header: jwt.JwtHeader): boolean {
  return header.alg === ALGORITHM && header.typ === 'JWT' && header.crit === undefined;
}

/** `key`: at least 32 random bytes, of which nobody else knows. */
export function createTokenSigner(key: Uint8Array, clock: Clock): TokenSigner {
  if (key.length < SHORTEST_KEY_BYTES) {
    throw new Error(
      `The key that signs tokens has ${key.length} bytes: it must have at least ${SHORTEST_KEY_BYTES} random ones.`,
    );
  }
  // a KeyObject, made once: with a plain string each call costs up to fifty times as much
  const secret = createSecretKey(key);
  const nowSeconds = (): number => Math.floor(clock.now().getTime() / 1_000);

  return {
    sign: (purpose, claims, lifetimeSeconds) => {
      const taken = RESERVED.filter((name) => name in claims);
      if (taken.length > 0) throw new Error(`The claims ${taken.join(', ')} are set by the signer.`);
      if (purpose === '' || !(lifetimeSeconds > 0)) throw new Error('A token needs a purpose and a lifetime.');
      const iat = nowSeconds();
      const payload = { ...claims, iss: ISSUER, aud: purpose, iat, exp: iat + Math.ceil(lifetimeSeconds) };
      return jwt.sign(payload, secret, { algorithm: ALGORITHM });
    },
    verify: (purpose, token) => {
      if (purpose === '' || token.length > LONGEST_TOKEN) return null;
      try {
        const { header, payload } = jwt.verify(token, secret, {
          algorithms: [ALGORITHM],
          audience: purpose,
          issuer: ISSUER,
          clockTimestamp: nowSeconds(),
          clockTolerance: SKEW_SECONDS,
          complete: true,
        });
        if (typeof payload === 'string' || !hasTrustedHeader(header)) return null;
        const { exp, iat, aud } = payload;
        // a list of audiences would let one token serve several purposes
        if (typeof exp !== 'number' || typeof iat !== 'number' || aud !== purpose) return null;
        return payload;
      } catch {
        return null;
      }
    },
    // signatures are over base64 text, so no token can be a key or the other way round
    keyFor: (purpose) => createHmac('sha256', secret).update(`key\0${purpose}`).digest(),
  };
}
