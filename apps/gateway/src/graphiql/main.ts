import './own-styles.ts';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { defaultQuery } from './default-query.ts';
import { fetcher } from './fetcher.ts';

const page = createElement(GraphiQL, { fetcher, defaultQuery, shouldPersistHeaders: false });
createRoot(document.getElementById('graphiql')!).render(page);
