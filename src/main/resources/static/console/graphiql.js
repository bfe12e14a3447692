// The framework tells by these parameters where GraphQL is answered.
const asked = new URLSearchParams(location.search);
const socket = new URL(asked.get('wsPath') || '/graphql', location.href);
socket.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
socket.search = '';
const fetcher = GraphiQL.createFetcher({ url: asked.get('path') || '/graphql', subscriptionUrl: socket.href });
const first = `# Who did what to Huawei, with the sentence behind each act.
{
  timeline(filter: {involving: ["Huawei"]}, first: 5) {
    edges { node {
      date { edtf basis } type stage summary
      claims(first: 1) { edges { node { quote article { title publishedAt } } } }
    } }
  }
}
`;
ReactDOM.createRoot(document.getElementById('graphiql'))
  .render(React.createElement(GraphiQL, { fetcher, defaultQuery: first, query: asked.get('query') ?? undefined }));
