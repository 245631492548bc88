import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOPBACK_CERTIFICATE } from '../support/loopback-certificate.ts';

/** Files of a server's certificate, of its key, and of the authority that vouches for it. */
export type Certificates = {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
};

/** Puts them into a folder. The certificate is good for `localhost` and vouches for itself. */
export function writeCertificates(folder: string): Certificates {
  const [certificate, key] = [join(folder, 'server.crt'), join(folder, 'server.key')];
  writeFileSync(certificate, LOOPBACK_CERTIFICATE.cert);
  writeFileSync(key, LOOPBACK_CERTIFICATE.key, { mode: 0o600 });
  return { authority: certificate, certificate, key };
}
