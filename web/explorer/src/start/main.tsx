import './style.css';

import { render } from 'preact';

import { StartPage } from './page.tsx';

const root = document.getElementById('page');
if (root) {
  render(<StartPage />, root);
}
