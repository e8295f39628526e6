/** What a newcomer sees first: it runs as it stands. */
export const defaultQuery = `# Jobs on the board of the demo market. Run it with Ctrl-Enter.
#
# Staff sign in with the mutation staffLogin; put the token under Headers:
#   { "Authorization": "Bearer …", "Accept-Language": "en" }
query Board {
  jobs(first: 5, filter: { search: "搬运" }) {
    totalCount
    nodes {
      number
      title
      wage { min max unit }
      settlement
      startsOn
      employer { name verified }
      place { address }
    }
    pageInfo { hasNextPage endCursor }
  }
}

# What changes on the board, live.
subscription Feed {
  jobFeed {
    cursor
    kind
    job { title openings }
  }
}
`;
