/** What every peer is told. */
export const databaseUrl = process.env['DATABASE_URL']!;
export const port = Number(process.env['PORT']);

/** As many as our gateway has. */
export const poolSize = 20;
