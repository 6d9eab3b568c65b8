// Copies what the pages use from the packages into Union.Web, where the themes and the tag helpers share one copy.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const lib = join(here, '..', 'Framework', 'Web', 'wwwroot', 'lib');

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });

const sourceMap = /\/[*/]# sourceMappingURL=\S+( \*\/)?\s*$/;
const withoutSourceMap = path => readFileSync(join(packages, path), 'utf8').replace(sourceMap, '');

writeFileSync(join(lib, 'tabler.min.css'), withoutSourceMap('@tabler/core/dist/css/tabler.min.css'));
writeFileSync(join(lib, 'htmx.min.js'), withoutSourceMap('htmx.org/dist/htmx.min.js'));
// Charts: bars, lines, pies with legend and tooltip; maps, 3D and trees stay out.
writeFileSync(join(lib, 'echarts.min.js'), withoutSourceMap('echarts/dist/echarts.common.min.js'));
writeFileSync(join(lib, 'echarts.LICENSE.txt'),
  ['NOTICE', 'LICENSE'].map(name => readFileSync(join(packages, 'echarts', name), 'utf8')).join('\n'));
// Pasted pages and Word texts become Markdown.
writeFileSync(join(lib, 'turndown.js'), withoutSourceMap('turndown/dist/turndown.js'));
copyFileSync(join(packages, 'turndown/LICENSE'), join(lib, 'turndown.LICENSE.txt'));
copyFileSync(join(packages, '@tabler/icons/LICENSE'), join(lib, 'icons.LICENSE.txt'));

const names = readFileSync(join(here, 'icons.txt'), 'utf8')
  .split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));

const symbols = names.map(name => {
  const file = join(packages, '@tabler/icons/icons/outline', `${name}.svg`);
  if (!existsSync(file)) throw new Error(`icons.txt: there is no icon "${name}"`);
  const drawing = readFileSync(file, 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '')
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
});

writeFileSync(join(lib, 'icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);

console.log(`lib: tabler.min.css, htmx.min.js, echarts.min.js, turndown.js, icons.svg (${names.length} icons)`);
