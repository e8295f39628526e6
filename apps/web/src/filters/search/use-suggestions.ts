import { useQuery } from '@yizhan/graphql-client';
import { useState } from 'react';
import type { JobSuggestionsQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useDelayed } from '../use-delayed.ts';

const suggestionsDocument = graphql(`
  query JobSuggestions($text: String!) {
    jobSuggestions(text: $text) {
      kind
      name
      alias
      occupationCode
      divisionCode
      employerId
      count
    }
  }
`);

export type Suggestion = JobSuggestionsQuery['jobSuggestions'][number];

const pauseMs = 200;

/** What the reader may mean, and which of it the arrow keys have reached; -1: none. */
export function useSuggestions(text: string, isWanted: boolean) {
  const typed = useDelayed(text.trim(), pauseMs);
  const [{ data, operation }] = useQuery({
    query: suggestionsDocument,
    variables: { text: typed },
    pause: !isWanted || typed === '',
  });
  const [place, setPlace] = useState({ text, at: -1 });
  // Until its own answer comes, a text is given the one of the text before.
  const isOfText = typed === text.trim() && operation?.variables.text === typed;
  const suggestions = isWanted && typed !== '' && isOfText ? (data?.jobSuggestions ?? []) : [];
  const active = place.text === text ? Math.min(place.at, suggestions.length - 1) : -1;
  const move = (by: 1 | -1): void => {
    const rows = suggestions.length + 1;
    setPlace({ text, at: ((active + 1 + by + rows) % rows) - 1 });
  };
  return { suggestions, active, move };
}
