import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/*
 * Preloaded into a gateway process of a test: it runs the sources as they are now, compiled as the build compiles them.
 * Node's own stripping of types leaves decorators without their metadata.
 */
const { jsc } = JSON.parse(readFileSync(new URL('../../../../infra/swc.json', import.meta.url), 'utf8'));
const options = {
  ...{ swcrc: false, configFile: false, sourceMaps: 'inline', module: { type: 'es6' } },
  jsc: { ...jsc, rewriteRelativeImportExtensions: false },
};

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', shortCircuit: true, source: code };
  },
});
