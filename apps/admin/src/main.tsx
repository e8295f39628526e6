import './theme/nonce.ts';
import './theme/base.css';
import './i18n/setup.ts';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { session } from './session/session.ts';
import { router } from './routes.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('No #root in the page');

void session.restore();
createRoot(container).render(<RouterProvider router={router} />);
