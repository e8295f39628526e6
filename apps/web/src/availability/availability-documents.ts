import { graphql } from '../gql/index.ts';

export const availabilityFragment = graphql(`
  fragment Availability on Worker {
    id
    availableToday
    usualWeek {
      weekday
      from
      to
    }
    availabilityExceptions {
      day
      kind
      from
      to
    }
  }
`);

export const availabilityDocument = graphql(`
  query MyAvailability {
    viewer {
      worker {
        id
        ...Availability
      }
    }
  }
`);

export const updateAvailabilityDocument = graphql(`
  mutation UpdateMyAvailability($input: UpdateAvailabilityInput!) {
    updateAvailability(input: $input) {
      worker {
        id
        ...Availability
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
