import { graphql } from '../gql/index.ts';

export const applyDocument = graphql(`
  mutation ApplyForJob($input: ApplyForJobInput!) {
    applyForJob(input: $input) {
      application {
        ...MyApplication
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const contactDocument = graphql(`
  mutation RequestJobContact($input: RequestJobContactInput!) {
    requestJobContact(input: $input) {
      phone
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const jobApplicationDocument = graphql(`
  query JobApplication($id: ID!) {
    job(id: $id) {
      id
      applications(first: 1) {
        nodes {
          id
          status
          changedAt
          worker {
            id
          }
        }
      }
    }
  }
`);
