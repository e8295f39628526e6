import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * A fontconfig file that puts Noto Sans SC first, so that Chinese shows on a machine without any
 * Chinese font and pages look alike on all machines.
 */
export function writeFontConfig(): string {
  const folders = fontFolders();
  const folder = join(
    tmpdir(),
    `yizhan-fonts-${createHash('sha256').update(folders.join()).digest('hex').slice(0, 8)}`,
  );
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  if (!existsSync(path)) writeFileSync(path, fontConfig(folders, join(folder, 'cache')));
  return path;
}

function fontFolders(): string[] {
  const base = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return ['400Regular', '500Medium', '700Bold', '900Black'].map((weight) => join(base, weight));
}

function fontConfig(folders: readonly string[], cache: string): string {
  const generic = ['sans-serif', 'serif', 'system-ui', 'monospace'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${generic.map(preferChinese).join('\n  ')}
</fontconfig>
`;
}

function preferChinese(family: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
}
