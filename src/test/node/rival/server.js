// Serves the acts of an entity by @neo4j/graphql: node server.js BOLT-ADDRESS PASSWORD. Prints its port when it answers.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import neo4j from 'neo4j-driver';

const [address, password] = process.argv.slice(2);

// What a page of a timeline shows, as the graph holds it: an act's present version, who takes part, a claim.
const typeDefs = `
  type Entity @node {
    id: ID!
    name: String!
    acts: [PolicyAction!]! @relationship(type: "INVOLVED_IN", direction: OUT, properties: "InvolvedIn")
  }

  type InvolvedIn @relationshipProperties {
    liveKey: BigInt
    recordedTo: BigInt!
    reportedTo: BigInt!
  }

  type PolicyAction @node {
    id: ID!
    versions: [ActionVersion!]! @relationship(type: "HAS_VERSION", direction: OUT)
    involved: [Entity!]! @relationship(type: "INVOLVED_IN", direction: IN, properties: "InvolvedIn")
    claims: [Claim!]! @relationship(type: "SUPPORTS", direction: IN)
  }

  type ActionVersion @node {
    id: ID!
    type: String!
    instrument: String!
    direction: String!
    stage: String
    summary: String
    storyCount: Int!
    earliest: Date
    latest: Date
    edtf: String
    basis: String!
    partyRoles: [String!]!
    partyTexts: [String!]!
    recordedTo: BigInt!
    reportedTo: BigInt!
  }

  type Claim @node {
    id: ID!
    quote: String
    start: Int
    end: Int
    reportedAt: BigInt!
  }
`;

const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const handler = createHandler({ schema, context: () => ({ sessionConfig: { database: 'neo4j' } }) });
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
