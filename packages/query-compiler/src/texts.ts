/** The texts of one row, as they came: of a statement or of a nested list. */
export type Texts = readonly (string | null)[];
