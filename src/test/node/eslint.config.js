// Relay's rules over the files of the schema. Lists that are not paged are lists of what they hold, which Relay's
// specification allows; and it asks for one direction of paging, which is what the lists below acts and articles have.
import graphql from '@graphql-eslint/eslint-plugin';

export default [{
  files: ['graphql/*.graphqls'],
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: 'graphql/*.graphqls' } },
  },
  plugins: { '@graphql-eslint': graphql },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    ...graphql.configs['flat/schema-relay'].rules,
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    '@graphql-eslint/relay-edge-types': [
      'error',
      { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
    ],
  },
}];
