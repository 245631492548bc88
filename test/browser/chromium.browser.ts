import { expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';

it('tells who has no Chromium how to install it', async () => {
  await expect(launchChromium('/nowhere/chromium')).rejects.toThrow('apt-get install -y chromium');
});
