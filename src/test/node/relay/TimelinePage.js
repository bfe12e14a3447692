// What a page with a timeline asks, as components of Relay would write it: compiled by relay-compiler, never run. Relay makes
// fragments of nodes @refetchable by node(id) alone, which would lose what was known when; more claims of an act are therefore
// asked for by a query of the page's own that passes asOf on.
const { graphql } = require('react-relay');

graphql`
  query TimelinePageQuery($party: String!, $filter: TimelineFilter!, $bucket: Bucket!, $asOf: AsOf) {
    entity(ref: $party, asOf: $asOf) {
      id
      name
      kind
      ... on Country { iso2 }
      ... on Person { offices { title of { id name } from to } }
    }
    histogram(filter: $filter, asOf: $asOf, bucket: $bucket, by: TYPE) {
      buckets { start end count groups { key count } }
      spanning
      undated
      totalCount
    }
    neighbourhood(of: $party, filter: $filter, asOf: $asOf, first: 20) {
      entity { id name kind }
      count
      first
      last
      types { key count }
    }
    ...TimelinePage_timeline @arguments(filter: $filter, asOf: $asOf)
  }
`;

graphql`
  fragment TimelinePage_timeline on Query
  @refetchable(queryName: "TimelinePagePaginationQuery")
  @argumentDefinitions(
    filter: { type: "TimelineFilter" }
    asOf: { type: "AsOf" }
    count: { type: "Int", defaultValue: 50 }
    cursor: { type: "String" }
  ) {
    timeline(filter: $filter, asOf: $asOf, first: $count, after: $cursor) @connection(key: "TimelinePage_timeline") {
      edges {
        cursor
        node {
          id
          ...TimelinePage_act
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

graphql`
  fragment TimelinePage_act on PolicyAction
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    id
    type
    instrument
    direction
    stage
    summary
    contested
    storyCount
    date { earliest latest edtf basis exact }
    parties { role text inferred entity { id name } principal { id name } }
    measures { id name stage }
    claims(first: $count, after: $cursor) @connection(key: "TimelinePage_claims") {
      edges {
        node {
          id
          ...TimelinePage_claim
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

graphql`
  fragment TimelinePage_claim on Claim {
    quote
    start
    end
    denied
    hedged
    conditional
    attributedTo
    confidence
    article { id title url publishedAt source { id name } passage(start: 0, length: 200) }
  }
`;

graphql`
  query TimelinePageClaimsQuery($id: ID!, $asOf: AsOf, $count: Int!, $cursor: String) {
    node(id: $id, asOf: $asOf) {
      ...TimelinePage_act @alias(as: "act") @arguments(count: $count, cursor: $cursor)
    }
  }
`;

graphql`
  query TimelinePageMeasuresQuery($on: Date!, $targets: [String!]!, $asOf: AsOf) {
    measures(on: $on, targets: $targets, asOf: $asOf, first: 50) {
      edges {
        node {
          id
          name
          imposer { id name }
          stage
          certainty
          lastReported
          stages { stage date { edtf } action { id summary } }
          claim { ...TimelinePage_claim }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

graphql`
  query TimelinePagePathsQuery($from: String!, $to: String!, $window: DateWindow, $asOf: AsOf) {
    paths(from: $from, to: $to, window: $window, asOf: $asOf) {
      truncated
      reason
      paths {
        score
        hops { kind from { id name } to { id name } actions { id ...TimelinePage_act } }
      }
    }
  }
`;

graphql`
  query TimelinePageEntitiesQuery($search: String!) {
    entities(search: $search, first: 10) { edges { score node { id name kind } } }
  }
`;

graphql`
  subscription TimelinePageSubscription($filter: TimelineFilter, $after: String) {
    timeline(filter: $filter, after: $after) { cursor change matches action { id ...TimelinePage_act } }
  }
`;

graphql`
  mutation TimelinePageIngestMutation($input: [ArticleInput!]!) {
    ingestArticles(input: $input, wait: false) { jobId receipts { index status articleId problems { code message } } }
  }
`;
