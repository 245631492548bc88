import { PICTURED, type Pictures } from '../handlers/base/pictures.ts';

/** The files that were deployed beside the Worker. */
export type Assets = { fetch(address: string): Promise<Response> };

/** Their host, which has no meaning. */
const HOST = 'https://assets.invalid';

/** The pictures that were drawn before the deployment, one file each. One that is not among them has none. */
export function createAssetPictures(assets: Assets): Pictures {
  return {
    async draw(pictured) {
      const answer = await assets.fetch(`${HOST}/card/${PICTURED.format(pictured)}.png`);
      if (answer.ok) return { kind: 'drawn', png: new Uint8Array(await answer.arrayBuffer()) };
      await answer.body?.cancel();
      return { kind: 'none' };
    },
  };
}
