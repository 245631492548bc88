import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a certificate authority of the run's own, and of a server that it vouches for. */
export type Certificates = {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
};

/** Days. The run is over in minutes. */
const VALID = '1';

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'] as const;

/** Makes them with openssl in a folder. The server's certificate is good for these names, such as `DNS:localhost`. */
export function makeCertificates(folder: string, names: string): Certificates {
  const inFolder = (name: string): string => join(folder, name);
  const [authority, authorityKey] = [inFolder('authority.crt'), inFolder('authority.key')];
  const [request, key, certificate] = [inFolder('server.csr'), inFolder('server.key'), inFolder('server.crt')];
  const openssl = (...args: string[]): void =>
    void execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  openssl(
    ...['req', '-x509', ...NEW_KEY, '-keyout', authorityKey, '-out', authority, '-days', VALID],
    ...['-subj', '/CN=authority of a fault run', '-addext', 'basicConstraints=critical,CA:TRUE'],
  );
  openssl('req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', '/CN=redis of a fault run');
  const extensions = inFolder('server.ext');
  writeFileSync(extensions, `subjectAltName=${names}\n`);
  openssl(
    ...['x509', '-req', '-in', request, '-CA', authority, '-CAkey', authorityKey, '-CAcreateserial'],
    ...['-out', certificate, '-days', VALID, '-extfile', extensions],
  );
  return { authority, certificate, key };
}
