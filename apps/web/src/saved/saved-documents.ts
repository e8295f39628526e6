import { graphql } from '../gql/index.ts';

export const savedSearchFragment = graphql(`
  fragment SavedSearchRow on SavedSearch {
    name
    filter {
      search
      occupationCodes
      settlements
      wageAtLeast
      wageUnit
      withinMetres
      divisionCodes
      urgent
    }
    near {
      longitude
      latitude
    }
  }
`);

export const savedSearchesDocument = graphql(`
  query SavedSearches {
    viewer {
      worker {
        id
      }
      consents {
        purpose
        given
        changedAt
        textThen
        terms {
          title
          text
          textVersion
          required
        }
      }
    }
    savedSearches {
      name
      ...SavedSearchRow
    }
    jobAlerts {
      at
      searchName
      job {
        id
        startsOn
        ...JobRow
      }
    }
  }
`);

export const saveSearchDocument = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      savedSearches {
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const renameSavedSearchDocument = graphql(`
  mutation RenameSavedSearch($input: RenameSavedSearchInput!) {
    renameSavedSearch(input: $input) {
      savedSearches {
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const deleteSavedSearchDocument = graphql(`
  mutation DeleteSavedSearch($input: DeleteSavedSearchInput!) {
    deleteSavedSearch(input: $input) {
      savedSearches {
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
