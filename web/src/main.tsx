import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { speaking } from './i18n';
import './app/global.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void speaking.then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
