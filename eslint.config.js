/** The house rules a machine can check; they are told in CONTRIBUTING.md, their budgets as well. */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** "as" silences the compiler, so it must say why, in a comment on its line or the line before. */
const asNeedsReason = {
  meta: { type: 'problem', schema: [], messages: { why: 'Say in a comment why this "as" cannot be avoided.' } },
  create(context) {
    return {
      TSAsExpression(node) {
        if (node.typeAnnotation.typeName?.name === 'const') return;
        const line = node.loc.start.line;
        const comments = context.sourceCode.getAllComments();
        const isExplained = comments.some(({ loc }) => loc.end.line === line || loc.end.line === line - 1);
        if (!isExplained) context.report({ node, messageId: 'why' });
      },
    };
  },
};

const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only app/env.server.ts reads process.env.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only routes and configuration files need a default export.',
};
const thinRoute =
  'A loader or action is written with page(access, run), form(access, schema, run) or endpoint(schema, run).';
const thinRoutes = [
  `ExportNamedDeclaration > FunctionDeclaration[id.name=/^(loader|action)$/]`,
  `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=/^(loader|action)$/][init.callee.name!=/^(page|form|endpoint)$/]`,
  `ExportSpecifier[exported.name=/^(loader|action)$/]`,
].map((selector) => ({ selector, message: thinRoute }));

/** Lines that count: neither blank nor comment. */
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  {
    ignores: ['node_modules/', 'build/', 'data/', 'prisma/generated/', 'test-results/', 'playwright-report/', 'look/'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  ...tseslint.configs.strict,
  {
    plugins: { polku: { rules: { 'as-needs-reason': asNeedsReason } } },
    rules: {
      'polku/as-needs-reason': 'error',
      'no-restricted-syntax': ['error', noProcessEnv, noDefaultExport],
      'no-console': 'error',
      eqeqeq: 'error',
      // Ours look like { max } and {} on purpose: Remix's load context is a merged interface.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Forgotten promises are the one mistake that needs types to be found and costs users their data.
    files: ['app/**/*.{ts,tsx}', 'server.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Playwright's fixtures call something "use" too, which is no hook.
    files: ['app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['app/**/*.ts', 'server.ts'], rules: { 'max-lines-per-function': lines(40) } },
  { files: ['app/ui/**/*.tsx'], rules: { 'max-lines': lines(120) } },
  { files: ['app/services/**'], rules: { 'max-lines': lines(200) } },
  {
    files: ['app/routes/**'],
    rules: { 'max-lines': lines(80), 'no-restricted-syntax': ['error', noProcessEnv, ...thinRoutes] },
  },
  {
    files: ['app/root.tsx', 'app/routes.ts', 'app/entry.*.tsx'],
    rules: { 'no-restricted-syntax': ['error', noProcessEnv] },
  },
  {
    files: [
      'app/env.server.ts',
      'scripts/**',
      'bench/**',
      'prisma/**',
      'tests/**',
      '*.config.{js,ts}',
      '.dependency-cruiser.cjs',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
