import { acceptanceOnNeo4j } from './neo4j.ts';

acceptanceOnNeo4j('Neo4j, walked in process', {});
