/** @jsxImportSource react */
import './tokens.css';
import { createRoot } from 'react-dom/client';
import type { Boot } from '../wire';
import { App } from './app';
import { reportFaults } from './beacon';
import { FaultScreen } from './fault-screen';
import { createDefaultPolicy } from './trusted-types';

createDefaultPolicy();
reportFaults();

const place = document.querySelector('#app');
const boot: Boot = JSON.parse(document.querySelector('#boot')?.textContent ?? 'null');
if (place !== null) {
  createRoot(place).render(
    <FaultScreen>
      <App boot={boot} />
    </FaultScreen>,
  );
}
