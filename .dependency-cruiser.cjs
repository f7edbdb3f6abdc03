/** Who may import whom: the layer table of docs/architecture.md as data, turned into rules. */

/** What each layer may import, and the frameworks it may know; a framework not named here is forbidden in it. */
const LAYERS = {
  domain: { may: [], frameworks: [] },
  drawing: { may: ['domain'], frameworks: ['d3-contour'] },
  env: { may: [], frameworks: ['zod'] },
  i18n: { may: ['domain'], frameworks: ['i18next', 'react'] },
  db: { may: ['env'], frameworks: ['@prisma', '@libsql', 'libsql', 'lucia'] },
  content: { may: ['domain', 'env'], frameworks: ['mdx-bundler', 'esbuild', 'zod', 'react', 'react-dom', '@orama'] },
  credentials: { may: ['domain', 'drawing'], frameworks: ['jsonld', 'jose', 'pdfkit', 'fontkit'] },
  mail: { may: ['domain', 'i18n', 'env'], frameworks: ['nodemailer'] },
  services: { may: ['domain', 'content', 'credentials', 'mail', 'db', 'env'], frameworks: ['lucia', 'zod'] },
  http: {
    may: ['domain', 'services', 'i18n', 'env'],
    frameworks: ['@remix-run', 'zod', '@conform-to', 'express', 'compression', 'pino', 'vite'],
  },
  ui: {
    may: ['domain', 'drawing', 'i18n'],
    frameworks: ['react', 'react-dom', '@remix-run', '@conform-to', 'i18next'],
  },
  routes: {
    may: ['http', 'services', 'ui', 'drawing', 'i18n', 'domain', 'env'],
    frameworks: ['react', 'react-dom', '@remix-run', 'zod', 'i18next'],
  },
};
const FRAMEWORKS = [...new Set(Object.values(LAYERS).flatMap(({ frameworks }) => frameworks))];

/** Where a layer lives, when that is not simply its folder under app/. */
const PLACES = {
  env: '^app/env\\.server\\.ts$',
  db: '^(app/db/|prisma/generated/)',
  routes: '^app/(routes/|routes\\.ts$|root\\.tsx$|entry\\.)',
};
const place = (layer) => PLACES[layer] ?? `^app/${layer}/`;
const packagePath = (name) => `(^|node_modules/)(@types/)?${name}(/|$)`;

const layerRules = Object.entries(LAYERS).flatMap(([layer, { may, frameworks }]) => [
  {
    name: `${layer}-layers`,
    comment: `${layer} may import only ${[layer, ...may].join(', ')}`,
    severity: 'error',
    from: { path: place(layer) },
    to: { path: '^(app|prisma|scripts|bench|server)', pathNot: [layer, ...may].map(place) },
  },
  {
    name: `${layer}-frameworks`,
    comment: `${layer} may know only ${frameworks.join(', ') || 'no framework'}`,
    severity: 'error',
    from: { path: place(layer) },
    to: {
      path: FRAMEWORKS.filter((name) => !frameworks.includes(name)).map(packagePath),
      pathNot: '^(app|prisma)/',
    },
  },
]);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'domain-is-pure',
      comment: 'The rules of learning import nothing from outside their folder, not even Node',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { pathNot: '^app/domain/' },
    },
    {
      name: 'only-http-knows-remix-on-the-server',
      severity: 'error',
      from: { path: '^app/(ui|i18n|services|mail|content|db|domain)/' },
      to: { path: ['@remix-run/node', '@remix-run/express', '@remix-run/server-runtime'].map(packagePath) },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^prisma/generated' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^app/' },
      // Types of syntax trees come from @types/ packages, which have no code to resolve to.
      to: { couldNotResolve: true, pathNot: '^(estree|hast|mdast|unist)$' },
    },
    // Inside content: library, then compile, then proof; nothing looks forward.
    ...[
      ['library', '(compile|proof)'],
      ['compile', 'proof'],
    ].map(([folder, later]) => ({
      name: `content-${folder}-looks-back-only`,
      severity: 'error',
      from: { path: `^app/content/${folder}/` },
      to: { path: `^app/content/${later}/` },
    })),
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^(app|server)' }, to: { path: '^tests/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
