/** Import rules of the project; docs/decisions/ says why each wall stands. */
const features = '(?:electron|renderer|shared)/features'
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(electron|renderer|shared)/',
        pathNot: '\\.(sql|txt|css|json|d\\.m?ts)$',
      },
      to: {},
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests)/' },
    },
    {
      name: 'shared-npm',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot: 'node_modules/(zod|@orpc/contract|temporal-polyfill|intl-messageformat|tyme4ts|diff)/',
      },
    },
    {
      name: 'shared-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'only-main-and-preload-import-electron',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'sqlite-behind-its-door',
      severity: 'error',
      from: { pathNot: '^(electron/database|tests)/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'across-electron-features',
      severity: 'error',
      from: { path: '^electron/features/([^/]+)/' },
      to: {
        path: '^electron/features/([^/]+)/',
        pathNot: ['^electron/features/$1/', '/(queries|service|tables|intake|derive)\\.ts$'],
      },
    },
    {
      name: 'across-renderer-features',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'across-shared-features',
      severity: 'error',
      from: { path: '^shared/features/([^/]+)/' },
      to: {
        path: '^shared/features/([^/]+)/',
        pathNot: ['^shared/features/$1/', '/(model|rules)\\.ts$', '/rules/[^/]+\\.ts$'],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: `^${features}/[^/]+/rules(\\.ts|/.+\\.ts)$` },
      to: {
        path: '^(shared|electron|renderer)/',
        pathNot: ['/(model|rules)\\.ts$', '/rules/.+\\.ts$', '^shared/kernel/'],
      },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '(features/|/contract\\.ts|/messages\\.ts|app-contract)' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
