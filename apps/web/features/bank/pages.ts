// Which pages come together? (Whoever keeps the bank goes from one to the next, and each file apart costs every other page its name.)
export { BankPage } from './bank-page.js';
export { BankedItemPage } from './item-page.js';
export { ProposalPage } from './proposal-page.js';
