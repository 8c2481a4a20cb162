/** The workbench's entry: mounts the page, and keeps its files for when there is no network. */
import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';
import './workbench.css';

/** The service worker, built beside this page. */
const OFFLINE = 'offline.js';

const root = document.getElementById('workbench');
if (root) createRoot(root).render(<Workbench now={() => new Date()} />);

// Without it (file:, old browsers) the page works as long as its server answers.
navigator.serviceWorker?.register(OFFLINE).catch(() => undefined);
