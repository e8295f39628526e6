/** The day the hall opened: nobody is known longer. */
export const hallOpenedAt = Date.parse('2023-05-08T01:00:00Z');
